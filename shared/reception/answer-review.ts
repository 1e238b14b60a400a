import { commit } from '#shared/platform/commit.ts';
import { accept, type Result, refuse } from '#shared/platform/result.ts';
import type { Instant } from '#shared/time/instant.ts';
import { replaceBooking } from './booking-store.ts';
import { findOwnBooking } from './find-own-booking.ts';
import type { ChangeBookingDeps, ChangedBooking } from './move-booking.ts';
import { answered, mayKeep, openReview } from './review-rules.ts';
import { endReview } from './review-store.ts';

/**
 * Keeps a booking as it is after the office changed its day. What was told of it still holds, so its version stays.
 * Keeping what is kept changes nothing. Refuses `not-found`, `nothing-to-answer`, `place-withdrawn` (another time has to
 * be chosen), `changed-meanwhile`.
 */
export const keepBooking = async (
  { db }: Pick<ChangeBookingDeps, 'db'>,
  { personId, bookingId }: { personId: string; bookingId: string },
  now: Instant,
): Promise<Result<ChangedBooking>> => {
  const found = await findOwnBooking(db, personId, bookingId);
  if (!found.ok) return found;
  const { booking, day } = found.value;
  if (booking.review?.answer === 'kept') return found;
  const may = mayKeep(booking);
  if (!may.ok) return may;
  const kept = answered(booking, 'kept', now);
  const outcome = await commit(db, [replaceBooking(db, booking, kept), endReview(db, booking, may.value)]);
  return outcome.ok ? accept({ booking: kept, day }) : refuse('conflict', 'changed-meanwhile');
};

/** The piece that takes a booking's open question from the list, where it has one. */
export const endOpenReview = (db: ChangeBookingDeps['db'], booking: ChangedBooking['booking']) => {
  const review = openReview(booking);
  return review ? [endReview(db, booking, review)] : [];
};
