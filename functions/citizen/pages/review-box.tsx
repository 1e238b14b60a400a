import type { Lang } from '#shared/platform/lang.ts';
import type { Booking } from '#shared/reception/booking.ts';
import { openReview } from '#shared/reception/review-rules.ts';
import { changesWording } from '#shared/web/wording/booking-changes.ts';

/** What the office changed about a booking's day, and the question whether its citizen keeps their place. */
export const ReviewBox = ({ lang, booking }: { lang: Lang; booking: Booking }) => {
  const words = changesWording[lang];
  const review = openReview(booking);
  if (!review || booking.state === 'cancelled') return null;
  const stands = booking.state === 'booked';
  return (
    <div class="message wait no-print">
      <h2>{words.reviews[review.reason]}</h2>
      {review.because && <p>{words.because(review.because)}</p>}
      <p>{stands ? words.reviewHint : words.calledOff}</p>
      <form method="post" action={`/bookings/${booking.id}/keep`} class="actions">
        {stands && (
          <button class="button" type="submit">
            {words.keep}
          </button>
        )}
        <a class="button second" href={`/bookings/${booking.id}/move`}>
          {words.move}
        </a>
      </form>
    </div>
  );
};
