import { Hono } from 'hono';
import { readInput } from '#shared/platform/read-input.ts';
import { type FindProgressDeps, findProgress } from '#shared/reception/find-progress.ts';
import { progressRequestSchema } from '#shared/reception/progress.ts';
import { answerProblem } from '#shared/web/answer.tsx';
import { callerAddress } from '#shared/web/caller-address.ts';
import type { WebEnv } from '#shared/web/context.ts';
import { readJson } from '#shared/web/read-json.ts';

/** How a booking stands, for whoever has its two codes. A POST, so that the codes stand in no address and no log. */
export const progressApi = (deps: FindProgressDeps) =>
  new Hono<WebEnv>().post('/api/progress', async (c) => {
    const body = await readJson(c);
    if (!body.ok) return answerProblem(c, body.refusal);
    const asked = readInput(progressRequestSchema, body.value);
    if (!asked.ok) return answerProblem(c, asked.refusal);
    const found = await findProgress(deps, { ...asked.value, address: callerAddress(c) }, c.get('realNow'));
    c.header('Cache-Control', 'no-store');
    return found.ok ? c.json(found.value) : answerProblem(c, found.refusal);
  });
