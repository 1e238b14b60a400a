import { Hono } from 'hono';
import { loadVisitCalendar } from '#shared/pairing/load-visit-calendar.ts';
import type { PairingOfficeDeps } from '#shared/pairing/office-deps.ts';
import { planRequestSchema } from '#shared/pairing/office-request.ts';
import { findVisitsToMove, recheckVisitPlan } from '#shared/pairing/recheck-visit-plan.ts';
import { readInput } from '#shared/platform/read-input.ts';
import { answerPage, answerRefusal } from '#shared/web/answer.tsx';
import { Message } from '#shared/web/components/message.tsx';
import type { WebEnv } from '#shared/web/context.ts';
import { monthInWords } from '#shared/web/wording/pairing.ts';
import { visitSettingsWording } from '#shared/web/wording/visit-settings.ts';
import { areas, organizerAudience } from '../audience.ts';
import { leaveLine } from '../leave-line.ts';
import { AffectedVisits } from './affected-visits.tsx';

const words = visitSettingsWording.recheck;
const BASE = areas.visitPlans.href;
const PATH = `${BASE}/recheck`;

/** Checking a month again once its year's holiday notice is known: what stands on a day off, and moving it. */
export const visitPlansRecheckPages = (deps: PairingOfficeDeps) =>
  new Hono<WebEnv>()
    .get(PATH, async (c) => {
      const asked = readInput(planRequestSchema, c.req.query());
      if (!asked.ok) return answerRefusal(c, organizerAudience, asked.refusal);
      const { month } = asked.value;
      const calendar = await loadVisitCalendar(deps.db, `${month}-01`);
      const affected = await findVisitsToMove(deps.db, month, calendar, c.get('now'));
      const subjectIds = affected.map(({ visit }) => visit.id);
      await leaveLine(deps, c, { action: 'listed', subject: 'visit', subjectIds });
      const maybeMoved = affected.filter(({ stays }) => !stays).length;
      const count = (name: string): number => Number(c.req.query(name)) || 0;
      return answerPage(c, organizerAudience, {
        title: words.title(monthInWords(month)),
        children: (
          <>
            <h1>{words.title(monthInWords(month))}</h1>
            {c.req.query('moved') !== undefined && (
              <Message>{words.done({ moved: count('moved'), left: count('left') })}</Message>
            )}
            <p>{words.intro}</p>
            {affected.length === 0 ? (
              <p>{words.none}</p>
            ) : (
              <AffectedVisits title={words.caption} affected={affected} />
            )}
            <form method="post" action={PATH} class="actions">
              <input type="hidden" name="month" value={month} />
              <button class="button" type="submit">
                {maybeMoved > 0 ? words.move(maybeMoved) : words.confirm}
              </button>
            </form>
            <p>
              <a href={`${BASE}?month=${month}`}>{words.back}</a>
            </p>
          </>
        ),
      });
    })
    .post(PATH, async (c) => {
      const asked = readInput(planRequestSchema, await c.req.parseBody());
      if (!asked.ok) return answerRefusal(c, organizerAudience, asked.refusal);
      const { month } = asked.value;
      const { moved, left } = await recheckVisitPlan(deps, month, c.get('now'));
      const subjectIds = moved.map(({ visit }) => visit.id);
      await leaveLine(deps, c, { action: 'changed', subject: 'visit', subjectIds });
      const query = { month, moved: String(moved.length), left: String(left.length) };
      return c.redirect(`${PATH}?${new URLSearchParams(query)}`, 303);
    });
