import { type Context, Hono } from 'hono';
import { loadVisitCalendar } from '#shared/pairing/load-visit-calendar.ts';
import type { PairingOfficeDeps } from '#shared/pairing/office-deps.ts';
import { planRequestSchema } from '#shared/pairing/office-request.ts';
import { loadPairingPolicy } from '#shared/pairing/policy-store.ts';
import { findVisitPlan, listUnplaced } from '#shared/pairing/visit-plan-store.ts';
import { isToRecheck } from '#shared/pairing/visit-recheck-rules.ts';
import { readInput } from '#shared/platform/read-input.ts';
import { addMonths, type CivilMonth, civilDateOf, civilMonthSchema, monthOf } from '#shared/time/civil.ts';
import { answerPage, answerRefusal } from '#shared/web/answer.tsx';
import { Message } from '#shared/web/components/message.tsx';
import type { WebEnv } from '#shared/web/context.ts';
import { monthInWords } from '#shared/web/wording/pairing.ts';
import { pairingOfficeWording } from '#shared/web/wording/pairing-office.ts';
import { rosterMappingWording } from '#shared/web/wording/roster-mapping.ts';
import { answerNotEnded } from '../answer-not-ended.tsx';
import { areas, organizerAudience } from '../audience.ts';
import { resultHref } from '../job-results.ts';
import { leaveLine } from '../leave-line.ts';
import { runOrQueue } from '../run-or-queue.ts';
import { PlanForm, RecheckNeeded, Related } from './visit-plans-form.tsx';
import { PlanSummary, UnplacedTables } from './visit-plans-table.tsx';

const words = pairingOfficeWording.plans;
const BASE = areas.visitPlans.href;

const monthsOf = (first: CivilMonth, months: number): CivilMonth[] =>
  Array.from({ length: months }, (_, ahead) => addMonths(first, ahead));

/** The month that was asked for, else the next: that is what is planned most. */
const shownMonth = (c: Context<WebEnv>): CivilMonth =>
  civilMonthSchema.safeParse(c.req.query('month')).data ?? addMonths(monthOf(civilDateOf(c.get('now'))), 1);

/** Planning a month of visits, and what came of it day by day. */
export const visitPlansPages = (deps: PairingOfficeDeps) =>
  new Hono<WebEnv>()
    .get(BASE, async (c) => {
      const month = shownMonth(c);
      const [plan, calendar, { visitSettings }] = await Promise.all([
        findVisitPlan(deps.db, month),
        loadVisitCalendar(deps.db, `${month}-01`),
        loadPairingPolicy(deps.db, deps),
      ]);
      const unplaced = plan && plan.unplaced > 0 ? await listUnplaced(deps.db, plan) : [];
      return answerPage(c, organizerAudience, {
        title: words.title,
        children: (
          <>
            <h1>{words.title}</h1>
            <p>{words.intro(visitSettings.mostPerDay)}</p>
            {plan && c.req.query('made') !== undefined && <Message>{words.made(plan)}</Message>}
            <PlanForm month={month} now={c.get('now')} />
            <Related />
            <h2>{monthInWords(month)}</h2>
            {plan && isToRecheck(plan, calendar) && <RecheckNeeded month={month} />}
            {plan ? <PlanSummary plan={plan} /> : <p>{words.none(monthInWords(month))}</p>}
            {unplaced.length > 0 && <UnplacedTables unplaced={unplaced} />}
            <p>
              <a href={`${BASE}/export?month=${month}`}>
                {rosterMappingWording.exports.visits(monthInWords(month))}
              </a>
            </p>
          </>
        ),
      });
    })
    .post(BASE, async (c) => {
      const input = readInput(planRequestSchema, await c.req.parseBody());
      if (!input.ok) return answerRefusal(c, organizerAudience, input.refusal);
      const { month: from, months } = input.value;
      const kind = 'plan-visits';
      const asked = await runOrQueue(deps, c, { kind, params: { from, months } });
      if (!('ended' in asked)) return answerNotEnded(c, asked);
      await leaveLine(deps, c, { action: 'changed', subject: 'visit', subjectIds: monthsOf(from, months) });
      return c.redirect(resultHref({ kind, result: asked.ended }), 303);
    });
