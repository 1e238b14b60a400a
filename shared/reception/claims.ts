import type { Instant } from '#shared/time/instant.ts';

/** One booking that stands: nobody has two in one sitting, nor two for one matter, until `until`. */
export type ActiveClaim = { bookingId: string; sitting: string; matter: string; until: Instant };

/** That somebody waits for a place, by the scope of their waitlist entry; for an earlier one, with the booking they have. */
export type Wish = { scope: string; since: Instant; bookingId?: string };

/** All a person has claim to. Kept in one item per person, so that no two of their requests can pass each other. */
export type Claims = {
  personId: string;
  /** 0 for somebody who never claimed anything. */
  version: number;
  /** Every booking this person ever made, the oldest first. */
  bookingIds: string[];
  active: ActiveClaim[];
  /** The slot that is kept while they fill in the form. */
  hold?: { slotId: string; until: Instant };
  wishes: Wish[];
  /** When the last of their bookings ends: how long this is kept follows from it. */
  lastEndAt?: Instant;
  /** The civil day on which they were last offered a place. */
  offeredOn?: string;
};

export const noClaims = (personId: string): Claims => ({
  personId,
  version: 0,
  bookingIds: [],
  active: [],
  wishes: [],
});
