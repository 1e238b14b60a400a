import type { CivilDate, CivilTime } from '#shared/time/civil.ts';

/** A reception day in the digest: when, where, and how many places are taken. */
export type DigestReception = {
  on: CivilDate;
  times: { from: CivilTime; to: CivilTime }[];
  venue: string;
  booked: number;
  /** Those free to be booked or booked; walk-in slots are none of them. */
  places: number;
};

/** How many there are, and the first day of them; no day where there is none. */
export type Count = { count: number; firstOn?: CivilDate };

/**
 * What an organizer is told in the morning: counts, dates, times and places, since mail passes through other hands. Nobody's
 * name or phone and nothing of any matter has a field in it.
 */
export type Digest = {
  on: CivilDate;
  /** The next workday. */
  nextOn: CivilDate;
  /** From `on` to `nextOn`, days off between them included. */
  receptions: DigestReception[];
  /** Calls still to be made: today, those of days off until the next workday included, and on the next workday. */
  calls: { today: number; next: number };
  /** Bookings whose day was called off and whose visitors have not chosen another time. */
  calledOff: number;
  /** Matters due within so many workdays, with the first day of them, and those whose term is over. */
  due: Count & { withinWorkdays: number };
  overdue: number;
  /** Receptions of days past of which nobody recorded what came. */
  withoutOutcome: Count;
  /** Notices that failed since the last digest, and those to be sent by hand that still make sense. */
  failed: number;
  byHand: number;
};
