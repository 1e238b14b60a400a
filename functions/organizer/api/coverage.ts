import { type Context, Hono } from 'hono';
import {
  coverageQuerySchema,
  overdueQuerySchema,
  unreachedQuerySchema,
} from '#shared/pairing/coverage-request.ts';
import { coverageView } from '#shared/pairing/coverage-view.ts';
import { listCoverageGaps, loadCoverage } from '#shared/pairing/view-coverage.ts';
import { civilDateOf, monthOf } from '#shared/time/civil.ts';
import { answerProblem } from '#shared/web/answer.tsx';
import type { WebEnv } from '#shared/web/context.ts';
import { countedToday } from '../count-city.ts';
import { readCoverageAsked } from '../coverage-asked.ts';
import type { OrganizerDeps } from '../deps.ts';
import { leaveLine } from '../leave-line.ts';

const BASE = '/api/organizer/coverage';

/** How visits stand, for other systems: the office sees all units, a supervisor their own. */
export const coverageApi = (deps: OrganizerDeps) => {
  const leave = (c: Context<WebEnv>, items: { householdId: string }[]) =>
    leaveLine(deps, c, {
      action: 'listed',
      subject: 'household',
      subjectIds: [...new Set(items.map(({ householdId }) => householdId))],
    });
  return new Hono<WebEnv>()
    .get(BASE, countedToday(deps), async (c: Context<WebEnv>) => {
      const asked = readCoverageAsked(c, coverageQuerySchema);
      if (!asked.ok) return answerProblem(c, asked.refusal);
      const { scope, month = monthOf(civilDateOf(c.get('now'))) } = asked.value;
      const units = await loadCoverage(deps, scope, c.get('now'));
      if (!units.ok) return answerProblem(c, units.refusal);
      const subjectIds = [scope.unit ? `${scope.unit} ${month}` : month];
      await leaveLine(deps, c, { action: 'listed', subject: 'visit', subjectIds });
      return c.json(coverageView(units.value, month, scope.unit));
    })
    .get(`${BASE}/overdue`, countedToday(deps), async (c) => {
      const asked = readCoverageAsked(c, overdueQuerySchema);
      if (!asked.ok) return answerProblem(c, asked.refusal);
      const { scope, reason, ...query } = asked.value;
      const isShown = (gap: { reason: string }): boolean => !reason || gap.reason === reason;
      const listed = await listCoverageGaps(deps, 'overdue', scope, query, isShown, c.get('now'));
      if (!listed.ok) return answerProblem(c, listed.refusal);
      const { items, nextCursor } = listed.value;
      await leave(c, items);
      return c.json({ items, nextCursor });
    })
    .get(`${BASE}/not-reached`, countedToday(deps), async (c) => {
      const asked = readCoverageAsked(c, unreachedQuerySchema);
      if (!asked.ok) return answerProblem(c, asked.refusal);
      const { scope, show, ...query } = asked.value;
      const isShown = ({ long }: { long: boolean }): boolean => show === 'all' || long;
      const listed = await listCoverageGaps(deps, 'unreached', scope, query, isShown, c.get('now'));
      if (!listed.ok) return answerProblem(c, listed.refusal);
      const { items, nextCursor } = listed.value;
      await leave(c, items);
      return c.json({ items, nextCursor });
    });
};
