import { Hono } from 'hono';
import { findMonthPlans } from '#shared/pairing/find-month-plans.ts';
import type { PairingOfficeDeps } from '#shared/pairing/office-deps.ts';
import { planRequestSchema } from '#shared/pairing/office-request.ts';
import { visitPlanView } from '#shared/pairing/office-view.ts';
import { readInput } from '#shared/platform/read-input.ts';
import { answerProblem } from '#shared/web/answer.tsx';
import type { WebEnv } from '#shared/web/context.ts';
import { readJson } from '#shared/web/read-json.ts';
import { answerNotEnded } from '../answer-not-ended.tsx';
import { leaveLine } from '../leave-line.ts';
import { runOrQueue } from '../run-or-queue.ts';

/** Planning a month of visits, for other systems. */
export const visitPlansApi = (deps: PairingOfficeDeps) =>
  new Hono<WebEnv>().post('/api/organizer/visit-plans', async (c) => {
    const body = await readJson(c);
    if (!body.ok) return answerProblem(c, body.refusal);
    const input = readInput(planRequestSchema, body.value);
    if (!input.ok) return answerProblem(c, input.refusal);
    const { month: from, months } = input.value;
    const asked = await runOrQueue(deps, c, { kind: 'plan-visits', params: { from, months } });
    if (!('ended' in asked)) return answerNotEnded(c, asked);
    const plans = await findMonthPlans(deps.db, from, months);
    const subjectIds = plans.map(({ plan }) => plan.month);
    await leaveLine(deps, c, { action: 'changed', subject: 'visit', subjectIds });
    return c.json(visitPlanView(plans), 201);
  });
