import { Hono } from 'hono';
import { readInput } from '#shared/platform/read-input.ts';
import { earliestRequestSchema } from '#shared/reception/earliest.ts';
import { findEarliest } from '#shared/reception/find-earliest.ts';
import { answerProblem } from '#shared/web/answer.tsx';
import type { WebEnv } from '#shared/web/context.ts';
import type { CitizenDeps } from '../deps.ts';

const LEADERS = 5;

/** When the leaders in charge of a topic are free first. */
export const earliestApi = ({ db }: CitizenDeps) =>
  new Hono<WebEnv>().get('/api/earliest', async (c) => {
    const asked = readInput(earliestRequestSchema, c.req.query());
    if (!asked.ok) return answerProblem(c, asked.refusal);
    const limit = asked.value.limit ?? LEADERS;
    const { items, walkIns } = await findEarliest(db, asked.value, limit, c.get('now'));
    return c.json({ items, walkIns });
  });
