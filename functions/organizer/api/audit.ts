import { Hono } from 'hono';
import { z } from 'zod';
import { listAuditLines } from '#shared/people/audit-store.ts';
import { readInput } from '#shared/platform/read-input.ts';
import { civilDateOf, civilMonthSchema, monthOf } from '#shared/time/civil.ts';
import { answerProblem } from '#shared/web/answer.tsx';
import type { WebEnv } from '#shared/web/context.ts';
import type { OrganizerDeps } from '../deps.ts';
import { readCursor } from '../read-cursor.ts';

const LINES_PER_PAGE = 100;
const querySchema = z.object({
  month: z
    .string()
    .refine((text) => civilMonthSchema.safeParse(text).success, { error: 'month-unclear' })
    .optional(),
});

/** The audit lines of a month (this one, where none is named), newest first. */
export const auditApi = ({ db }: OrganizerDeps) =>
  new Hono<WebEnv>().get('/api/organizer/audit', async (c) => {
    const asked = readInput(querySchema, { month: c.req.query('month') });
    if (!asked.ok) return answerProblem(c, asked.refusal);
    const cursor = readCursor(c);
    if (!cursor.ok) return answerProblem(c, cursor.refusal);
    const month = asked.value.month ?? monthOf(civilDateOf(c.get('now')));
    const page = { limit: LINES_PER_PAGE, cursor: cursor.value };
    const { lines, nextCursor } = await listAuditLines(db, month, page);
    return c.json({ items: lines, nextCursor });
  });
