import { Hono } from 'hono';
import type { Lang } from '#shared/platform/lang.ts';
import { maskName } from '#shared/reception/booking.ts';
import { findOwnWishes } from '#shared/reception/find-own-wishes.ts';
import { listOwnBookings, type OwnBooking } from '#shared/reception/list-own-bookings.ts';
import { answerPage, answerRefusal } from '#shared/web/answer.tsx';
import { Message } from '#shared/web/components/message.tsx';
import type { WebEnv } from '#shared/web/context.ts';
import { changesWording } from '#shared/web/wording/booking-changes.ts';
import { citizenWording } from '#shared/web/wording/citizen.ts';
import { noticeChoicesWording } from '#shared/web/wording/notice-choices.ts';
import { fullDateInWords, stretchInWords } from '#shared/web/wording/reception.ts';
import { citizenAudience } from '../audience.ts';
import type { CitizenDeps } from '../deps.ts';
import { knownCitizen, signedInPages } from '../signed-in.ts';
import { NOTICES } from './notice-choices.ts';
import { Wishes } from './wishes.tsx';

/** All bookings of one's own, past and coming, with masked names: screens are shared. */
export const myBookingsPages = ({ db }: CitizenDeps) =>
  new Hono<WebEnv>().get('/bookings', signedInPages, async (c) => {
    const lang = c.get('lang');
    const words = citizenWording[lang];
    const { personId } = knownCitizen(c);
    const page = await listOwnBookings(db, personId, c.req.query('cursor'));
    if (!page.ok) return answerRefusal(c, citizenAudience, page.refusal);
    const { bookings, nextCursor } = page.value;
    const wishes = await findOwnWishes(db, personId, c.get('now'));
    const isComing = ({ booking }: OwnBooking): boolean =>
      booking.state !== 'cancelled' && c.get('now') < booking.endAt;
    const changes = changesWording[lang];
    return answerPage(c, citizenAudience, {
      title: words.myBookings,
      children: (
        <>
          <h1>{words.myBookings}</h1>
          {c.req.query('waiting') !== undefined && <Message>{changes.waitJoined}</Message>}
          {bookings.length === 0 && <p>{words.noBookings}</p>}
          <BookingCards lang={lang} title={changes.coming} bookings={bookings.filter(isComing).reverse()} />
          <Wishes lang={lang} wishes={wishes} />
          <BookingCards
            lang={lang}
            title={changes.past}
            bookings={bookings.filter((one) => !isComing(one))}
          />
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
          <p>
            <a href={NOTICES}>{noticeChoicesWording[lang].link}</a>
          </p>
        </>
      ),
    });
  });

const BookingCards = ({ lang, title, bookings }: { lang: Lang; title: string; bookings: OwnBooking[] }) =>
  bookings.length > 0 && (
    <section>
      <h2>{title}</h2>
      <ul class="cards">
        {bookings.map((one) => (
          <li class="card">
            <BookingInShort lang={lang} {...one} />
          </li>
        ))}
      </ul>
    </section>
  );

const BookingInShort = ({ lang, booking, day }: OwnBooking & { lang: Lang }) => {
  const words = citizenWording[lang];
  const stands = booking.state === 'booked';
  return (
    <>
      <h3>
        <a href={`/bookings/${booking.id}`}>{fullDateInWords(day.on, lang)}</a>
      </h3>
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
