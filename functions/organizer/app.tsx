import { createWebApp } from '#shared/web/create-web-app.tsx';
import { keepPrivate } from '#shared/web/middleware/keep-private.ts';
import { requireRole } from '#shared/web/middleware/require-role.ts';
import { staffSignIn } from '#shared/web/staff-sign-in.tsx';
import { auditApi } from './api/audit.ts';
import { pairingsApi } from './api/pairings.ts';
import { receptionDaysApi } from './api/reception-days.ts';
import { rostersApi } from './api/rosters.ts';
import { visitPlansApi } from './api/visit-plans.ts';
import { areas, organizerAudience } from './audience.ts';
import type { OrganizerDeps } from './deps.ts';
import { auditPages } from './pages/audit.tsx';
import { homePages } from './pages/home.tsx';
import { pairingsPages } from './pages/pairings.tsx';
import { receptionDaysPages } from './pages/reception-days.tsx';
import { receptionDaysImportPages } from './pages/reception-days-import.tsx';
import { receptionDayPages } from './pages/reception-days-one.tsx';
import { rosterImportPages } from './pages/roster-import.tsx';
import { rostersPages } from './pages/rosters.tsx';
import { visitPlansPages } from './pages/visit-plans.tsx';

/** The office's site and API: calendar, rosters, pairing, plans, audit. */
export const createApp = (deps: OrganizerDeps) => {
  const app = createWebApp(deps, organizerAudience);
  app.use(keepPrivate);
  app.route('/', staffSignIn(deps, organizerAudience));
  // Everything below is guarded by its area; what belongs to none needs at least a role that may come in.
  app.use('/organizer/*', requireRole(organizerAudience, ...areas.home.roles));
  app.use('/api/organizer/*', requireRole(organizerAudience, ...areas.home.roles));
  for (const { href, roles } of Object.values(areas)) {
    if (href === areas.home.href) continue;
    app.use(`${href}/*`, requireRole(organizerAudience, ...roles));
    app.use(`/api${href}/*`, requireRole(organizerAudience, ...roles));
  }
  for (const act of ['import', 'publish'])
    for (const base of [areas.receptionDays.href, `/api${areas.receptionDays.href}`])
      app.use(`${base}/${act}`, requireRole(organizerAudience, 'organizer'));
  app.route('/', homePages(deps));
  app.route('/', receptionDaysImportPages(deps, organizerAudience));
  app.route('/', receptionDaysPages(deps, organizerAudience));
  app.route('/', receptionDayPages(deps, organizerAudience));
  app.route('/', rosterImportPages(deps));
  app.route('/', rostersPages(deps));
  app.route('/', pairingsPages(deps));
  app.route('/', visitPlansPages(deps));
  app.route('/', auditPages(deps));
  app.route('/', receptionDaysApi(deps));
  app.route('/', rostersApi(deps));
  app.route('/', pairingsApi(deps));
  app.route('/', visitPlansApi(deps));
  app.route('/', auditApi(deps));
  return app;
};
