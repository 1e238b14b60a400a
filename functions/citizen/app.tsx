import { createWebApp } from '#shared/web/create-web-app.tsx';
import { keepPrivate } from '#shared/web/middleware/keep-private.ts';
import { bookingChangesApi } from './api/booking-changes.ts';
import { bookingsApi } from './api/bookings.ts';
import { openApi } from './api/openapi.ts';
import { receptionDaysApi } from './api/reception-days.ts';
import { signInApi } from './api/sign-in.ts';
import { waitlistApi } from './api/waitlist.ts';
import { citizenAudience } from './audience.ts';
import type { CitizenDeps } from './deps.ts';
import { bookPages } from './pages/book.tsx';
import { calendarPages } from './pages/calendar.tsx';
import { cancelPages } from './pages/cancel.tsx';
import { dayPages } from './pages/day.tsx';
import { holdOnTheWay, holdPages } from './pages/hold.tsx';
import { movePages } from './pages/move.tsx';
import { myBookingsPages } from './pages/my-bookings.tsx';
import { signInPages } from './pages/sign-in.tsx';
import { slipPages } from './pages/slip.tsx';
import { waitlistPages } from './pages/waitlist.tsx';

/** The public's site and API: the calendar, booking, one's own bookings, waiting for a place. */
export const createApp = (deps: CitizenDeps) => {
  const app = createWebApp(deps, citizenAudience);
  app.use(keepPrivate);
  app.route(
    '/',
    signInPages(deps, (...way) => holdOnTheWay(deps, ...way)),
  );
  app.route('/', signInApi(deps));
  app.route('/', calendarPages(deps));
  app.route('/', dayPages(deps));
  app.route('/', holdPages(deps));
  app.route('/', bookPages(deps));
  app.route('/', slipPages(deps));
  app.route('/', myBookingsPages(deps));
  app.route('/', cancelPages(deps));
  app.route('/', movePages(deps));
  app.route('/', waitlistPages(deps));
  app.route('/', receptionDaysApi(deps));
  app.route('/', bookingsApi(deps));
  app.route('/', bookingChangesApi(deps));
  app.route('/', waitlistApi(deps));
  app.route('/', openApi());
  return app;
};
