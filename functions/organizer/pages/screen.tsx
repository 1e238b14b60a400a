import { type Context, Hono } from 'hono';
import { type Booking, maskName } from '#shared/reception/booking.ts';
import { findBookings } from '#shared/reception/booking-store.ts';
import { findDays } from '#shared/reception/calendar-store.ts';
import { type ScreenDate, screenDatesOf, venuesOf } from '#shared/reception/hall-screen-rules.ts';
import type { ReceptionOfficeDeps } from '#shared/reception/office-deps.ts';
import { addDays, civilDateOf } from '#shared/time/civil.ts';
import { answerPage } from '#shared/web/answer.tsx';
import type { Audience } from '#shared/web/audience.ts';
import type { WebEnv } from '#shared/web/context.ts';
import { requireRole } from '#shared/web/middleware/require-role.ts';
import { hallScreenWording as words } from '#shared/web/wording/hall-screen.ts';
import { leaveLine } from '../leave-line.ts';
import { HallScreen } from './screen-wall.tsx';

const BASE = '/organizer/screen';
const DAYS_AHEAD = 62;
const REFRESH_SECONDS = 60;

const hrefOf = (venue: string, seen?: string): string =>
  `${BASE}?${new URLSearchParams({ venue, ...(seen && { seen }) })}`;

/** Today's reception at a venue for the screen in its hall: very large, masked names, nothing of any matter. */
export const screenPages = (deps: ReceptionOfficeDeps, audience: Audience) =>
  new Hono<WebEnv>().get(BASE, requireRole(audience, 'organizer', 'desk'), async (c) => {
    const now = c.get('now');
    const today = civilDateOf(now);
    const days = await findDays(deps.db, { from: today, to: addDays(today, DAYS_AHEAD) });
    const venues = venuesOf(days, now);
    const venue = c.req.query('venue') || (venues.length === 1 ? venues[0] : undefined);
    if (!venue) return answerChoice(c, audience, venues);
    const dates = screenDatesOf(days, venue, now);
    const shownToday = dates.filter((date) => date.today).flatMap((date) => date.days);
    // A wall refreshes 500 times a day and shows everybody the same masked names: one line says that it began to show
    // these days. The refreshed address names them, and days that are not named in it are a line again.
    const seen = shownToday.map(({ day }) => day.id).join();
    if (seen !== c.req.query('seen'))
      await leaveLine(deps, c, {
        action: 'listed',
        subject: 'reception-day',
        subjectIds: shownToday.map(({ day }) => day.id),
      });
    const bookings = await bookingsOf(deps, dates);
    // A header does what a meta element would, without JavaScript, and leaves the layout of every other page alone.
    c.header('Refresh', `${REFRESH_SECONDS}; url=${hrefOf(venue, seen)}`);
    return answerPage(c, audience, {
      title: `${words.title} ${venue}`,
      children: (
        <HallScreen
          venue={venue}
          dates={dates}
          nameOf={(id) => {
            const booking = bookings.get(id);
            return booking && maskName(booking.name);
          }}
          now={now}
        />
      ),
    });
  });

/** Only of today: who comes another day is nobody's business in the hall. */
const bookingsOf = async (
  { db }: ReceptionOfficeDeps,
  dates: ScreenDate[],
): Promise<Map<string, Booking>> => {
  const slots = dates.filter(({ today }) => today).flatMap(({ days }) => days.flatMap((day) => day.slots));
  const ids = slots.flatMap(({ bookingId }) => bookingId ?? []);
  const bookings = await findBookings(db, ids);
  return new Map(bookings.filter(({ state }) => state === 'booked').map((booking) => [booking.id, booking]));
};

const answerChoice = (c: Context<WebEnv>, audience: Audience, venues: string[]) =>
  answerPage(c, audience, {
    title: words.title,
    children: (
      <>
        <h1>{words.title}</h1>
        <p>{venues.length > 0 ? words.choose : words.noVenues}</p>
        <p class="actions">
          {venues.map((venue) => (
            <a class="button" href={hrefOf(venue)}>
              {venue}
            </a>
          ))}
        </p>
      </>
    ),
  });
