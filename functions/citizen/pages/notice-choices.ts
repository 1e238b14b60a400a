import { Hono } from 'hono';
import { accept } from '#shared/platform/result.ts';
import { listOwnRecipients } from '#shared/reception/list-own-recipients.ts';
import type { WebEnv } from '#shared/web/context.ts';
import { choicePages } from '#shared/web/notices/choice-pages.tsx';
import { citizenAudience } from '../audience.ts';
import type { CitizenDeps } from '../deps.ts';
import { knownCitizen, signedInPages } from '../signed-in.ts';

export const NOTICES = '/my/notices';

/** Whether reminders come to the phone one is signed in with, and to the addresses of one's own bookings. */
export const noticeChoicesPages = (deps: CitizenDeps) =>
  new Hono<WebEnv>().use(NOTICES, signedInPages).route(
    '/',
    choicePages({
      recipients: deps,
      audience: citizenAudience,
      path: NOTICES,
      as: 'citizen',
      ownOf: async (c) => accept(await listOwnRecipients(deps.db, knownCitizen(c))),
      backHref: () => '/bookings',
    }),
  );
