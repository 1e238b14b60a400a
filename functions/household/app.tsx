import { BY_HOUSEHOLD } from '#shared/pairing/household-view.ts';
import { createWebApp } from '#shared/web/create-web-app.tsx';
import { addPages } from '#shared/web/household/add-pages.tsx';
import { askTimePages } from '#shared/web/household/ask-time-pages.tsx';
import { sayPages } from '#shared/web/household/say-pages.tsx';
import { type HouseholdSite, ONE_HOUSEHOLD } from '#shared/web/household/site.ts';
import { keepPrivate } from '#shared/web/middleware/keep-private.ts';
import { householdApi } from './api/household.ts';
import { noticeChoicesApi } from './api/notice-choices.ts';
import { HOME, householdAudience } from './audience.ts';
import type { HouseholdDeps } from './deps.ts';
import { onlyOwn, signedInApi, signedInPages } from './own-households.ts';
import { homePages } from './pages/home.tsx';
import { householdPages } from './pages/household.tsx';
import { noticeChoicesPages } from './pages/notice-choices.ts';
import { openPages } from './pages/open.tsx';

/** The household's own site and API: who comes and when, what it says to that, its copy of what was logged. */
export const createApp = (deps: HouseholdDeps) => {
  const site: HouseholdSite = {
    deps,
    audience: householdAudience,
    path: HOME,
    byOf: () => BY_HOUSEHOLD,
  };
  const app = createWebApp(deps, householdAudience);
  app.use(keepPrivate);
  app.route('/', openPages(deps));
  app.route('/', homePages(deps));
  for (const path of [`${HOME}/${ONE_HOUSEHOLD}`, `${HOME}/${ONE_HOUSEHOLD}/*`] as const)
    app.use(path, signedInPages, onlyOwn(deps.db));
  app.use('/api/household', signedInApi);
  app.use('/api/household/*', signedInApi);
  app.route('/', householdPages(site));
  app.route('/', sayPages(site));
  app.route('/', askTimePages(site));
  app.route('/', addPages(site));
  app.route('/', noticeChoicesPages(site));
  app.route('/', householdApi(deps));
  app.route('/', noticeChoicesApi(deps));
  return app;
};
