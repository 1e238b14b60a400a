import { z } from 'zod';
import type { MonthPlan } from './make-visit-plan.ts';
import { type ProposalPart, proposalSchema, proposedHouseholdSchema, unpairedSchema } from './proposal.ts';
import { unplacedSchema, visitPlanSchema } from './visit-plan.ts';

const pairSchema = proposedHouseholdSchema.omit({ over: true }).extend({ cadreId: z.string() });
type Pair = z.infer<typeof pairSchema>;

/** The pairs of a page of cadres, flat. */
export const pairsOf = (parts: ProposalPart[]): Pair[] =>
  parts.flatMap(({ cadreId, households }) => households.map(({ over, ...pair }) => ({ ...pair, cadreId })));

/** A proposal with a page of its pairs, in the order of work numbers. */
export const proposalViewSchema = proposalSchema
  .extend({
    pairs: z.array(pairSchema).describe('The pairs of some hundred cadres'),
    unpairedHouseholds: z.array(unpairedSchema),
    nextCursor: z.string().optional().describe('Hand it back as `cursor` for the pairs of the next cadres'),
  })
  .meta({ id: 'Proposal' });

/** What confirming a proposal came to. */
export const confirmationSchema = z.object({
  id: z.string(),
  state: z.enum(['draft', 'confirmed']),
  paired: z.int().describe('Pairs that are pairings now; those that were kept are not counted'),
  kept: z.int(),
  changedMeanwhile: z
    .array(z.string())
    .describe('Households paired otherwise, or to be avoided, since the proposal was made: left as they are'),
});

/** What planning a month came to. */
const monthPlanViewSchema = visitPlanSchema.extend({
  unplaced: z.array(unplacedSchema).describe('Households that are due and got no day, with the reason'),
});

/** What planning came to: the first month, and where several were planned, each of them. */
export const visitPlanViewSchema = monthPlanViewSchema
  .extend({
    plans: z
      .array(monthPlanViewSchema)
      .optional()
      .describe('Where several months were planned, each of them, the first included'),
  })
  .meta({ id: 'VisitPlan' });

const monthPlanView = ({ plan, unplaced }: MonthPlan) => ({ ...plan, unplaced });

/** The plans of one month or several as the API answers them. */
export const visitPlanView = (plans: MonthPlan[]) => {
  const views = plans.map(monthPlanView);
  return { ...views[0], ...(views.length > 1 && { plans: views }) };
};
