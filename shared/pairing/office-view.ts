import { z } from 'zod';
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
export const visitPlanViewSchema = visitPlanSchema
  .extend({
    unplaced: z.array(unplacedSchema).describe('Households that are due and got no day, with the reason'),
  })
  .meta({ id: 'VisitPlan' });
