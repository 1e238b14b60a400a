import { Hono } from 'hono';
import { findBooking, findBookings } from '#shared/reception/booking-store.ts';
import { findDay } from '#shared/reception/calendar-store.ts';
import { isBookingId, isDayId } from '#shared/reception/keys.ts';
import type { ReceptionOfficeDeps } from '#shared/reception/office-deps.ts';
import { publicDay } from '#shared/reception/public-day.ts';
import { findAnswers } from '#shared/reception/screening-store.ts';
import { answerPage, answerRefusal } from '#shared/web/answer.tsx';
import type { Audience } from '#shared/web/audience.ts';
import { ColumnTitles } from '#shared/web/components/column-titles.tsx';
import { Message } from '#shared/web/components/message.tsx';
import type { WebEnv } from '#shared/web/context.ts';
import { DayFacts } from '#shared/web/reception/day-facts.tsx';
import { dayChangeWording } from '#shared/web/wording/day-change.ts';
import { dateInWords } from '#shared/web/wording/reception.ts';
import { receptionOfficeWording as words } from '#shared/web/wording/reception-office.ts';
import { leaveLine } from '../leave-line.ts';
import { BookingFacts } from './reception-days-booking.tsx';
import { SlotRow } from './reception-days-slot.tsx';
import { AnswersBox } from './screening-box.tsx';

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
            {day.movedTo && (
              <p>
                <a href={`${BASE}/${day.movedTo}`}>
                  {dayChangeWording.movedTo(dateInWords(day.movedTo.slice(0, 10), 'zh'))}
                </a>
              </p>
            )}
            {day.change && <Message tone="wait">{dayChangeWording.because(day.change.reason)}</Message>}
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
                <ColumnTitles titles={Object.values(words.slotColumns)} />
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
