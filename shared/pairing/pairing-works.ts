import { z } from 'zod';
import type { JobWorks } from '#shared/jobs/job.ts';
import type { Ids } from '#shared/platform/ids.ts';
import { accept } from '#shared/platform/result.ts';
import { civilMonthSchema } from '#shared/time/civil.ts';
import { computeCoverage } from './compute-coverage.ts';
import type { CoverageDeps } from './compute-unit-coverage.ts';
import { confirmPairings } from './confirm-pairings.ts';
import { makeVisitPlan } from './make-visit-plan.ts';
import { proposePairings } from './propose-pairings.ts';

/** A result is one item of the table: of a whole city's households so many are named, the rest counted. */
const MOST_NAMED = 2000;

const proposeParamsSchema = z.object({ by: z.string() });
const confirmParamsSchema = z.object({ id: z.string(), by: z.string() });
const planParamsSchema = z.object({ from: civilMonthSchema, months: z.int(), by: z.string() });

/** What a proposal came to: where to find it. */
export const proposedSchema = z.object({ id: z.string() });

/** What confirming came to. `changed` counts all whose pairing changed meanwhile, `changedMeanwhile` names 2,000 at most. */
export const confirmedSchema = z.object({
  id: z.string(),
  paired: z.int(),
  changed: z.int(),
  changedMeanwhile: z.array(z.string()),
  planAnew: z.int(),
});

/** What planning visits came to: where to find it. */
export const plannedSchema = z.object({ from: civilMonthSchema, months: z.int() });

/** The long work of pairing, as jobs do it. */
export const pairingWorks = (deps: CoverageDeps & { ids: Ids }): JobWorks => ({
  'propose-pairings': async (params, work, now) => {
    const proposed = await proposePairings(deps, proposeParamsSchema.parse(params), now, work);
    return proposed.ok ? accept({ id: proposed.value.id }) : proposed;
  },
  'confirm-pairings': async (params, work, now) => {
    const confirmed = await confirmPairings(deps, confirmParamsSchema.parse(params), now, work);
    if (!confirmed.ok) return confirmed;
    const { proposal, paired, changedMeanwhile, planAnew } = confirmed.value;
    return accept({
      id: proposal.id,
      paired,
      changed: changedMeanwhile.length,
      changedMeanwhile: changedMeanwhile.slice(0, MOST_NAMED),
      planAnew,
    });
  },
  'plan-visits': async (params, work, now, jobId) => {
    const asked = planParamsSchema.parse(params);
    const made = await makeVisitPlan(deps, { ...asked, runId: jobId }, now, work);
    return made.ok ? accept({ from: asked.from, months: asked.months }) : made;
  },
  'count-coverage': async (_, work, now) => {
    await computeCoverage(deps, now, work);
    return accept({ countedAt: now });
  },
});
