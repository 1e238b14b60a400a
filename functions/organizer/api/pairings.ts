import { type Context, Hono } from 'hono';
import { confirmPairings } from '#shared/pairing/confirm-pairings.ts';
import { isProposalId } from '#shared/pairing/keys.ts';
import type { PairingOfficeDeps } from '#shared/pairing/office-deps.ts';
import { confirmRequestSchema } from '#shared/pairing/office-request.ts';
import { pairsOf } from '#shared/pairing/office-view.ts';
import type { Proposal } from '#shared/pairing/proposal.ts';
import { listParts, listUnpaired } from '#shared/pairing/proposal-parts-store.ts';
import { findProposal } from '#shared/pairing/proposal-store.ts';
import { proposePairings } from '#shared/pairing/propose-pairings.ts';
import { readInput } from '#shared/platform/read-input.ts';
import { answerProblem } from '#shared/web/answer.tsx';
import type { WebEnv } from '#shared/web/context.ts';
import { knownStaff } from '#shared/web/middleware/require-role.ts';
import { leaveLine } from '../leave-line.ts';
import { readCursor } from '../read-cursor.ts';

const BASE = '/api/organizer/pairings';
const CADRES_PER_PAGE = 200;

const viewOf = async ({ db }: PairingOfficeDeps, proposal: Proposal, after?: string) => {
  const [{ parts, next }, unpairedHouseholds] = await Promise.all([
    listParts(db, proposal.id, { limit: CADRES_PER_PAGE, after }),
    proposal.unpaired > 0 ? listUnpaired(db, proposal.id) : [],
  ]);
  return { ...proposal, pairs: pairsOf(parts), unpairedHouseholds, nextCursor: next };
};

const line = (id: string) => ({ action: 'changed' as const, subject: 'pairing' as const, subjectIds: [id] });

/** Proposing and confirming pairings, for other systems. */
export const pairingsApi = (deps: PairingOfficeDeps) =>
  new Hono<WebEnv>()
    .post(`${BASE}/propose`, async (c: Context<WebEnv>) => {
      const proposed = await proposePairings(deps, { by: knownStaff(c).account }, c.get('now'));
      if (!proposed.ok) return answerProblem(c, proposed.refusal);
      await leaveLine(deps, c, line(proposed.value.id));
      return c.json(await viewOf(deps, proposed.value), 201);
    })
    .get(`${BASE}/proposals/:id`, async (c) => {
      const cursor = readCursor(c);
      if (!cursor.ok) return answerProblem(c, cursor.refusal);
      const id = c.req.param('id');
      const proposal = isProposalId(id) ? await findProposal(deps.db, id) : undefined;
      if (!proposal) return answerProblem(c, { kind: 'not-found', code: 'not-found' });
      return c.json(await viewOf(deps, proposal, cursor.value));
    })
    .post(`${BASE}/confirm`, async (c) => {
      const body = await c.req.json().catch(() => undefined);
      if (body === undefined) return answerProblem(c, { kind: 'malformed', code: 'not-json' });
      const asked = readInput(confirmRequestSchema, body);
      if (!asked.ok) return answerProblem(c, asked.refusal);
      const input = { id: asked.value.id, by: knownStaff(c).account };
      const confirmed = await confirmPairings(deps, input, c.get('now'));
      if (!confirmed.ok) return answerProblem(c, confirmed.refusal);
      await leaveLine(deps, c, line(input.id));
      const { proposal, paired, changedMeanwhile } = confirmed.value;
      return c.json({
        id: proposal.id,
        state: proposal.state,
        paired,
        kept: proposal.kept,
        changedMeanwhile,
      });
    });
