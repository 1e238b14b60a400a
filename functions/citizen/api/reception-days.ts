import { Hono } from 'hono';
import { readInput } from '#shared/platform/read-input.ts';
import { calendarFilterSchema } from '#shared/reception/calendar-filter.ts';
import { listPublicDays } from '#shared/reception/list-public-days.ts';
import { publicDay } from '#shared/reception/public-day.ts';
import { answerProblem } from '#shared/web/answer.tsx';
import type { WebEnv } from '#shared/web/context.ts';
import type { CitizenDeps } from '../deps.ts';

const DAYS_PER_PAGE = 50;

export const receptionDaysApi = ({ db }: CitizenDeps) =>
  new Hono<WebEnv>().get('/api/reception-days', async (c) => {
    const filter = readInput(calendarFilterSchema, c.req.query());
    if (!filter.ok) return answerProblem(c, filter.refusal);
    const now = c.get('now');
    const page = await listPublicDays(db, filter.value, DAYS_PER_PAGE, now);
    if (!page.ok) return answerProblem(c, page.refusal);
    const { days, nextCursor } = page.value;
    return c.json({ items: days.map((day) => publicDay(day, now)), nextCursor });
  });
