import { Hono } from 'hono';
import { raw } from 'hono/html';
import type { Lang } from '#shared/platform/lang.ts';
import type { Booking } from '#shared/reception/booking.ts';
import { bookingIcs } from '#shared/reception/booking-ics.ts';
import { spacedCode } from '#shared/reception/booking-view.ts';
import { findMatterOf } from '#shared/reception/find-matter-of.ts';
import { findOwnBooking } from '#shared/reception/find-own-booking.ts';
import { progressOf } from '#shared/reception/progress.ts';
import { progressCodeOf } from '#shared/reception/progress-code.ts';
import type { ReceptionDay } from '#shared/reception/reception-day.ts';
import { findAnswers } from '#shared/reception/screening-store.ts';
import { answerPage, answerRefusal } from '#shared/web/answer.tsx';
import type { WebEnv } from '#shared/web/context.ts';
import { changesWording } from '#shared/web/wording/booking-changes.ts';
import { citizenWording } from '#shared/web/wording/citizen.ts';
import { citizenAudience } from '../audience.ts';
import type { CitizenDeps } from '../deps.ts';
import { knownCitizen, signedInPages } from '../signed-in.ts';
import { ProgressBox } from './progress-box.tsx';
import { ReviewBox } from './review-box.tsx';
import { WhatHappened, WishForEarlier } from './slip-changes.tsx';
import { SlipFacts } from './slip-facts.tsx';

/** The booking slip (预约单), to show or to print, and its entry for the phone's calendar. */
export const slipPages = ({ db, publicUrl, hashSecret }: CitizenDeps) =>
  new Hono<WebEnv>()
    .get('/bookings/:id', signedInPages, async (c) => {
      const lang = c.get('lang');
      const words = citizenWording[lang];
      const found = await findOwnBooking(db, knownCitizen(c).personId, c.req.param('id'));
      if (!found.ok) return answerRefusal(c, citizenAudience, found.refusal);
      const { booking, day } = found.value;
      const answers = (await findAnswers(db, [booking.id])).get(booking.id) ?? {};
      const matter = await findMatterOf(db, booking.id, answers);
      const stands = booking.state === 'booked';
      const { renderSVG } = await import('uqr');
      const qr = stands && renderSVG(`${publicUrl}/bookings/${booking.id}`, { border: 1 });
      return answerPage(c, citizenAudience, {
        title: words.slipTitle,
        children: (
          <>
            <h1>{words.slipTitle}</h1>
            <ReviewBox lang={lang} booking={booking} />
            <div class="no-print">
              <WhatHappened lang={lang} booking={booking} asked={c.req.query()} now={c.get('now')} />
            </div>
            <div class="card">
              <p>
                {words.code}
                <br />
                <span class="code">{spacedCode(booking.id)}</span>
              </p>
              <p>
                {changesWording[lang].queryCode} <strong>{progressCodeOf(hashSecret, booking.id)}</strong>
                <br />
                <span class="quiet small">{changesWording[lang].queryCodeHint}</span>
              </p>
              <SlipFacts lang={lang} booking={booking} day={day} />
              {qr && (
                <div class="qr" role="img" aria-label={words.qrLabel}>
                  {raw(qr)}
                </div>
              )}
            </div>
            <ProgressBox
              lang={lang}
              progress={progressOf(booking, day, answers, matter)}
              now={c.get('now')}
            />
            {stands && <WhatToDo lang={lang} booking={booking} day={day} />}
            {booking.state === 'cancelled' && <BookAgain lang={lang} />}
            {booking.state === 'called-off' && <Changes lang={lang} booking={booking} />}
          </>
        ),
      });
    })
    .get('/bookings/:id/calendar.ics', signedInPages, async (c) => {
      const found = await findOwnBooking(db, knownCitizen(c).personId, c.req.param('id'));
      if (!found.ok) return answerRefusal(c, citizenAudience, found.refusal);
      const { booking, day } = found.value;
      const words = citizenWording[c.get('lang')];
      const ics = await bookingIcs(booking, day, {
        summary: words.icsSummary(day.leader),
        description: words.icsDescription(spacedCode(booking.id)),
        url: `${publicUrl}/bookings/${booking.id}`,
      });
      return c.body(ics, 200, {
        'Content-Type': 'text/calendar; charset=utf-8',
        'Content-Disposition': `attachment; filename="kaimen-${booking.id}.ics"`,
      });
    });

const WhatToDo = ({ lang, booking, day }: { lang: Lang; booking: Booking; day: ReceptionDay }) => {
  const words = citizenWording[lang];
  return (
    <>
      <h2>{words.bring}</h2>
      <ul>
        {words.bringList.map((thing) => (
          <li>{thing}</li>
        ))}
      </ul>
      <p>{words.arrive}</p>
      <div class="no-print">
        <p class="quiet small">{words.printHint}</p>
        <p class="actions">
          <a class="button second" href={`/bookings/${booking.id}/calendar.ics`}>
            {words.addToCalendar}
          </a>
        </p>
        <Changes lang={lang} booking={booking} />
        <WishForEarlier lang={lang} booking={booking} day={day} />
      </div>
    </>
  );
};

const Changes = ({ lang, booking }: { lang: Lang; booking: Booking }) => (
  <p class="actions no-print">
    <a class="button second" href={`/bookings/${booking.id}/move`}>
      {changesWording[lang].move}
    </a>
    <a class="button stop" href={`/bookings/${booking.id}/cancel`}>
      {citizenWording[lang].cancelBooking}
    </a>
  </p>
);

const BookAgain = ({ lang }: { lang: Lang }) => (
  <p>
    <a class="button" href="/">
      {citizenWording[lang].bookAgain}
    </a>
  </p>
);
