import { Hono } from 'hono';
import { makeVisitPlan } from '#shared/pairing/make-visit-plan.ts';
import type { PairingOfficeDeps } from '#shared/pairing/office-deps.ts';
import { planRequestSchema } from '#shared/pairing/office-request.ts';
import { readInput } from '#shared/platform/read-input.ts';
import { answerProblem } from '#shared/web/answer.tsx';
import type { WebEnv } from '#shared/web/context.ts';
import { knownStaff } from '#shared/web/middleware/require-role.ts';
import { leaveLine } from '../leave-line.ts';

/** Planning a month of visits, for other systems. */
export const visitPlansApi = (deps: PairingOfficeDeps) =>
  new Hono<WebEnv>().post('/api/organizer/visit-plans', async (c) => {
    const body = await c.req.json().catch(() => undefined);
    if (body === undefined) return answerProblem(c, { kind: 'malformed', code: 'not-json' });
    const asked = readInput(planRequestSchema, body);
    if (!asked.ok) return answerProblem(c, asked.refusal);
    const input = { month: asked.value.month, by: knownStaff(c).account };
    const made = await makeVisitPlan(deps, input, c.get('now'));
    if (!made.ok) return answerProblem(c, made.refusal);
    await leaveLine(deps, c, { action: 'changed', subject: 'visit', subjectIds: [input.month] });
    return c.json({ ...made.value.plan, unplaced: made.value.unplaced }, 201);
  });
