import { type Result, refuse } from '#shared/platform/result.ts';
import type { Instant } from '#shared/time/instant.ts';
import { changeOf, mayStrand } from './day-change-rules.ts';
import type { ReceptionDay } from './reception-day.ts';
import { type ChangeDayDeps, changeDay, type DayToChange, loadToChange } from './settle-change.ts';

/**
 * Calls off a day, or one sitting of it. Whoever is booked keeps their booking without a place, is told, and chooses another
 * time. Refuses as `mayChangeDay` does, `would-strand` (with the bookings) until it is confirmed, and `sitting-unknown`.
 */
export const callOff = async (
  deps: ChangeDayDeps,
  { sitting, confirm, ...asked }: DayToChange & { sitting?: string; confirm: boolean },
  now: Instant,
): Promise<Result<ReceptionDay>> => {
  const found = await loadToChange(deps, asked, now);
  if (!found.ok) return found;
  const { day, slots } = found.value;
  const running = day.sittings.filter(({ calledOff }) => !calledOff);
  if (sitting !== undefined && !running.some(({ name }) => name === sitting))
    return refuse('rule', 'sitting-unknown');
  const concerned = slots.filter((slot) => sitting === undefined || slot.sitting === sitting);
  const may = mayStrand(concerned, confirm);
  if (!may.ok) return may;
  const isLast = sitting === undefined || running.length === 1;
  const next: ReceptionDay = {
    ...day,
    state: isLast ? 'cancelled' : day.state,
    sittings: day.sittings.map((one) =>
      one.name === sitting && !isLast ? { ...one, calledOff: true } : one,
    ),
    change: changeOf(day, asked.reason, now),
  };
  return await changeDay(deps, { read: day, next, by: asked.by }, now);
};
