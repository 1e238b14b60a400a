import type { Booking } from '#shared/reception/booking.ts';
import type { ReceptionDay } from '#shared/reception/reception-day.ts';
import { openReview } from '#shared/reception/review-rules.ts';
import { changesWording } from '#shared/web/wording/booking-changes.ts';
import type { Lang } from '#shared/web/wording/lang.ts';

/** What the office changed about a booking's day, and the question whether its citizen keeps their place. */
export const ReviewBox = ({ lang, booking, day }: { lang: Lang; booking: Booking; day: ReceptionDay }) => {
  const words = changesWording[lang];
  const review = openReview(booking);
  if (!review || booking.state !== 'booked') return null;
  const reason = (review.reason === 'leader-changed' ? day.leaderChange : undefined)?.reason;
  return (
    <div class="message wait no-print">
      <h2>{words.reviews[review.reason]}</h2>
      {reason && <p>{words.because(reason)}</p>}
      <p>{words.reviewHint}</p>
      <form method="post" action={`/bookings/${booking.id}/keep`} class="actions">
        <button class="button" type="submit">
          {words.keep}
        </button>
        <a class="button second" href={`/bookings/${booking.id}/move`}>
          {words.move}
        </a>
      </form>
    </div>
  );
};
