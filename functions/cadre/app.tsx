import { createWebApp } from '#shared/web/create-web-app.tsx';
import { keepPrivate } from '#shared/web/middleware/keep-private.ts';
import { requireRole } from '#shared/web/middleware/require-role.ts';
import { staffSignIn } from '#shared/web/staff-sign-in.tsx';
import { householdsApi } from './api/households.ts';
import { visitsApi } from './api/visits.ts';
import { cadreAudience } from './audience.ts';
import type { CadreDeps } from './deps.ts';
import { homePages } from './pages/home.tsx';
import { householdsPages } from './pages/households.tsx';
import { logPages } from './pages/log.tsx';
import { movePages } from './pages/move.tsx';
import { visitPages } from './pages/visit.tsx';

/** The cadre's site and API: own households, own visits, logging and moving them. */
export const createApp = (deps: CadreDeps) => {
  const app = createWebApp(deps, cadreAudience);
  app.use(keepPrivate);
  app.route('/', staffSignIn(deps, cadreAudience));
  app.use('/cadre/*', requireRole(cadreAudience, 'cadre'));
  app.use('/api/cadre/*', requireRole(cadreAudience, 'cadre'));
  app.route('/', homePages(deps));
  app.route('/', householdsPages(deps));
  app.route('/', visitPages(deps));
  app.route('/', logPages(deps));
  app.route('/', movePages(deps));
  app.route('/', householdsApi(deps));
  app.route('/', visitsApi(deps));
  return app;
};
