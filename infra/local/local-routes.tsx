import { Hono } from 'hono';
import { z } from 'zod';
import { instantSchema } from '#shared/time/instant.ts';
import type { Inbox } from './inbox.ts';
import { inboxPage } from './inbox-page.tsx';
import type { LocalClock } from './local-clock.ts';

export type LocalRoutesDeps = {
  inbox: Inbox;
  clock: LocalClock;
  deadLetters: string[];
  /** A session token for a staff account; undefined if there is no such account. */
  createToken: (account: string) => Promise<string | undefined>;
};

const problem = (code: string, detail: string) => ({
  type: `/problems/${code}`,
  title: code,
  status: 400,
  detail,
});

const CANNOT_READ = '时刻应写成 2026-12-01T18:00:00+08:00 的样子。';
const ONLY_FORWARD = '时钟只能往前拨。';

/** The routes that exist on one machine only: inbox, clock, tokens for scripts. */
export const localRoutes = ({ inbox, clock, deadLetters, createToken }: LocalRoutesDeps): Hono => {
  const app = new Hono();
  const show = (message?: string) =>
    inboxPage({ entries: inbox.list(), now: clock.now(), deadLetters: deadLetters.length, problem: message });

  app.get('/_local/inbox', async (c) => c.html(await show()));
  app.get('/_local/inbox.json', (c) => c.json(inbox.list()));
  app.get('/_local/clock', (c) => c.json({ now: clock.now() }));

  app.post('/_local/clock', async (c) => {
    const isForm = !c.req.header('Content-Type')?.includes('json');
    const body = isForm ? await c.req.parseBody() : await c.req.json().catch(() => ({}));
    const to = instantSchema.safeParse(body?.now);
    const wrong = !to.success ? CANNOT_READ : clock.moveTo(to.data) ? undefined : ONLY_FORWARD;
    if (isForm) return wrong ? c.html(await show(wrong), 400) : c.redirect('/_local/inbox', 303);
    return wrong ? c.json(problem('clock-not-moved', wrong), 400) : c.json({ now: clock.now() });
  });

  app.post('/_local/token', async (c) => {
    const body = z.object({ account: z.string() }).safeParse(await c.req.json().catch(() => undefined));
    const token = body.success ? await createToken(body.data.account) : undefined;
    if (token) return c.json({ token });
    return c.json(
      problem(
        'no-such-account',
        '没有这个账号。可用 organizer、desk、auditor、干部工号或领导、部门联系人的手机号。',
      ),
      400,
    );
  });
  return app;
};
