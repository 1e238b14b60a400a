import type { CivilDate } from '#shared/time/civil.ts';
import type { Instant } from '#shared/time/instant.ts';

/** Why somebody without a mobile is called: to be reminded, or told what an SMS would say. */
export type CallReason = 'reminder' | 'moved' | 'leader-changed' | 'called-off' | 'answered';

/** A call to make on a day, for one version of a booking: a line on that day's call list. */
export type CallLine = {
  /** `<bookingId>~<reason>`. */
  id: string;
  on: CivilDate;
  bookingId: string;
  /** The version of the booking it speaks of: the line of an older one is not shown. */
  bookingVersion: number;
  reason: CallReason;
  /** What the call came to; a new line has none. */
  called?: { at: Instant; by: string; reached: boolean };
  /** Goes up with each tick. */
  version: number;
};
