import type { Context, MiddlewareHandler } from 'hono';
import { findJob } from '#shared/jobs/job-store.ts';
import { scopeOf } from '#shared/pairing/coverage-scope-rules.ts';
import { isCityCounted } from '#shared/pairing/view-coverage.ts';
import type { WebEnv } from '#shared/web/context.ts';
import { knownStaff } from '#shared/web/middleware/require-role.ts';
import { answerNotEnded } from './answer-not-ended.tsx';
import type { OrganizerDeps } from './deps.ts';
import { runOrQueue } from './run-or-queue.ts';

/**
 * Has the whole city's coverage counted, unless its figures stand already. Undefined once there is something to show; an
 * answer that leads to the count's progress where it, or one that was under way already, goes on in the background.
 */
export const countCity = async (
  deps: OrganizerDeps,
  c: Context<WebEnv>,
  anew = false,
): Promise<Response | undefined> => {
  if (await isCityCounted(deps, c.get('now'), anew)) return undefined;
  const asked = await runOrQueue(deps, c, { kind: 'count-coverage', params: {} });
  if ('ended' in asked) return undefined;
  const jobId = 'refused' in asked ? asked.refused.params?.jobId : undefined;
  const underWay = typeof jobId === 'string' ? await findJob(deps.db, jobId) : undefined;
  return answerNotEnded(c, underWay ? { queued: underWay } : asked);
};

/** Before the whole city is looked at for the first time in a day, it is counted. A unit is counted as it is read. */
export const countedToday =
  (deps: OrganizerDeps): MiddlewareHandler<WebEnv> =>
  async (c, next) => {
    const scope = scopeOf(knownStaff(c), c.req.query('unit'));
    const isCity = scope.ok && scope.value.unit === undefined;
    return (isCity && (await countCity(deps, c))) || next();
  };
