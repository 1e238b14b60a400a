import type { Booking } from '#shared/reception/booking.ts';
import type { CalendarRow } from '#shared/reception/calendar-sheet.ts';
import { draftDay } from '#shared/reception/draft-rules.ts';
import type { DayWithSlots, ReceptionDay, Slot } from '#shared/reception/reception-day.ts';
import { defaultReceptionSettings } from '#shared/reception/reception-settings.ts';
import { instantAt } from '#shared/time/civil.ts';
import { workdaysOf } from '#shared/time/workdays.ts';

export const settings = defaultReceptionSettings;

export const row = (changes: Partial<CalendarRow> = {}): CalendarRow => ({
  on: '2026-12-02',
  sittings: [
    { from: '08:30', to: '11:30' },
    { from: '14:30', to: '17:30' },
  ],
  leader: '卫志强',
  post: '市委书记',
  portfolio: '主持市委全面工作',
  venue: '市群众工作局接待大厅',
  mode: 'fixed',
  slotMinutes: 30,
  walkInSlots: 2,
  attendingDepartments: ['民政局'],
  ...changes,
});

export const draft = (changes: Partial<CalendarRow> = {}, now = '2026-11-23T02:00:00.000Z') =>
  draftDay(row(changes), settings, workdaysOf([]), now);

/** A published day with its slots, open for booking since 23 November. */
export const published = (changes: Partial<CalendarRow> = {}): DayWithSlots => {
  const { day, slots } = draft(changes);
  const opensAt = '2026-11-23T02:00:00.000Z';
  return {
    day: { ...day, state: 'published', version: 2, opensAt } satisfies ReceptionDay,
    slots: slots.map((slot): Slot => ({ ...slot, state: slot.walkIn ? 'walk-in' : 'open' })),
  };
};

export const slotAt = ({ slots }: DayWithSlots, time: string): Slot => {
  const slot = slots.find(({ id }) => id.endsWith(`-${time.replace(':', '')}`));
  if (!slot) throw new Error(`no slot at ${time}`);
  return slot;
};

export const booking = (time: string, changes: Partial<Booking> = {}): Booking => ({
  id: '123456789012',
  slotId: slotAt(published(), time).id,
  dayId: published().day.id,
  sitting: time < '12:00' ? 'am' : 'pm',
  startAt: instantAt('2026-12-02', time),
  endAt: instantAt('2026-12-02', `${time.slice(0, 2)}:59`),
  matterKey: 'land-0',
  personId: 'p',
  phone: '+8613820001015',
  name: '张秀英',
  topic: 'land',
  summary: '宅基地',
  partySize: 1,
  needs: [],
  state: 'booked',
  version: 1,
  bookedAt: '2026-11-23T02:00:00.000Z',
  ...changes,
});
