import { type CivilDate, civilDateOf, instantAt } from '#shared/time/civil.ts';
import type { Instant } from '#shared/time/instant.ts';
import { wasPublished } from './public-notice-rules.ts';
import type { DayWithSlots, ReceptionDay, Slot, SlotState } from './reception-day.ts';
import { reservationAt } from './reservation-rules.ts';

/** A time on the wall, with who has it as others may see them (`张*`). */
export type ScreenSlot = {
  startAt: Instant;
  endAt: Instant;
  phase: 'past' | 'now' | 'coming';
  state: SlotState;
  names: string[];
};

/** What a hall shows of one date. */
export type ScreenDate = { on: CivilDate; today: boolean; days: DayWithSlots[] };

/** Whether nobody is received: the day, or each of its sittings, was called off. */
export const isCalledOff = ({ state, sittings }: ReceptionDay): boolean =>
  state === 'cancelled' || sittings.every(({ calledOff }) => calledOff);

const endsAt = ({ on, sittings }: ReceptionDay): Instant =>
  instantAt(
    on,
    sittings.reduce((last, { to }) => (to > last ? to : last), '00:00'),
  );

/** The places where a public day is still to come or to end. */
export const venuesOf = (days: DayWithSlots[], now: Instant): string[] => [
  ...new Set(days.filter(({ day }) => wasPublished(day) && endsAt(day) > now).map(({ day }) => day.venue)),
];

/**
 * What a hall shows: today as long as a sitting is still to end, else the next date. Dates on which everything was called
 * off are shown, up to the first on which somebody is received. Nothing unpublished is among them.
 */
export const screenDatesOf = (days: DayWithSlots[], venue: string, now: Instant): ScreenDate[] => {
  const coming = days.filter(({ day }) => day.venue === venue && wasPublished(day) && endsAt(day) > now);
  const dates: ScreenDate[] = [];
  for (const on of [...new Set(coming.map(({ day }) => day.on))].sort()) {
    const own = coming.filter(({ day }) => day.on === on);
    dates.push({ on, today: on === civilDateOf(now), days: own });
    if (own.some(({ day }) => !isCalledOff(day))) break;
  }
  return dates;
};

const phaseOf = ({ startAt, endAt }: Slot, now: Instant): ScreenSlot['phase'] => {
  if (endAt <= now) return 'past';
  return startAt <= now ? 'now' : 'coming';
};

const stateOf = (slot: Slot, now: Instant): SlotState => {
  if (slot.state === 'draft') return 'closed';
  return slot.state === 'open' && reservationAt(slot, now) ? 'held' : slot.state;
};

/**
 * The times of a day on the wall. A place that staff added beside a slot stands under the same time: whoever has it
 * finds their name, and nobody is told how it came about. `nameOf` gives the masked name of a booking, where names are shown.
 */
export const screenSlotsOf = (
  { slots }: DayWithSlots,
  nameOf: (bookingId: string) => string | undefined,
  now: Instant,
): ScreenSlot[] =>
  slots
    .filter(({ beside }) => !beside)
    .map((slot) => ({
      startAt: slot.startAt,
      endAt: slot.endAt,
      phase: phaseOf(slot, now),
      state: stateOf(slot, now),
      names: slots
        .filter(({ startAt, state }) => startAt === slot.startAt && state === 'booked')
        .flatMap(({ bookingId }) => (bookingId && nameOf(bookingId)) || []),
    }));
