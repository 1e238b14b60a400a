import { createWebApp } from '#shared/web/create-web-app.tsx';
import { keepPrivate } from '#shared/web/middleware/keep-private.ts';
import { requireRole } from '#shared/web/middleware/require-role.ts';
import { staffSignIn } from '#shared/web/staff-sign-in.tsx';
import { auditApi } from './api/audit.ts';
import { briefsApi } from './api/briefs.ts';
import { dayChangesApi } from './api/day-changes.ts';
import { deskApi } from './api/desk.ts';
import { pairingsApi } from './api/pairings.ts';
import { planningApi } from './api/planning.ts';
import { receptionDaysApi } from './api/reception-days.ts';
import { rostersApi } from './api/rosters.ts';
import { screeningApi } from './api/screening.ts';
import { visitPlansApi } from './api/visit-plans.ts';
import { areas, organizerAudience, rolesFor } from './audience.ts';
import type { OrganizerDeps } from './deps.ts';
import { auditPages } from './pages/audit.tsx';
import { briefsPages } from './pages/briefs.tsx';
import { callsPages } from './pages/calls.tsx';
import { dayChangePages } from './pages/day-change.tsx';
import { deskPages } from './pages/desk.tsx';
import { deskBookPages } from './pages/desk-book.tsx';
import { deskBookingPages } from './pages/desk-booking.tsx';
import { holidayNoticesPages } from './pages/holiday-notices.tsx';
import { homePages } from './pages/home.tsx';
import { leaderFeedPages } from './pages/leader-feed.tsx';
import { pairingsPages } from './pages/pairings.tsx';
import { planPages } from './pages/plan.tsx';
import { publicNoticePages } from './pages/public-notice.tsx';
import { receptionDaysPages } from './pages/reception-days.tsx';
import { receptionDaysImportPages } from './pages/reception-days-import.tsx';
import { receptionDayPages } from './pages/reception-days-one.tsx';
import { reviewsPages } from './pages/reviews.tsx';
import { rosterImportPages } from './pages/roster-import.tsx';
import { rostersPages } from './pages/rosters.tsx';
import { screenPages } from './pages/screen.tsx';
import { screeningPages } from './pages/screening.tsx';
import { outcomePages } from './pages/screening-outcome.tsx';
import { visitPlansPages } from './pages/visit-plans.tsx';

/** The office's site and API: calendar, rosters, pairing, plans, audit. */
export const createApp = (deps: OrganizerDeps) => {
  const app = createWebApp(deps, organizerAudience);
  app.use(keepPrivate);
  app.route('/', staffSignIn(deps, organizerAudience));
  // Everything below is guarded by its area; what belongs to none is for those who work in the office.
  for (const base of ['/organizer/*', '/api/organizer/*'])
    app.use(base, (c, next) => requireRole(organizerAudience, ...rolesFor(c.req.path))(c, next));
  for (const act of ['import', 'plan', 'holiday-notices', 'publish'])
    for (const base of [areas.receptionDays.href, `/api${areas.receptionDays.href}`])
      app.use(`${base}/${act}`, requireRole(organizerAudience, 'organizer'));
  // The desk runs the day; what it is, only an organizer changes.
  app.use(`${areas.receptionDays.href}/:dayId/change`, requireRole(organizerAudience, 'organizer'));
  app.on('PATCH', `/api${areas.receptionDays.href}/:dayId`, requireRole(organizerAudience, 'organizer'));
  app.route('/', homePages(deps));
  app.route('/', receptionDaysImportPages(deps, organizerAudience));
  app.route('/', receptionDaysPages(deps, organizerAudience));
  app.route('/', publicNoticePages(deps, organizerAudience));
  app.route('/', screenPages(deps, organizerAudience));
  app.route('/', planPages(deps, organizerAudience));
  app.route('/', holidayNoticesPages(deps, organizerAudience));
  app.route('/', dayChangePages(deps, organizerAudience));
  app.route('/', receptionDayPages(deps, organizerAudience));
  app.route('/', reviewsPages(deps, organizerAudience));
  app.route('/', deskPages(deps));
  app.route('/', deskBookPages(deps));
  app.route('/', deskBookingPages(deps));
  app.route('/', callsPages(deps));
  app.route('/', screeningPages(deps, organizerAudience));
  app.route('/', outcomePages(deps, organizerAudience));
  app.route('/', briefsPages(deps, organizerAudience));
  app.route('/', leaderFeedPages(deps, organizerAudience));
  app.route('/', rosterImportPages(deps));
  app.route('/', rostersPages(deps));
  app.route('/', pairingsPages(deps));
  app.route('/', visitPlansPages(deps));
  app.route('/', auditPages(deps));
  app.route('/', receptionDaysApi(deps));
  app.route('/', planningApi(deps));
  app.route('/', dayChangesApi(deps));
  app.route('/', deskApi(deps));
  app.route('/', screeningApi(deps));
  app.route('/', briefsApi(deps));
  app.route('/', rostersApi(deps));
  app.route('/', pairingsApi(deps));
  app.route('/', visitPlansApi(deps));
  app.route('/', auditApi(deps));
  return app;
};
