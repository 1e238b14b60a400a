import { type Context, Hono } from 'hono';
import { makeVisitPlan } from '#shared/pairing/make-visit-plan.ts';
import type { PairingOfficeDeps } from '#shared/pairing/office-deps.ts';
import { planRequestSchema } from '#shared/pairing/office-request.ts';
import type { VisitPlan } from '#shared/pairing/visit-plan.ts';
import { findVisitPlan, listUnplaced } from '#shared/pairing/visit-plan-store.ts';
import { readInput } from '#shared/platform/read-input.ts';
import { addMonths, type CivilMonth, civilDateOf, civilMonthSchema, monthOf } from '#shared/time/civil.ts';
import type { Instant } from '#shared/time/instant.ts';
import { answerPage, answerRefusal } from '#shared/web/answer.tsx';
import { Select } from '#shared/web/components/field.tsx';
import { Message } from '#shared/web/components/message.tsx';
import type { WebEnv } from '#shared/web/context.ts';
import { knownStaff } from '#shared/web/middleware/require-role.ts';
import { monthInWords } from '#shared/web/wording/pairing.ts';
import { pairingOfficeWording } from '#shared/web/wording/pairing-office.ts';
import { areas, organizerAudience } from '../audience.ts';
import { leaveLine } from '../leave-line.ts';
import { PlanSummary, UnplacedTable } from './visit-plans-table.tsx';

const words = pairingOfficeWording.plans;
const BASE = areas.visitPlans.href;
const MONTHS_OFFERED = 13;

const monthsFrom = (now: Instant): CivilMonth[] => {
  const first = monthOf(civilDateOf(now));
  return Array.from({ length: MONTHS_OFFERED }, (_, ahead) => addMonths(first, ahead));
};

/** The month that was asked for, else the next: that is what is planned most. */
const shownMonth = (c: Context<WebEnv>): CivilMonth =>
  civilMonthSchema.safeParse(c.req.query('month')).data ?? addMonths(monthOf(civilDateOf(c.get('now'))), 1);

/** Planning a month of visits, and what came of it day by day. */
export const visitPlansPages = (deps: PairingOfficeDeps) =>
  new Hono<WebEnv>()
    .get(BASE, async (c) => {
      const month = shownMonth(c);
      const plan = await findVisitPlan(deps.db, month);
      const unplaced = plan && plan.unplaced > 0 ? await listUnplaced(deps.db, plan) : [];
      return answerPage(c, organizerAudience, {
        title: words.title,
        children: (
          <>
            <h1>{words.title}</h1>
            <p>{words.intro(deps.visitSettings.mostPerDay)}</p>
            {plan && c.req.query('made') !== undefined && <Message>{words.made(plan)}</Message>}
            <MonthForm month={month} now={c.get('now')} />
            <h2>{monthInWords(month)}</h2>
            {plan ? <PlanSummary plan={plan} /> : <p>{words.none(monthInWords(month))}</p>}
            {unplaced.length > 0 && <UnplacedTable unplaced={unplaced} />}
          </>
        ),
      });
    })
    .post(BASE, async (c) => {
      const asked = readInput(planRequestSchema, await c.req.parseBody());
      if (!asked.ok) return answerRefusal(c, organizerAudience, asked.refusal);
      const input = { month: asked.value.month, by: knownStaff(c).account };
      const made = await makeVisitPlan(deps, input, c.get('now'));
      if (!made.ok) return answerRefusal(c, organizerAudience, made.refusal);
      await leaveLine(deps, c, planLine(made.value.plan));
      return c.redirect(`${BASE}?${new URLSearchParams({ month: input.month, made: '' })}`, 303);
    });

const planLine = ({ month }: VisitPlan) => ({
  action: 'changed' as const,
  subject: 'visit' as const,
  subjectIds: [month],
});

const MonthForm = ({ month, now }: { month: CivilMonth; now: Instant }) => (
  <form method="post" action={BASE}>
    <Select
      lang="zh"
      name="month"
      label={words.month}
      value={month}
      choices={monthsFrom(now).map((value) => ({ value, label: monthInWords(value) }))}
      short
    />
    <p class="actions">
      <button class="button" type="submit">
        {words.make}
      </button>
      <button class="button second" type="submit" formmethod="get">
        {words.otherMonth}
      </button>
    </p>
  </form>
);
