import { type Context, Hono } from 'hono';
import { listInSheetOrder } from '#shared/people/people-store.ts';
import { readInput } from '#shared/platform/read-input.ts';
import type { Refusal } from '#shared/platform/result.ts';
import type { ReceptionOfficeDeps } from '#shared/reception/office-deps.ts';
import { planSchema } from '#shared/reception/plan.ts';
import { type Planned, planDays } from '#shared/reception/plan-days.ts';
import { civilDateOf, monthOf } from '#shared/time/civil.ts';
import { answerPage } from '#shared/web/answer.tsx';
import type { Audience } from '#shared/web/audience.ts';
import { ErrorSummary } from '#shared/web/components/error-summary.tsx';
import { Message } from '#shared/web/components/message.tsx';
import type { WebEnv } from '#shared/web/context.ts';
import { statusOf } from '#shared/web/problem.ts';
import { planningWording as words } from '#shared/web/wording/planning.ts';
import { fieldErrorsInWords } from '#shared/web/wording/refusals.ts';
import { leaveLine } from '../leave-line.ts';
import { PlanForm, type PlanTyped } from './plan-form.tsx';
import { PlanOutcome } from './plan-outcome.tsx';
import { planOf, usualPlan } from './plan-typed.ts';

const PATH = '/organizer/reception-days/plan';

const readTyped = async (c: Context): Promise<PlanTyped & { isApplied: boolean }> => {
  const { leaderIds = [], apply, ...form } = await c.req.parseBody({ all: true });
  const values = Object.fromEntries(
    Object.entries(form).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  );
  return { values, leaderIds: [leaderIds].flat().map(String), isApplied: apply !== undefined };
};

/** Planning reception days by a rule: what comes of it first, then the drafts. */
export const planPages = (deps: ReceptionOfficeDeps, audience: Audience) => {
  const answer = async (
    c: Context<WebEnv>,
    asked: PlanTyped | undefined,
    {
      planned,
      refusal,
      isApplied = false,
    }: { planned?: Planned; refusal?: Refusal; isApplied?: boolean } = {},
  ) => {
    const leaders = await listInSheetOrder(deps.db, 'leaders');
    const month = monthOf(civilDateOf(c.get('now')));
    const typed =
      asked ??
      usualPlan(
        month,
        leaders.map(({ id }) => id),
      );
    const errors = fieldErrorsInWords(refusal?.errors, 'zh');
    return answerPage(c, audience, {
      title: words.title,
      status: refusal && statusOf[refusal.kind],
      children: (
        <>
          <h1>{words.title}</h1>
          <p class="quiet">{words.intro}</p>
          <ErrorSummary lang="zh" errors={errors} />
          {planned && isApplied && <Message>{words.applied(planned.applied)}</Message>}
          {planned && <PlanOutcome planned={planned} typed={isApplied ? undefined : typed} action={PATH} />}
          <PlanForm typed={typed} leaders={leaders} errors={errors} />
          <p>
            <a href="/organizer/reception-days">{words.toDays}</a>
          </p>
        </>
      ),
    });
  };
  return new Hono<WebEnv>()
    .get(PATH, (c) => answer(c, undefined))
    .post(PATH, async (c) => {
      const { isApplied, ...typed } = await readTyped(c);
      const plan = readInput(planSchema, planOf(typed));
      if (!plan.ok) return await answer(c, typed, { refusal: plan.refusal });
      const planned = await planDays(deps, plan.value, { dryRun: !isApplied }, c.get('now'));
      if (!planned.ok) return await answer(c, typed, { refusal: planned.refusal });
      if (isApplied && planned.value.applied > 0)
        await leaveLine(deps, c, {
          action: 'changed',
          subject: 'reception-day',
          subjectIds: planned.value.days.map(({ draft }) => draft.day.id),
        });
      return await answer(c, typed, { planned: planned.value, isApplied });
    });
};
