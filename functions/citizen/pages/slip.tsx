import { Hono } from 'hono';
import { raw } from 'hono/html';
import type { Booking } from '#shared/reception/booking.ts';
import { bookingIcs } from '#shared/reception/booking-ics.ts';
import { spacedCode } from '#shared/reception/booking-view.ts';
import { findOwnBooking } from '#shared/reception/find-own-booking.ts';
import type { ReceptionDay } from '#shared/reception/reception-day.ts';
import { civilDateOf } from '#shared/time/civil.ts';
import { answerPage, answerRefusal } from '#shared/web/answer.tsx';
import { Message } from '#shared/web/components/message.tsx';
import type { WebEnv } from '#shared/web/context.ts';
import { citizenWording } from '#shared/web/wording/citizen.ts';
import type { Lang } from '#shared/web/wording/lang.ts';
import { fullDateInWords, stretchInWords, topicInWords } from '#shared/web/wording/reception.ts';
import { citizenAudience } from '../audience.ts';
import type { CitizenDeps } from '../deps.ts';
import { knownCitizen, signedInPages } from '../signed-in.ts';

/** The booking slip (预约单), to show or to print, and its entry for the phone's calendar. */
export const slipPages = ({ db, publicUrl }: CitizenDeps) =>
  new Hono<WebEnv>()
    .get('/bookings/:id', signedInPages, async (c) => {
      const lang = c.get('lang');
      const words = citizenWording[lang];
      const found = await findOwnBooking(db, knownCitizen(c).personId, c.req.param('id'));
      if (!found.ok) return answerRefusal(c, citizenAudience, found.refusal);
      const { booking, day } = found.value;
      const stands = booking.state === 'booked';
      const { renderSVG } = await import('uqr');
      const qr = stands && renderSVG(`${publicUrl}/bookings/${booking.id}`, { border: 1 });
      return answerPage(c, citizenAudience, {
        title: words.slipTitle,
        children: (
          <>
            <h1>{words.slipTitle}</h1>
            {stands && c.req.query('made') !== undefined && (
              <div class="no-print">
                <Message>
                  <h2>{words.booked}</h2>
                  {words.bookedHint}
                </Message>
              </div>
            )}
            {!stands && <Message tone="wait">{words.cancelledMessage}</Message>}
            <div class="card">
              <p>
                {words.code}
                <br />
                <span class="code">{spacedCode(booking.id)}</span>
              </p>
              <SlipFacts lang={lang} booking={booking} day={day} />
              {qr && (
                <div class="qr" role="img" aria-label={words.qrLabel}>
                  {raw(qr)}
                </div>
              )}
            </div>
            {stands ? <WhatToDo lang={lang} booking={booking} /> : <BookAgain lang={lang} />}
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

const SlipFacts = ({ lang, booking, day }: { lang: Lang; booking: Booking; day: ReceptionDay }) => {
  const words = citizenWording[lang];
  return (
    <dl class="facts">
      <dt>{words.date}</dt>
      <dd>
        <strong>{fullDateInWords(civilDateOf(booking.startAt), lang)}</strong>
      </dd>
      <dt>{words.time}</dt>
      <dd>
        <strong>{stretchInWords(booking, lang)}</strong>
      </dd>
      <dt>{words.venue}</dt>
      <dd>{day.venue}</dd>
      <dt>{words.leader}</dt>
      <dd>
        {day.leader} {day.post}
      </dd>
      <dt>{words.visitor}</dt>
      <dd>
        {booking.name}（{words.people(booking.partySize)}）
      </dd>
      <dt>{words.matter}</dt>
      <dd>{topicInWords(booking.topic, lang)}</dd>
      {booking.needs.length > 0 && (
        <>
          <dt>{words.extraNeeds}</dt>
          <dd>{booking.needs.map((need) => words.needWords[need]).join(lang === 'zh' ? '；' : '; ')}</dd>
        </>
      )}
    </dl>
  );
};

const WhatToDo = ({ lang, booking }: { lang: Lang; booking: Booking }) => {
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
          <a class="button stop" href={`/bookings/${booking.id}/cancel`}>
            {words.cancelBooking}
          </a>
        </p>
      </div>
    </>
  );
};

const BookAgain = ({ lang }: { lang: Lang }) => (
  <p>
    <a class="button" href="/">
      {citizenWording[lang].bookAgain}
    </a>
  </p>
);
