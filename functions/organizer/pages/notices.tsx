import { Hono } from 'hono';
import { resendFailed } from '#shared/notices/failed-in-bulk.ts';
import { failedRequestSchema } from '#shared/notices/list-request.ts';
import { readInput } from '#shared/platform/read-input.ts';
import type { WebEnv } from '#shared/web/context.ts';
import { knownStaff } from '#shared/web/middleware/require-role.ts';
import { areas } from '../audience.ts';
import type { OrganizerDeps } from '../deps.ts';
import { leaveLine } from '../leave-line.ts';
import { backTo } from '../notice-back.ts';
import { answerNotices } from './notices-answer.tsx';
import { noticesAsidePages } from './notices-aside.tsx';
import { factsOfBulk } from './notices-bulk.tsx';

const BASE = areas.notices.href;

/** What became of the notices, list by list: failed, tried again, or all of a day. To be sent by hand has a page of its own. */
export const noticesPages = (deps: OrganizerDeps) =>
  new Hono<WebEnv>()
    .route('/', noticesAsidePages(deps))
    .get(BASE, (c) => answerNotices(deps, c, c.req.query()))
    .post(`${BASE}/resend`, async (c) => {
      const form = await c.req.parseBody();
      const read = readInput(failedRequestSchema, form);
      const { account: by } = knownStaff(c);
      const done = read.ok ? await resendFailed(deps, { asked: read.value, by }, c.get('now')) : read;
      if (!done.ok) return await answerNotices(deps, c, { ...form, list: 'failed' }, done.refusal);
      await leaveLine(deps, c, { action: 'changed', subject: 'notice', subjectIds: done.value.done });
      return c.redirect(backTo(form.back, 'resent', factsOfBulk(done.value)), 303);
    });
