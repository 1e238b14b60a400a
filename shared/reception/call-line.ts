import type { Channel } from '#shared/notices/notice.ts';
import type { CivilDate } from '#shared/time/civil.ts';
import type { Instant } from '#shared/time/instant.ts';

/**
 * What somebody is called about: to be reminded, or told what an SMS would say. `booked` only takes the place of a
 * confirmation that did not arrive. There is none for an earlier slot: it is offered for two hours to who can answer by SMS,
 * and without a mobile nobody joins the waitlist; the desk moves their booking when they ask.
 */
export type CallReason = 'booked' | 'reminder' | 'moved' | 'leader-changed' | 'called-off' | 'answered';

/** A call to make on a day, for one version of a booking: a line on that day's call list. */
export type CallLine = {
  /** `<bookingId>~<reason>`. */
  id: string;
  on: CivilDate;
  bookingId: string;
  /** The version it speaks of, and the line of an older one is not shown: the booking's, or with `answered` the answer's. */
  bookingVersion: number;
  reason: CallReason;
  /** The channel on which this was sent and failed for good; without it, the person has none. */
  unsent?: Channel;
  /** What the call came to; a new line has none. */
  called?: { at: Instant; by: string; reached: boolean };
  /** Goes up with each tick; 0 for a line that stands nowhere yet, because it follows from a notice that failed. */
  version: number;
};
