import type { CivilTime } from '#shared/time/civil.ts';

/** What differs from one locality to another in reception days. */
export type ReceptionSettings = {
  /** Booking closes so many days before the day … */
  closesDaysBefore: number;
  /** … at this time. */
  closesAtTime: CivilTime;
  /** Booking opens at 08:00 so many days before the day; without it, with the publication. */
  opensDaysBefore?: number;
  /** A notice published fewer days ahead than this is late: a warning, not a block. */
  noticeLeadDays: number;
  /** How many other slots are offered to someone who came too late for one. */
  nearestSlots: number;
};

/** Usual values (domain, section 2: closes at 17:00 the day before, notice 3 days ahead). */
export const defaultReceptionSettings: ReceptionSettings = {
  closesDaysBefore: 1,
  closesAtTime: '17:00',
  noticeLeadDays: 3,
  nearestSlots: 5,
};
