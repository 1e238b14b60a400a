import { minutesOf } from '#shared/time/civil.ts';
import type { Instant } from '#shared/time/instant.ts';
import type { Workdays } from '#shared/time/workdays.ts';
import type { CalendarRow } from './calendar-sheet.ts';
import { type Draft, draftDay, MOST_SLOTS_PER_DAY, sameDraft } from './draft-rules.ts';
import type { Plan } from './plan.ts';
import type { DayWithSlots } from './reception-day.ts';
import type { ReceptionSettings } from './reception-settings.ts';
import { type LostDate, type PlannedDate, plannedDates } from './recurrence-rules.ts';

/** Who receives, as the roster names them. */
type Leader = Pick<CalendarRow, 'portfolio' | 'level'> & { name: string; post: string; venue: string };

/** A day that comes of a plan; `is`: whether it is new, changes a draft, is there already, or is public and stays. */
export type PlannedDay = {
  date: PlannedDate;
  draft: Draft;
  over?: DayWithSlots;
  is: 'new' | 'changed' | 'unchanged' | 'public';
};

export type DayPlan = { days: PlannedDay[]; lost: LostDate[]; nextTurn: number };

const slotsOf = ({ sittings, slotMinutes }: Plan): number =>
  sittings.reduce(
    (sum, { from, to }) => sum + Math.floor((minutesOf(to) - minutesOf(from)) / slotMinutes),
    0,
  );

/** Whether the sittings of a plan can be cut into a day's slots: each holds one, none overlap, 49 at most. */
export const canBeCut = (plan: Plan): boolean => {
  const inOrder = [...plan.sittings].sort((one, other) => (one.from < other.from ? -1 : 1));
  const overlap = inOrder.some(({ from }, nth) => nth > 0 && from < (inOrder[nth - 1]?.to ?? from));
  const tooShort = plan.sittings.some(({ from, to }) => minutesOf(to) - minutesOf(from) < plan.slotMinutes);
  return !overlap && !tooShort && slotsOf(plan) <= MOST_SLOTS_PER_DAY;
};

const rowOf = (plan: Plan, on: string, leader: Leader, venue: string): CalendarRow => ({
  on,
  sittings: plan.sittings,
  leader: leader.name,
  post: leader.post,
  portfolio: leader.portfolio,
  level: leader.level,
  venue,
  mode: plan.mode,
  slotMinutes: plan.slotMinutes,
  walkInSlots: Math.round((slotsOf(plan) * plan.walkInPercent) / 100),
  attendingDepartments: plan.attendingDepartments,
});

/**
 * The days a plan comes to: its dates, the leaders taking turns over them and the venues in turn, each as a draft. A day that
 * is public already stays as it is; the same plan again changes nothing.
 */
export const planDaysOf = (
  plan: Plan,
  known: { leaders: Leader[]; days: Map<string, DayWithSlots>; workdays: Workdays },
  settings: ReceptionSettings,
  now: Instant,
): DayPlan => {
  const { dates, lost } = plannedDates(plan.rule, plan.rollover, plan, known.workdays);
  const { closesDaysBefore, closesAtTime, opensDaysBefore } = plan;
  const own: ReceptionSettings = { ...settings, closesDaysBefore, closesAtTime, opensDaysBefore };
  let turn = plan.startWith;
  const days = dates.flatMap((date) =>
    Array.from({ length: Math.min(plan.leadersPerDay, known.leaders.length) }, (): PlannedDay[] => {
      const leader = known.leaders[turn % known.leaders.length];
      if (!leader) return [];
      const venue = plan.venues[turn % Math.max(1, plan.venues.length)] ?? leader.venue;
      turn += 1;
      const drafted = draftDay(rowOf(plan, date.on, leader, venue), own, known.workdays, now);
      const planned = { nominalOn: date.nominalOn, rollover: plan.rollover };
      const draft = { ...drafted, day: { ...drafted.day, planned, opensDaysBefore } };
      const over = known.days.get(draft.day.id);
      if (!over) return [{ date, draft, is: 'new' }];
      if (over.day.state !== 'draft') return [{ date, draft, over, is: 'public' }];
      return [{ date, draft, over, is: sameDraft(over.day, draft.day) ? 'unchanged' : 'changed' }];
    }).flat(),
  );
  return { days, lost, nextTurn: turn % Math.max(1, known.leaders.length) };
};
