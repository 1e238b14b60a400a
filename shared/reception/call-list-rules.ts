import { addDays, type CivilDate, civilDateOf } from '#shared/time/civil.ts';
import type { Workdays } from '#shared/time/workdays.ts';
import type { Booking } from './booking.ts';
import type { CallLine } from './call-line.ts';

/** So many days back a call that nobody made or answered is carried on: the longest holiday and the workday before it. */
const CARRIED_DAYS = 10;

/** The days whose calls are made on one day, from the first to the last. */
export type CallDays = { carriedFrom: CivilDate; on: CivilDate; to: CivilDate };

/**
 * The days whose calls stand on a day's list: its own; those of the days off that follow a workday, on which nobody is there
 * to call; and earlier ones, from which calls are carried on.
 */
export const callDays = (on: CivilDate, workdays: Workdays): CallDays => {
  let to = on;
  if (workdays.kindOf(on).workday) while (!workdays.kindOf(addDays(to, 1)).workday) to = addDays(to, 1);
  return { carriedFrom: addDays(on, -CARRIED_DAYS), on, to };
};

/**
 * Whether a line that holds stands on a day's list. An earlier one is carried on until somebody was reached: an answer in
 * any case, all else while the reception is still to come.
 */
export const isOnList = (
  { on: lineOn, called, reason }: CallLine,
  { startAt }: Pick<Booking, 'startAt'>,
  { on }: CallDays,
): boolean => {
  if (lineOn >= on) return true;
  return called?.reached !== true && (reason === 'answered' || civilDateOf(startAt) >= on);
};

const orderOf = ({ bookingVersion, called, on, version }: CallLine): string =>
  [
    String(bookingVersion).padStart(10, '0'),
    called?.reached === true ? 'reached' : 'open',
    on,
    version > 0 ? 'written' : 'follows',
  ].join(' ');

/**
 * Of lines that say the same of one booking, the one that counts: that of the newest version, of these the one on which
 * somebody was reached, else the last.
 */
export const oneOfEach = (lines: CallLine[]): CallLine[] => {
  const kept = new Map<string, CallLine>();
  for (const line of lines) {
    const other = kept.get(line.id);
    if (!other || orderOf(line) > orderOf(other)) kept.set(line.id, line);
  }
  return [...kept.values()];
};
