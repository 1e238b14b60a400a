import { accept, type Result, refuse } from '#shared/platform/result.ts';
import type { Instant } from '#shared/time/instant.ts';
import type { Booking, Review } from './booking.ts';
import type { DayChange, ReceptionDay } from './reception-day.ts';

/** The question that follows from a change of a day. */
export const reviewOf = (
  day: ReceptionDay,
  reason: Review['reason'],
  change: DayChange,
  now: Instant,
): Review => ({
  reason,
  dayId: day.id,
  dayVersion: change.version,
  because: change.reason,
  since: now,
});

/** Whether a booking's citizen knows who leads the day: they were told of the change, or booked after it. */
export const knowsLeader = ({ review, bookedAt }: Booking, { id, leaderChange }: ReceptionDay): boolean =>
  leaderChange === undefined ||
  bookedAt > leaderChange.at ||
  (review?.dayId === id && review.dayVersion >= leaderChange.version);

/** The question that is still open; undefined where none was asked or it was answered. */
export const openReview = ({ review }: Booking): Review | undefined =>
  review && review.answer === undefined ? review : undefined;

/** A booking whose citizen has answered. */
export const answered = (booking: Booking, answer: NonNullable<Review['answer']>, now: Instant): Booking => {
  const review = openReview(booking);
  return review ? { ...booking, review: { ...review, answer, answeredAt: now } } : booking;
};

/** Whether they can still say that they keep their place; refuses `nothing-to-answer`, `place-withdrawn`. */
export const mayKeep = (booking: Booking): Result<Review> => {
  const review = openReview(booking);
  if (!review || booking.state === 'cancelled') return refuse('rule', 'nothing-to-answer');
  return booking.state === 'called-off' ? refuse('rule', 'place-withdrawn') : accept(review);
};
