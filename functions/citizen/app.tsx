import { createWebApp } from '#shared/web/create-web-app.tsx';
import { keepPrivate } from '#shared/web/middleware/keep-private.ts';
import { bookingChangesApi } from './api/booking-changes.ts';
import { bookingsApi } from './api/bookings.ts';
import { earliestApi } from './api/earliest.ts';
import { noticeChoicesApi } from './api/notice-choices.ts';
import { openApi } from './api/openapi.ts';
import { progressApi } from './api/progress.ts';
import { publicNoticesApi } from './api/public-notices.ts';
import { receptionDaysApi } from './api/reception-days.ts';
import { signInApi } from './api/sign-in.ts';
import { waitlistApi } from './api/waitlist.ts';
import { citizenAudience } from './audience.ts';
import type { CitizenDeps } from './deps.ts';
import { bookPages } from './pages/book.tsx';
import { calendarPages } from './pages/calendar.tsx';
import { cancelPages } from './pages/cancel.tsx';
import { dayPages } from './pages/day.tsx';
import { earliestPages } from './pages/earliest.tsx';
import { feedPages } from './pages/feed.ts';
import { holdOnTheWay, holdPages } from './pages/hold.tsx';
import { movePages } from './pages/move.tsx';
import { myBookingsPages } from './pages/my-bookings.tsx';
import { noticePages } from './pages/notice.tsx';
import { noticeChoicesPages } from './pages/notice-choices.ts';
import { progressPages } from './pages/progress.tsx';
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
  app.route('/', earliestPages(deps));
  app.route('/', dayPages(deps));
  app.route('/', noticePages(deps));
  app.route('/', feedPages(deps));
  app.route('/', holdPages(deps));
  app.route('/', bookPages(deps));
  app.route('/', slipPages(deps));
  app.route('/', myBookingsPages(deps));
  app.route('/', noticeChoicesPages(deps));
  app.route('/', cancelPages(deps));
  app.route('/', movePages(deps));
  app.route('/', waitlistPages(deps));
  app.route('/', progressPages(deps));
  app.route('/', receptionDaysApi(deps));
  app.route('/', earliestApi(deps));
  app.route('/', publicNoticesApi(deps));
  app.route('/', bookingsApi(deps));
  app.route('/', bookingChangesApi(deps));
  app.route('/', waitlistApi(deps));
  app.route('/', noticeChoicesApi(deps));
  app.route('/', progressApi(deps));
  app.route('/', openApi());
  return app;
};
