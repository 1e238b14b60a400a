import { type Context, Hono } from 'hono';
import { markNotSendable, markSentByHand, takeBackByHand } from '#shared/notices/end-by-hand.ts';
import { findNotice } from '#shared/notices/find-notice.ts';
import { noticeIn } from '#shared/notices/listed-notice.ts';
import { type NamedNotice, readNoticeToken, tokenOfNotice } from '#shared/notices/notice-token.ts';
import { isOnFailedList, putAside, takeBackAside } from '#shared/notices/put-aside.ts';
import { resendNotice } from '#shared/notices/resend-notice.ts';
import { notSendableSchema, oneNoticeView } from '#shared/notices/told-view.ts';
import { sayTold } from '#shared/notices/told-words.ts';
import { readInput } from '#shared/platform/read-input.ts';
import type { Refusal, Result } from '#shared/platform/result.ts';
import type { Instant } from '#shared/time/instant.ts';
import { answerPage, answerRefusal } from '#shared/web/answer.tsx';
import { Message } from '#shared/web/components/message.tsx';
import type { WebEnv } from '#shared/web/context.ts';
import { knownStaff } from '#shared/web/middleware/require-role.ts';
import { statusOf } from '#shared/web/problem.ts';
import { noticesWording as words } from '#shared/web/wording/notices-office.ts';
import { refusalInWords } from '#shared/web/wording/refusals.ts';
import { areas, organizerAudience } from '../audience.ts';
import type { OrganizerDeps } from '../deps.ts';
import { leaveLine } from '../leave-line.ts';
import { backTo, type Did } from '../notice-back.ts';
import { noticeDepsOf } from '../notice-deps.ts';
import { NoticeActs, WhatItSays } from './notices-acts.tsx';
import { WhatWasDone } from './notices-bulk.tsx';
import { NoticeFacts } from './notices-facts.tsx';

const BASE = areas.notices.href;
const notFound: Refusal = { kind: 'not-found', code: 'not-found' };

type Which = { id: string; by: string };
type Act = (which: Which, now: Instant, form: Record<string, unknown>) => Promise<Result<unknown>>;

/** One notice: what became of it, what it said, and what the office can do about it. */
export const noticePages = (deps: OrganizerDeps) => {
  const says = noticeDepsOf(deps);

  const answerOne = async (c: Context<WebEnv>, named: NamedNotice, refusal?: Refusal) => {
    const now = c.get('now');
    const { id } = named;
    const listed = await findNotice(deps.db, named);
    if (!listed) return answerRefusal(c, organizerAudience, notFound);
    const notice = noticeIn(listed);
    const view = oneNoticeView(listed, await sayTold(says, notice), now);
    await leaveLine(deps, c, { action: 'read', subject: 'notice', subjectIds: [id] });
    const isOpen = listed.as === 'told' && (view.state === 'by-hand' || isOnFailedList(listed.told));
    return answerPage(c, organizerAudience, {
      title: words.one.title,
      status: refusal && statusOf[refusal.kind],
      children: (
        <div class="notices">
          <h1>{words.one.title}</h1>
          {refusal && <Message tone="stop">{refusalInWords(refusal, 'zh')}</Message>}
          <WhatWasDone query={c.req.query()} />
          <NoticeFacts view={view} id={id} whole={isOpen ? notice.to : undefined} />
          <WhatItSays view={view} wasSent={listed.as === 'told' && listed.told.wording !== undefined} />
          <NoticeActs view={view} roles={knownStaff(c).roles} />
          <p>
            <a href={BASE}>{words.one.back}</a>
          </p>
        </div>
      ),
    });
  };

  const step = (did: Did, act: Act) => async (c: Context<WebEnv>) => {
    const named = readNoticeToken(c.req.param('id') ?? '');
    if (!named) return answerRefusal(c, organizerAudience, notFound);
    const { id } = named;
    const token = tokenOfNotice(id);
    const form = await c.req.parseBody();
    const done = await act({ id, by: knownStaff(c).account }, c.get('now'), form);
    if (!done.ok) return await answerOne(c, named, done.refusal);
    await leaveLine(deps, c, { action: 'changed', subject: 'notice', subjectIds: [id] });
    return c.redirect(backTo(form.back || `${BASE}/${token}`, did, { notice: token }), 303);
  };

  return new Hono<WebEnv>()
    .get(`${BASE}/:id`, async (c, next) => {
      const named = readNoticeToken(c.req.param('id'));
      return named ? await answerOne(c, named) : await next();
    })
    .post(
      `${BASE}/:id/resend`,
      step('resent', (which, now) => resendNotice(deps, which, now)),
    )
    .post(
      `${BASE}/:id/aside`,
      step('aside', (which, now) => putAside(deps, which, now)),
    )
    .post(
      `${BASE}/:id/take-back-aside`,
      step('took-back-aside', ({ id }) => takeBackAside(deps, id)),
    )
    .post(
      `${BASE}/:id/sent-by-hand`,
      step('sent', (which, now) => markSentByHand(deps, which, now)),
    )
    .post(
      `${BASE}/:id/not-sendable`,
      step('not-sendable', async (which, now, form) => {
        const read = readInput(notSendableSchema, form);
        return read.ok ? await markNotSendable(deps, { ...which, ...read.value }, now) : read;
      }),
    )
    .post(
      `${BASE}/:id/take-back`,
      step('took-back', ({ id }, now) => takeBackByHand(deps, id, now)),
    );
};
