import { type Context, Hono } from 'hono';
import type { Refusal } from '#shared/platform/result.ts';
import { keepBooking } from '#shared/reception/answer-review.ts';
import { findOwnBooking } from '#shared/reception/find-own-booking.ts';
import { moveBooking } from '#shared/reception/move-booking.ts';
import { findPlacesToMove } from '#shared/reception/places-to-move.ts';
import { undoChange } from '#shared/reception/undo-change.ts';
import { answerPage, answerRefusal } from '#shared/web/answer.tsx';
import { Message } from '#shared/web/components/message.tsx';
import type { WebEnv } from '#shared/web/context.ts';
import { statusOf } from '#shared/web/problem.ts';
import { changesWording } from '#shared/web/wording/booking-changes.ts';
import { dateInWords } from '#shared/web/wording/reception.ts';
import { refusalInWords } from '#shared/web/wording/refusals.ts';
import { citizenAudience } from '../audience.ts';
import type { CitizenDeps } from '../deps.ts';
import { knownCitizen, signedInPages } from '../signed-in.ts';
import { whenInWords } from './booking-form-slot.tsx';
import { SlotButtons } from './slot-buttons.tsx';

/** Moving a booking to another time, keeping it after the office changed its day, and taking a change back. */
export const movePages = (deps: CitizenDeps) => {
  const answer = async (c: Context<WebEnv>, bookingId: string, refusal?: Refusal) => {
    const lang = c.get('lang');
    const words = changesWording[lang];
    const found = await findOwnBooking(deps.db, knownCitizen(c).personId, bookingId);
    if (!found.ok) return answerRefusal(c, citizenAudience, found.refusal);
    const { booking, day } = found.value;
    if (booking.state === 'cancelled') return c.redirect(`/bookings/${booking.id}`, 303);
    const { days, nextAfter } = await findPlacesToMove(
      deps.db,
      found.value,
      c.req.query('after'),
      c.get('now'),
    );
    return answerPage(c, citizenAudience, {
      title: words.moveTitle,
      status: refusal && statusOf[refusal.kind],
      children: (
        <>
          <h1>{words.moveTitle}</h1>
          {refusal && (
            <Message tone="stop">
              <h2>{refusalInWords(refusal, lang)}</h2>
            </Message>
          )}
          <p>
            {booking.state === 'booked' ? (
              <>
                {words.nowAt} <strong>{whenInWords(booking, lang)}</strong>
                {lang === 'zh' ? '，' : ', '}
                {day.leader}
              </>
            ) : (
              words.calledOff
            )}
          </p>
          {days.length > 0 ? <p>{words.moveHint}</p> : <p>{words.noPlaces}</p>}
          <form method="post" action={`/bookings/${booking.id}/move`}>
            {days.map((one) => (
              <section>
                <h2>
                  {dateInWords(one.on, lang)} {one.leader} <span class="quiet small">{one.post}</span>
                </h2>
                <p class="quiet">{one.venue}</p>
                <SlotButtons lang={lang} slots={one.slots.filter(({ state }) => state === 'open')} />
              </section>
            ))}
          </form>
          <p class="actions">
            {nextAfter && (
              <a class="button second" href={`/bookings/${booking.id}/move?after=${nextAfter}`}>
                {words.moveMore}
              </a>
            )}
            <a class="button second" href={`/bookings/${booking.id}`}>
              {words.keepAsIs}
            </a>
          </p>
        </>
      ),
    });
  };
  return new Hono<WebEnv>()
    .get('/bookings/:id/move', signedInPages, (c) => answer(c, c.req.param('id')))
    .post('/bookings/:id/move', signedInPages, async (c) => {
      const { slotId } = await c.req.parseBody();
      const bookingId = c.req.param('id');
      const wanted = { personId: knownCitizen(c).personId, bookingId, slotId: String(slotId ?? '') };
      const moved = await moveBooking(deps, wanted, c.get('now'));
      return moved.ok
        ? c.redirect(`/bookings/${bookingId}?moved`, 303)
        : await answer(c, bookingId, moved.refusal);
    })
    .post('/bookings/:id/keep', signedInPages, async (c) => {
      const own = { personId: knownCitizen(c).personId, bookingId: c.req.param('id') };
      const kept = await keepBooking(deps, own, c.get('now'));
      if (!kept.ok) return answerRefusal(c, citizenAudience, kept.refusal);
      return c.redirect(`/bookings/${own.bookingId}?kept`, 303);
    })
    .post('/bookings/:id/undo', signedInPages, async (c) => {
      const bookingId = c.req.param('id');
      const undone = await undoChange(deps, { personId: knownCitizen(c).personId, bookingId }, c.get('now'));
      if (!undone.ok) return answerRefusal(c, citizenAudience, undone.refusal);
      return c.redirect(`/bookings/${bookingId}?restored`, 303);
    });
};
