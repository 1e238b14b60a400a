import { Hono } from 'hono';
import { choiceRequestSchema } from '#shared/notices/choose-notices-request.ts';
import { accept } from '#shared/platform/result.ts';
import { listOwnRecipients } from '#shared/reception/list-own-recipients.ts';
import type { WebEnv } from '#shared/web/context.ts';
import { choicesApi } from '#shared/web/notices/choices-api.ts';
import type { CitizenDeps } from '../deps.ts';
import { knownCitizen, signedInApi } from '../signed-in.ts';

const PATH = '/api/notice-choices';

/** Whether reminders come to one's own phone and to the addresses of one's own bookings. */
export const noticeChoicesApi = (deps: CitizenDeps) =>
  new Hono<WebEnv>().use(PATH, signedInApi).route(
    '/',
    choicesApi({
      recipients: deps,
      path: PATH,
      as: 'citizen',
      schema: choiceRequestSchema,
      ownOf: async (c) => accept(await listOwnRecipients(deps.db, knownCitizen(c))),
    }),
  );
