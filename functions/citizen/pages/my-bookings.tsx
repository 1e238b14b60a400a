import { Hono } from 'hono';
import { type Booking, maskName } from '#shared/reception/booking.ts';
import { listOwnBookings } from '#shared/reception/list-own-bookings.ts';
import type { ReceptionDay } from '#shared/reception/reception-day.ts';
import { answerPage, answerRefusal } from '#shared/web/answer.tsx';
import type { WebEnv } from '#shared/web/context.ts';
import { citizenWording } from '#shared/web/wording/citizen.ts';
import type { Lang } from '#shared/web/wording/lang.ts';
import { fullDateInWords, stretchInWords } from '#shared/web/wording/reception.ts';
import { citizenAudience } from '../audience.ts';
import type { CitizenDeps } from '../deps.ts';
import { knownCitizen, signedInPages } from '../signed-in.ts';

/** All bookings of one's own, past and coming, with masked names: screens are shared. */
export const myBookingsPages = ({ db }: CitizenDeps) =>
  new Hono<WebEnv>().get('/bookings', signedInPages, async (c) => {
    const lang = c.get('lang');
    const words = citizenWording[lang];
    const page = await listOwnBookings(db, knownCitizen(c).personId, c.req.query('cursor'));
    if (!page.ok) return answerRefusal(c, citizenAudience, page.refusal);
    const { bookings, nextCursor } = page.value;
    return answerPage(c, citizenAudience, {
      title: words.myBookings,
      children: (
        <>
          <h1>{words.myBookings}</h1>
          {bookings.length === 0 && <p>{words.noBookings}</p>}
          <ul class="cards">
            {bookings.map((one) => (
              <li class="card">
                <BookingInShort lang={lang} {...one} />
              </li>
            ))}
          </ul>
          <p class="actions">
            {nextCursor && (
              <a class="button second" href={`/bookings?cursor=${nextCursor}`}>
                {words.earlier}
              </a>
            )}
            <a class="button second" href="/">
              {words.toCalendar}
            </a>
          </p>
        </>
      ),
    });
  });

const BookingInShort = ({ lang, booking, day }: { lang: Lang; booking: Booking; day: ReceptionDay }) => {
  const words = citizenWording[lang];
  const stands = booking.state === 'booked';
  return (
    <>
      <h2>
        <a href={`/bookings/${booking.id}`}>{fullDateInWords(day.on, lang)}</a>
      </h2>
      <p>
        <strong>{stretchInWords(booking, lang)}</strong>{' '}
        <span class={stands ? 'mark' : 'mark stop'}>{stands ? words.stateBooked : words.cancelled}</span>
        <br />
        {day.leader} {day.post}
        <br />
        {day.venue}
        <br />
        {words.visitor} {maskName(booking.name)}
      </p>
    </>
  );
};
