import { Hono } from 'hono';
import { asDialled } from '#shared/people/phone.ts';
import { type Booking, maskName } from '#shared/reception/booking.ts';
import { findBooking, findBookings } from '#shared/reception/booking-store.ts';
import { spacedCode } from '#shared/reception/booking-view.ts';
import { findDay } from '#shared/reception/calendar-store.ts';
import { isBookingId, isDayId } from '#shared/reception/keys.ts';
import type { ReceptionOfficeDeps } from '#shared/reception/office-deps.ts';
import type { Answers } from '#shared/reception/outcome.ts';
import { publicDay } from '#shared/reception/public-day.ts';
import type { ReceptionDay, Slot } from '#shared/reception/reception-day.ts';
import { findAnswers } from '#shared/reception/screening-store.ts';
import { civilDateOf } from '#shared/time/civil.ts';
import type { Instant } from '#shared/time/instant.ts';
import { answerPage, answerRefusal } from '#shared/web/answer.tsx';
import type { Audience } from '#shared/web/audience.ts';
import { Message } from '#shared/web/components/message.tsx';
import type { WebEnv } from '#shared/web/context.ts';
import { DayFacts } from '#shared/web/reception/day-facts.tsx';
import { citizenWording } from '#shared/web/wording/citizen.ts';
import { dayChangeWording } from '#shared/web/wording/day-change.ts';
import { deskWording } from '#shared/web/wording/desk.ts';
import {
  dateInWords,
  instantInWords,
  slotStateInWords,
  stretchInWords,
  topicInWords,
} from '#shared/web/wording/reception.ts';
import { receptionOfficeWording as words } from '#shared/web/wording/reception-office.ts';
import { leaveLine } from '../leave-line.ts';
import { AnswerMark, AnswersBox } from './screening-box.tsx';

const BASE = '/organizer/reception-days';
const notFound = { kind: 'not-found', code: 'not-found' } as const;

/** One reception day with its slots and bookings, and one booking with its matter: opening that leaves an audit line. */
export const receptionDayPages = (deps: ReceptionOfficeDeps, audience: Audience) =>
  new Hono<WebEnv>()
    .get(`${BASE}/:dayId`, async (c) => {
      const dayId = c.req.param('dayId');
      const found = isDayId(dayId) ? await findDay(deps.db, dayId) : undefined;
      if (!found) return answerRefusal(c, audience, notFound);
      const { day, slots } = found;
      const bookings = await findBookings(
        deps.db,
        slots.flatMap(({ bookingId }) => bookingId ?? []),
      );
      await leaveLine(deps, c, {
        action: 'listed',
        subject: 'booking',
        subjectIds: bookings.map(({ id }) => id),
      });
      const answers = await findAnswers(
        deps.db,
        bookings.map(({ id }) => id),
      );
      const bySlot = new Map(bookings.map((booking) => [booking.slotId, booking]));
      return answerPage(c, audience, {
        title: `${dateInWords(day.on, 'zh')} ${day.leader}`,
        children: (
          <>
            <h1>
              {dateInWords(day.on, 'zh')} {day.leader} <span class="mark">{words.states[day.state]}</span>
            </h1>
            <p class="quiet">{day.post}</p>
            {c.req.query('changed') !== undefined && <Message>{dayChangeWording.done}</Message>}
            {day.state === 'published' && (
              <p>
                <a class="button second" href={`${BASE}/${day.id}/change`}>
                  {dayChangeWording.link}
                </a>
              </p>
            )}
            <DayFacts lang="zh" day={publicDay(found, c.get('now'))} departments />
            <section class="scroll" tabindex={0} aria-label={words.columns.slots}>
              <table>
                <thead>
                  <tr>
                    {Object.values(words.slotColumns).map((title) => (
                      <th scope="col">{title}</th>
                    ))}
                  </tr>
                </thead>
                <tbody>
                  {slots.map((slot) => (
                    <SlotRow
                      day={day}
                      slot={slot}
                      booking={bySlot.get(slot.id)}
                      answers={answers.get(slot.bookingId ?? '')}
                      now={c.get('now')}
                    />
                  ))}
                </tbody>
              </table>
            </section>
            <p>
              <a href={BASE}>{words.back}</a>
            </p>
          </>
        ),
      });
    })
    .get(`${BASE}/:dayId/bookings/:bookingId`, async (c) => {
      const { dayId, bookingId } = c.req.param();
      const booking = isBookingId(bookingId) ? await findBooking(deps.db, bookingId) : undefined;
      if (booking?.dayId !== dayId) return answerRefusal(c, audience, notFound);
      const answers = (await findAnswers(deps.db, [bookingId])).get(bookingId) ?? {};
      await leaveLine(deps, c, { action: 'read', subject: 'booking', subjectIds: [bookingId] });
      return answerPage(c, audience, {
        title: words.bookingTitle,
        children: (
          <>
            <h1>{words.bookingTitle}</h1>
            <Message>{words.bookingHint}</Message>
            <BookingFacts booking={booking} />
            <AnswersBox booking={booking} answers={answers} now={c.get('now')} />
            <p>
              <a href={`${BASE}/${dayId}`}>{words.back}</a>
            </p>
          </>
        ),
      });
    });

/** Where the desk registers somebody for a slot, or beside one that is taken. */
const Register = ({ day, slot, now }: { day: ReceptionDay; slot: Slot; now: Instant }) => {
  if (day.state !== 'published' || slot.beside || now >= slot.endAt) return null;
  if (slot.state === 'walk-in' && civilDateOf(now) < day.on) return null;
  const href = `/organizer/desk/book/${slot.id}`;
  const when = stretchInWords(slot, 'zh');
  if (slot.state === 'booked')
    return (
      <a href={`${href}?beside`} aria-label={`${deskWording.registerBeside} ${when}`}>
        {deskWording.registerBeside}
      </a>
    );
  return (
    slot.state !== 'closed' && (
      <a href={href} aria-label={`${deskWording.register} ${when}`}>
        {deskWording.register}
      </a>
    )
  );
};

const SlotRow = ({
  day,
  slot,
  booking,
  answers,
  now,
}: {
  day: ReceptionDay;
  slot: Slot;
  booking?: Booking;
  answers?: Answers;
  now: Instant;
}) => (
  <tr>
    <td>{stretchInWords(slot, 'zh')}</td>
    <td>
      {slot.walkIn && slot.state === 'walk-in' ? words.walkIn : slotStateInWords.zh[slot.state]}
      {slot.beside && (
        <>
          {' '}
          <span class="mark wait">{deskWording.beside}</span> {slot.beside.reason}
        </>
      )}
    </td>
    <td>{booking && maskName(booking.name)}</td>
    <td>
      {booking && topicInWords(booking.topic, 'zh')} <AnswerMark answers={answers} />
    </td>
    <td>{booking?.partySize}</td>
    <td>
      {booking && (
        <a
          href={`${BASE}/${booking.dayId}/bookings/${booking.id}`}
          aria-label={`${words.open} ${stretchInWords(slot, 'zh')}`}
        >
          {words.open}
        </a>
      )}{' '}
      <Register day={day} slot={slot} now={now} />
    </td>
  </tr>
);

const BookingFacts = ({ booking }: { booking: Booking }) => {
  const needs = booking.needs.map((need) => citizenWording.zh.needWords[need]);
  return (
    <dl class="facts">
      <dt>{words.code}</dt>
      <dd>{spacedCode(booking.id)}</dd>
      <dt>{words.time}</dt>
      <dd>{instantInWords(booking.startAt, 'zh')}</dd>
      <dt>{words.name}</dt>
      <dd>{booking.name}</dd>
      <dt>{words.phone}</dt>
      <dd>
        {booking.phone ?? words.none}
        {booking.onBehalf?.contact &&
          `　${booking.onBehalf.contact.who} ${asDialled(booking.onBehalf.contact.phone)}`}
      </dd>
      {booking.onBehalf && (
        <>
          <dt>{deskWording.channel}</dt>
          <dd>
            {deskWording.channels[booking.onBehalf.channel]}　{deskWording.by} {booking.onBehalf.by}
          </dd>
        </>
      )}
      <dt>{words.email}</dt>
      <dd>{booking.email ?? words.none}</dd>
      <dt>{words.party}</dt>
      <dd>{booking.partySize}</dd>
      <dt>{words.topic}</dt>
      <dd>{topicInWords(booking.topic, 'zh')}</dd>
      <dt>{words.summary}</dt>
      <dd>{booking.summary}</dd>
      <dt>{words.needs}</dt>
      <dd>{needs.length > 0 ? needs.join('；') : words.none}</dd>
    </dl>
  );
};
