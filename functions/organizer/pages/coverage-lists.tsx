import { type Context, Hono } from 'hono';
import { overdueQuerySchema, unreachedQuerySchema } from '#shared/pairing/coverage-request.ts';
import { listCoverageGaps } from '#shared/pairing/view-coverage.ts';
import { civilDateOf } from '#shared/time/civil.ts';
import { answerPage, answerRefusal } from '#shared/web/answer.tsx';
import { Select } from '#shared/web/components/field.tsx';
import type { WebEnv } from '#shared/web/context.ts';
import { coverageWording as words } from '#shared/web/wording/coverage.ts';
import { areas, organizerAudience } from '../audience.ts';
import { countedToday } from '../count-city.ts';
import { readCoverageAsked } from '../coverage-asked.ts';
import type { OrganizerDeps } from '../deps.ts';
import { leaveLine } from '../leave-line.ts';
import { CoverageList } from './coverage-list.tsx';
import { OverdueTable, UnreachedTable } from './coverage-lists-tables.tsx';

const BASE = areas.coverage.href;
const OVERDUE = `${BASE}/overdue`;
const UNREACHED = `${BASE}/not-reached`;

const choicesOf = (labels: Record<string, string>) =>
  Object.entries(labels).map(([value, label]) => ({ value, label }));

/** The visits that are overdue, each with its reason, and the households not reached; a supervisor sees their own unit's. */
export const coverageListPages = (deps: OrganizerDeps) => {
  const leave = (c: Context<WebEnv>, items: { householdId: string }[]) =>
    leaveLine(deps, c, {
      action: 'listed',
      subject: 'household',
      subjectIds: [...new Set(items.map(({ householdId }) => householdId))],
    });
  return new Hono<WebEnv>()
    .get(OVERDUE, countedToday(deps), async (c) => {
      const asked = readCoverageAsked(c, overdueQuerySchema);
      if (!asked.ok) return answerRefusal(c, organizerAudience, asked.refusal);
      const { scope, ...query } = asked.value;
      const isShown = (gap: { reason: string }): boolean => !query.reason || gap.reason === query.reason;
      const listed = await listCoverageGaps(deps, 'overdue', scope, query, isShown, c.get('now'));
      if (!listed.ok) return answerRefusal(c, organizerAudience, listed.refusal);
      await leave(c, listed.value.items);
      const reasons = { '': words.overdue.allReasons, ...words.overdue.reasons };
      const choice = (
        <Select
          lang="zh"
          name="reason"
          label={words.overdue.reason}
          value={query.reason}
          choices={choicesOf(reasons)}
        />
      );
      return answerPage(c, organizerAudience, {
        title: words.overdue.title,
        children: (
          <CoverageList
            c={c}
            path={OVERDUE}
            words={words.overdue}
            query={query}
            choice={choice}
            {...listed.value}
          >
            <OverdueTable
              lines={listed.value.items}
              total={listed.value.total}
              today={civilDateOf(c.get('now'))}
            />
          </CoverageList>
        ),
      });
    })
    .get(UNREACHED, countedToday(deps), async (c) => {
      const asked = readCoverageAsked(c, unreachedQuerySchema);
      if (!asked.ok) return answerRefusal(c, organizerAudience, asked.refusal);
      const { scope, ...query } = asked.value;
      const isShown = ({ long }: { long: boolean }): boolean => query.show === 'all' || long;
      const listed = await listCoverageGaps(deps, 'unreached', scope, query, isShown, c.get('now'));
      if (!listed.ok) return answerRefusal(c, organizerAudience, listed.refusal);
      await leave(c, listed.value.items);
      const choice = (
        <Select
          lang="zh"
          name="show"
          label={words.unreached.which}
          value={query.show}
          choices={choicesOf(words.unreached.shows)}
        />
      );
      return answerPage(c, organizerAudience, {
        title: words.unreached.title,
        children: (
          <CoverageList
            c={c}
            path={UNREACHED}
            words={words.unreached}
            query={query}
            choice={choice}
            {...listed.value}
          >
            <UnreachedTable
              lines={listed.value.items}
              total={listed.value.total}
              today={civilDateOf(c.get('now'))}
            />
          </CoverageList>
        ),
      });
    });
};
