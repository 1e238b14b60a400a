import { accept, type Result, refuse } from '#shared/platform/result.ts';
import type { Instant } from '#shared/time/instant.ts';
import type { Booking } from './booking.ts';
import type { ActiveClaim, Claims } from './claims.ts';

/** A booking as far as claims go. */
type Claimed = Pick<Booking, 'id' | 'dayId' | 'sitting' | 'matterKey' | 'slotId' | 'endAt'>;

const claimOf = ({ id, dayId, sitting, matterKey, endAt }: Claimed): ActiveClaim => ({
  bookingId: id,
  sitting: `${dayId}#${sitting}`,
  matter: matterKey,
  until: endAt,
});

export const withoutHold = ({ hold, ...claims }: Claims): Claims => claims;

/**
 * The claims of a person who has taken a slot; what is over is tidied away.
 * Refuses `already-booked` (`bookingId`, `because`) where another booking of theirs stands in the same sitting or for the
 * same matter (domain, section 5: limits are per matter and per sitting only).
 */
export const claim = (claims: Claims, booking: Claimed, now: Instant): Result<Claims> => {
  const others = claims.active.filter(({ bookingId, until }) => bookingId !== booking.id && until > now);
  const own = claimOf(booking);
  const sameSitting = others.find(({ sitting }) => sitting === own.sitting);
  const sameMatter = others.find(({ matter }) => matter === own.matter);
  const first = sameSitting ?? sameMatter;
  if (first)
    return refuse('conflict', 'already-booked', {
      params: { bookingId: first.bookingId, because: sameSitting ? 'sitting' : 'matter' },
    });
  const bookingIds = claims.bookingIds.includes(booking.id)
    ? claims.bookingIds
    : [...claims.bookingIds, booking.id];
  const kept = claims.hold?.slotId === booking.slotId ? withoutHold(claims) : claims;
  const lastEndAt = own.until > (claims.lastEndAt ?? '') ? own.until : claims.lastEndAt;
  return accept({ ...kept, bookingIds, active: [...others, own], lastEndAt });
};

/** The claims of a person whose booking stands no more. */
export const release = (claims: Claims, bookingId: string): Claims => ({
  ...claims,
  active: claims.active.filter((active) => active.bookingId !== bookingId),
});

/** The slot that is kept for a person now, if any. */
export const heldSlot = ({ hold }: Claims, now: Instant): string | undefined =>
  hold && hold.until > now ? hold.slotId : undefined;

export const withHold = (claims: Claims, slotId: string, until: Instant): Claims => ({
  ...claims,
  hold: { slotId, until },
});
