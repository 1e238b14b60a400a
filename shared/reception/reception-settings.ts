import type { UsualHours } from '#shared/sheets/cell-sittings.ts';
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
  /** How long a slot is kept for somebody who fills in the form. */
  holdMinutes: number;
  /** How long a change can be taken back by whoever made it. */
  undoSeconds: number;
  /** How long a slot that was given up stays away from the public; who waits is asked first. */
  freedMinutes: number;
  /** How long an earlier slot is kept for whoever it was offered to. */
  offerMinutes: number;
  /** How many earlier slots one wish brings at most, one a day. */
  mostOffers: number;
  /** No earlier slot is offered that begins in fewer hours than this. */
  offerHoursAhead: number;
  /** How many other slots are offered to someone who came too late for one. */
  nearestSlots: number;
  /** The hours an office means by 全天, 上午 and 下午 in its calendar; each use of them is remarked on. */
  usualHours: UsualHours;
};

/** Usual values (domain, section 2: closes at 17:00 the day before, notice 3 days ahead). */
export const defaultReceptionSettings: ReceptionSettings = {
  closesDaysBefore: 1,
  closesAtTime: '17:00',
  noticeLeadDays: 3,
  holdMinutes: 10,
  undoSeconds: 60,
  freedMinutes: 5,
  offerMinutes: 120,
  mostOffers: 3,
  offerHoursAhead: 24,
  nearestSlots: 5,
  usualHours: {
    morning: { from: '08:30', to: '11:30' },
    afternoon: { from: '14:30', to: '17:30' },
  },
};
