import { Hono } from 'hono';
import { mayCancel } from '#shared/reception/booking-rules.ts';
import { cancelBooking } from '#shared/reception/cancel-booking.ts';
import { findOwnBooking } from '#shared/reception/find-own-booking.ts';
import { answerPage, answerRefusal } from '#shared/web/answer.tsx';
import type { WebEnv } from '#shared/web/context.ts';
import { citizenWording } from '#shared/web/wording/citizen.ts';
import { fullDateInWords, stretchInWords } from '#shared/web/wording/reception.ts';
import { citizenAudience } from '../audience.ts';
import type { CitizenDeps } from '../deps.ts';
import { knownCitizen, signedInPages } from '../signed-in.ts';

/** Giving up a booking. A GET only asks: mail scanners and previews open links. */
export const cancelPages = (deps: CitizenDeps) =>
  new Hono<WebEnv>()
    .get('/bookings/:id/cancel', signedInPages, async (c) => {
      const lang = c.get('lang');
      const words = citizenWording[lang];
      const found = await findOwnBooking(deps.db, knownCitizen(c).personId, c.req.param('id'));
      if (!found.ok) return answerRefusal(c, citizenAudience, found.refusal);
      const { booking, day } = found.value;
      if (booking.state === 'cancelled') return c.redirect(`/bookings/${booking.id}`, 303);
      const decided = mayCancel(day, booking, c.get('now'));
      if (!decided.ok) return answerRefusal(c, citizenAudience, decided.refusal);
      return answerPage(c, citizenAudience, {
        title: words.cancelTitle,
        children: (
          <>
            <h1>{words.cancelTitle}</h1>
            <div class="card">
              <p>
                <strong>
                  {fullDateInWords(day.on, lang)}{' '}
                  <span class="together">{stretchInWords(booking, lang)}</span>
                </strong>
                <br />
                {day.leader} {day.post}
                <br />
                {day.venue}
              </p>
            </div>
            <p>{words.cancelHint}</p>
            <form method="post" action={`/bookings/${booking.id}/cancel`} class="actions">
              <button class="button stop" type="submit">
                {words.cancelYes}
              </button>
              <a class="button" href={`/bookings/${booking.id}`}>
                {words.cancelNo}
              </a>
            </form>
          </>
        ),
      });
    })
    .post('/bookings/:id/cancel', signedInPages, async (c) => {
      const bookingId = c.req.param('id');
      const cancelled = await cancelBooking(
        deps,
        { personId: knownCitizen(c).personId, bookingId },
        c.get('now'),
      );
      if (!cancelled.ok) return answerRefusal(c, citizenAudience, cancelled.refusal);
      return c.redirect(`/bookings/${bookingId}`, 303);
    });
