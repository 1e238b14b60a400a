import { type Context, Hono } from 'hono';
import type { Refusal } from '#shared/platform/result.ts';
import { type FindProgressDeps, findProgress } from '#shared/reception/find-progress.ts';
import type { Progress } from '#shared/reception/progress.ts';
import { answerPage } from '#shared/web/answer.tsx';
import { callerAddress } from '#shared/web/caller-address.ts';
import type { WebEnv } from '#shared/web/context.ts';
import { statusOf } from '#shared/web/problem.ts';
import { progressWording } from '#shared/web/wording/progress.ts';
import { citizenAudience } from '../audience.ts';
import { ProgressForm } from './progress-form.tsx';
import { ProgressShown } from './progress-shown.tsx';

type Typed = { code: string; queryCode: string };

const MOST_CHARACTERS = 40;
const text = (value: unknown): string => (typeof value === 'string' ? value.slice(0, MOST_CHARACTERS) : '');

/** How a booking stands, without signing in: its code and query code show it, and change nothing. */
export const progressPages = (deps: FindProgressDeps) =>
  new Hono<WebEnv>()
    .get('/progress', (c) => answerForm(c, { code: text(c.req.query('code')), queryCode: '' }))
    .post('/progress', async (c) => {
      const form = await c.req.parseBody();
      const typed = { code: text(form.code), queryCode: text(form.queryCode) };
      const found = await findProgress(deps, { ...typed, address: callerAddress(c) }, c.get('realNow'));
      return found.ok ? answerProgress(c, found.value) : answerForm(c, typed, found.refusal);
    });

const answerForm = (c: Context<WebEnv>, typed: Typed, refusal?: Refusal) => {
  if (refusal?.retryAfterSeconds) c.header('Retry-After', String(refusal.retryAfterSeconds));
  const lang = c.get('lang');
  return answerPage(c, citizenAudience, {
    title: progressWording[lang].title,
    status: refusal ? statusOf[refusal.kind] : 200,
    children: <ProgressForm lang={lang} typed={typed} refusal={refusal} />,
  });
};

const answerProgress = (c: Context<WebEnv>, progress: Progress) => {
  c.header('Cache-Control', 'no-store');
  const lang = c.get('lang');
  return answerPage(c, citizenAudience, {
    title: progressWording[lang].title,
    children: <ProgressShown lang={lang} progress={progress} now={c.get('now')} />,
  });
};
