import { Hono } from 'hono';
import { readInput } from '#shared/platform/read-input.ts';
import { findPublicNotice } from '#shared/reception/find-public-notice.ts';
import { publicNotice } from '#shared/reception/public-notice.ts';
import { publicNoticeRequestSchema } from '#shared/reception/public-notice-request.ts';
import { answerProblem } from '#shared/web/answer.tsx';
import type { WebEnv } from '#shared/web/context.ts';
import type { CitizenDeps } from '../deps.ts';

export const publicNoticesApi = ({ db }: CitizenDeps) =>
  new Hono<WebEnv>().get('/api/public-notices/:month', async (c) => {
    const asked = readInput(publicNoticeRequestSchema, {
      month: c.req.param('month'),
      edition: c.req.query('edition'),
    });
    if (!asked.ok) return answerProblem(c, asked.refusal);
    const found = await findPublicNotice(db, asked.value);
    return found.ok ? c.json(publicNotice(found.value)) : answerProblem(c, found.refusal);
  });
