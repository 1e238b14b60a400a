import { setTimeout as pause } from 'node:timers/promises';
import { type Context, Hono } from 'hono';
import { z } from 'zod';
import { type Instant, instantSchema } from '#shared/time/instant.ts';
import type { Inbox } from './inbox.ts';
import { inboxPage } from './inbox-page.tsx';
import type { LocalClock } from './local-clock.ts';

export type LocalRoutesDeps = {
  inbox: Inbox;
  clock: LocalClock;
  /** How many messages of the queues were given up. */
  countDeadLetters: () => number;
  /** A session token for a staff account; undefined if there is no such account. */
  createToken: (account: string) => Promise<string | undefined>;
  /** Sends what has become due; a moved clock answers once that is done, or well under way. */
  round: () => Promise<void>;
};

const moveSchema = z.object({ now: instantSchema });
const accountSchema = z.object({ account: z.string().trim().min(1) });

const MOST_MS_TO_SEND = 10_000;

const CANNOT_READ = '时刻应写成 2026-12-01T18:00:00+08:00 的样子。';
const ONLY_FORWARD = '时钟只能往前拨。';
const NO_SUCH_ACCOUNT = '没有这个账号。可用 organizer、desk、auditor、干部工号或领导、部门联系人的手机号。';

const problem = (c: Context, status: 400 | 404, code: string, detail: string) =>
  c.json({ type: `/problems/${code}`, title: code, status, detail }, status, {
    'Content-Type': 'application/problem+json; charset=utf-8',
  });

const jsonOf = (c: Context): Promise<unknown> => c.req.json().catch(() => undefined);

/** The routes that exist on one machine only: inbox, clock, tokens for scripts. */
export const localRoutes = ({
  inbox,
  clock,
  countDeadLetters,
  createToken,
  round,
}: LocalRoutesDeps): Hono => {
  const show = (wrong?: string): Promise<string> =>
    inboxPage({ entries: inbox.list(), now: clock.now(), deadLetters: countDeadLetters(), problem: wrong });

  /** Moves the clock and sends what became due; else the sentence that says why not. */
  const move = async (body: unknown): Promise<string | undefined> => {
    const asked = moveSchema.safeParse(body);
    if (!asked.success) return CANNOT_READ;
    const to: Instant = asked.data.now;
    if (!clock.moveTo(to)) return ONLY_FORWARD;
    await Promise.race([round(), pause(MOST_MS_TO_SEND, undefined, { ref: false })]);
    return undefined;
  };

  return new Hono()
    .get('/_local', (c) => c.redirect('/_local/inbox'))
    .get('/_local/inbox', async (c) => c.html(await show()))
    .get('/_local/inbox.json', (c) => c.json(inbox.list()))
    .get('/_local/clock', (c) => c.json({ now: clock.now() }))
    .post('/_local/clock', async (c) => {
      const isForm = /form/.test(c.req.header('Content-Type') ?? '');
      const wrong = await move(isForm ? await c.req.parseBody() : await jsonOf(c));
      if (isForm) return wrong ? c.html(await show(wrong), 400) : c.redirect('/_local/inbox', 303);
      return wrong ? problem(c, 400, 'clock-not-moved', wrong) : c.json({ now: clock.now() });
    })
    .post('/_local/token', async (c) => {
      const asked = accountSchema.safeParse(await jsonOf(c));
      const token = asked.success ? await createToken(asked.data.account) : undefined;
      return token ? c.json({ token }) : problem(c, 400, 'no-such-account', NO_SUCH_ACCOUNT);
    })
    .all('/_local/*', (c) => problem(c, 404, 'not-found', '没有这个地址。'));
};
