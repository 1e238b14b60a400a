import { Hono } from 'hono';
import { keepBooking } from '#shared/reception/answer-review.ts';
import { type Booking, maskName } from '#shared/reception/booking.ts';
import { findBooking, findBookings } from '#shared/reception/booking-store.ts';
import { cancelBooking } from '#shared/reception/cancel-booking.ts';
import { isBookingId } from '#shared/reception/keys.ts';
import type { ReceptionOfficeDeps } from '#shared/reception/office-deps.ts';
import { openReview } from '#shared/reception/review-rules.ts';
import { listReviews } from '#shared/reception/review-store.ts';
import { answerPage, answerRefusal } from '#shared/web/answer.tsx';
import type { Audience } from '#shared/web/audience.ts';
import { ColumnTitles } from '#shared/web/components/column-titles.tsx';
import type { WebEnv } from '#shared/web/context.ts';
import { dayChangeWording } from '#shared/web/wording/day-change.ts';
import { instantInWords } from '#shared/web/wording/reception.ts';
import { leaveLine } from '../leave-line.ts';
import { readCursor } from '../read-cursor.ts';

const words = dayChangeWording.reviews;
const BASE = '/organizer/reviews';
const PER_PAGE = 50;
const notFound = { kind: 'not-found', code: 'not-found' } as const;

/** Who has not yet said what they want after a change, and noting what they said on the phone. */
export const reviewsPages = (deps: ReceptionOfficeDeps, audience: Audience) =>
  new Hono<WebEnv>()
    .get(BASE, async (c) => {
      const cursor = readCursor(c);
      if (!cursor.ok) return answerRefusal(c, audience, cursor.refusal);
      const page = await listReviews(deps.db, { limit: PER_PAGE, cursor: cursor.value });
      const found = new Map((await findBookings(deps.db, page.bookingIds)).map((one) => [one.id, one]));
      const open = page.bookingIds.flatMap((id) => found.get(id) ?? []).filter(openReview);
      const subjectIds = open.map(({ id }) => id);
      await leaveLine(deps, c, { action: 'listed', subject: 'booking', subjectIds });
      return answerPage(c, audience, {
        title: words.title,
        children: (
          <>
            <h1>{words.title}</h1>
            <p class="quiet">{words.intro}</p>
            {open.length === 0 ? <p>{words.empty}</p> : <ReviewTable bookings={open} />}
            {page.nextCursor && (
              <p>
                <a href={`${BASE}?cursor=${encodeURIComponent(page.nextCursor)}`}>{words.more}</a>
              </p>
            )}
          </>
        ),
      });
    })
    .post(`${BASE}/:bookingId`, async (c) => {
      const bookingId = c.req.param('bookingId');
      const { answer } = await c.req.parseBody();
      const booking = isBookingId(bookingId) ? await findBooking(deps.db, bookingId) : undefined;
      if (!booking) return answerRefusal(c, audience, notFound);
      const own = { personId: booking.personId, bookingId };
      if (answer !== 'kept' && answer !== 'cancelled')
        return answerRefusal(c, audience, { kind: 'malformed', code: 'answer-unclear' });
      const verb = answer === 'kept' ? keepBooking : cancelBooking;
      const done = await verb(deps, own, c.get('now'));
      if (!done.ok) return answerRefusal(c, audience, done.refusal);
      await leaveLine(deps, c, { action: 'changed', subject: 'booking', subjectIds: [bookingId] });
      return c.redirect(BASE, 303);
    });

const ReviewTable = ({ bookings }: { bookings: Booking[] }) => (
  <section class="scroll" tabindex={0} aria-label={words.title}>
    <table>
      <ColumnTitles titles={Object.values(words.columns)} />
      <tbody>
        {bookings.map((booking) => (
          <ReviewRow booking={booking} />
        ))}
      </tbody>
    </table>
  </section>
);

const ReviewRow = ({ booking }: { booking: Booking }) => {
  const review = openReview(booking);
  return (
    review && (
      <tr>
        <td>{instantInWords(review.since, 'zh')}</td>
        <td>
          <a href={`/organizer/reception-days/${booking.dayId}/bookings/${booking.id}`}>
            {instantInWords(booking.startAt, 'zh')}
          </a>
        </td>
        <td>{maskName(booking.name)}</td>
        <td>{words.reasons[review.reason]}</td>
        <td>{booking.phone ? words.bySms : words.byPhone}</td>
        <td>
          <form method="post" action={`${BASE}/${booking.id}`} class="actions">
            {booking.state === 'booked' && (
              <button class="button second" type="submit" name="answer" value="kept">
                {words.kept}
              </button>
            )}
            <button class="button second" type="submit" name="answer" value="cancelled">
              {words.cancelled}
            </button>
          </form>
        </td>
      </tr>
    )
  );
};
