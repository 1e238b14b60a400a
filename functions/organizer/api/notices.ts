import { type Context, Hono } from 'hono';
import { markNotSendable, markSentByHand, takeBackByHand } from '#shared/notices/end-by-hand.ts';
import { type Bulk, type FailedAsked, putFailedAside, resendFailed } from '#shared/notices/failed-in-bulk.ts';
import { findNotice } from '#shared/notices/find-notice.ts';
import { listByHand } from '#shared/notices/list-by-hand.ts';
import { failedRequestSchema, noticesQuerySchema } from '#shared/notices/list-request.ts';
import { listNotices } from '#shared/notices/list-store.ts';
import { noticeIn } from '#shared/notices/listed-notice.ts';
import { type NamedNotice, readNoticeToken } from '#shared/notices/notice-token.ts';
import { putAside, takeBackAside } from '#shared/notices/put-aside.ts';
import { resendNotice } from '#shared/notices/resend-notice.ts';
import { byHandView, noticeView, notSendableSchema, oneNoticeView } from '#shared/notices/told-view.ts';
import { sayTold } from '#shared/notices/told-words.ts';
import { readInput } from '#shared/platform/read-input.ts';
import type { Refusal, Result } from '#shared/platform/result.ts';
import type { Instant } from '#shared/time/instant.ts';
import { answerProblem } from '#shared/web/answer.tsx';
import type { WebEnv } from '#shared/web/context.ts';
import { knownStaff } from '#shared/web/middleware/require-role.ts';
import { readJson } from '#shared/web/read-json.ts';
import type { OrganizerDeps } from '../deps.ts';
import { leaveLine } from '../leave-line.ts';
import { noticeDepsOf } from '../notice-deps.ts';

const BASE = '/api/organizer/notices';
const PER_PAGE = 100;
const notFound: Refusal = { kind: 'not-found', code: 'not-found' };

type Which = { id: string; by: string };

/** The notices for other systems: lists, one of them, and what the office does about those that failed or are to be sent by hand. */
export const noticesApi = (deps: OrganizerDeps) => {
  const byHand = noticeDepsOf(deps);

  const answerOne = async (c: Context<WebEnv>, named: NamedNotice) => {
    const listed = await findNotice(deps.db, named);
    if (!listed) return answerProblem(c, notFound);
    await leaveLine(deps, c, { action: 'read', subject: 'notice', subjectIds: [named.id] });
    const said = await sayTold(byHand, noticeIn(listed));
    return c.json(oneNoticeView(listed, said, c.get('now')));
  };

  const step =
    (act: (which: Which, now: Instant, c: Context) => Promise<Result<unknown>>) =>
    async (c: Context<WebEnv>) => {
      const named = readNoticeToken(c.req.param('id') ?? '');
      if (!named) return answerProblem(c, notFound);
      const { id } = named;
      const done = await act({ id, by: knownStaff(c).account }, c.get('now'), c);
      if (!done.ok) return answerProblem(c, done.refusal);
      await leaveLine(deps, c, { action: 'changed', subject: 'notice', subjectIds: [id] });
      return await answerOne(c, named);
    };

  const bulk =
    (act: (asked: FailedAsked, by: string, now: Instant) => Promise<Result<Bulk>>) =>
    async (c: Context<WebEnv>) => {
      const body = await readJson(c);
      if (!body.ok) return answerProblem(c, body.refusal);
      const read = readInput(failedRequestSchema, body.value);
      const done = read.ok ? await act(read.value, knownStaff(c).account, c.get('now')) : read;
      if (!done.ok) return answerProblem(c, done.refusal);
      const { done: ids, refused, more } = done.value;
      await leaveLine(deps, c, { action: 'changed', subject: 'notice', subjectIds: ids });
      return c.json({ done: ids.length, refused, more });
    };

  return new Hono<WebEnv>()
    .get(BASE, async (c) => {
      const asked = readInput(noticesQuerySchema, c.req.query());
      if (!asked.ok) return answerProblem(c, asked.refusal);
      const now = c.get('now');
      const { list, ...query } = asked.value;
      const page = { ...query, limit: PER_PAGE };
      if (list === 'by-hand') {
        const { items, nextCursor, isPart } = await listByHand(byHand, page, now);
        const subjectIds = items.map(({ told }) => told.id);
        await leaveLine(deps, c, { action: 'read', subject: 'notice', subjectIds });
        return c.json({ items: items.map((item) => byHandView(item, now)), nextCursor, isPart });
      }
      const { items, nextCursor } = await listNotices(deps.db, list, page);
      const subjectIds = items.map((item) => noticeIn(item).id);
      await leaveLine(deps, c, { action: 'listed', subject: 'notice', subjectIds });
      return c.json({ items: items.map((item) => noticeView(item, now)), nextCursor });
    })
    .get(`${BASE}/:id`, async (c, next) => {
      const named = readNoticeToken(c.req.param('id'));
      return named ? await answerOne(c, named) : await next();
    })
    .post(
      `${BASE}/resend`,
      bulk((asked, by, now) => resendFailed(deps, { asked, by }, now)),
    )
    .post(
      `${BASE}/aside`,
      bulk((asked, by, now) => putFailedAside(deps, { asked, by }, now)),
    )
    .post(
      `${BASE}/:id/resend`,
      step((which, now) => resendNotice(deps, which, now)),
    )
    .post(
      `${BASE}/:id/aside`,
      step((which, now) => putAside(deps, which, now)),
    )
    .post(
      `${BASE}/:id/take-back-aside`,
      step(({ id }) => takeBackAside(deps, id)),
    )
    .post(
      `${BASE}/:id/sent-by-hand`,
      step((which, now) => markSentByHand(deps, which, now)),
    )
    .post(
      `${BASE}/:id/take-back`,
      step(({ id }, now) => takeBackByHand(deps, id, now)),
    )
    .post(
      `${BASE}/:id/not-sendable`,
      step(async (which, now, c) => {
        const body = await readJson(c);
        const read = body.ok ? readInput(notSendableSchema, body.value) : body;
        return read.ok ? await markNotSendable(deps, { ...which, ...read.value }, now) : read;
      }),
    );
};
