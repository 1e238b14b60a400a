import { type Context, Hono } from 'hono';
import { isProposalId } from '#shared/pairing/keys.ts';
import type { PairingOfficeDeps } from '#shared/pairing/office-deps.ts';
import { confirmRequestSchema } from '#shared/pairing/office-request.ts';
import { pairsOf } from '#shared/pairing/office-view.ts';
import { confirmedSchema, proposedSchema } from '#shared/pairing/pairing-works.ts';
import type { Proposal } from '#shared/pairing/proposal.ts';
import { listParts, listRest } from '#shared/pairing/proposal-parts-store.ts';
import { findProposal } from '#shared/pairing/proposal-store.ts';
import { readInput } from '#shared/platform/read-input.ts';
import { answerProblem } from '#shared/web/answer.tsx';
import type { WebEnv } from '#shared/web/context.ts';
import { readJson } from '#shared/web/read-json.ts';
import { answerNotEnded } from '../answer-not-ended.tsx';
import { leaveLine } from '../leave-line.ts';
import { readCursor } from '../read-cursor.ts';
import { runOrQueue } from '../run-or-queue.ts';

const BASE = '/api/organizer/pairings';
const CADRES_PER_PAGE = 200;

/** A page of a proposal, with a line that its households were listed. */
const viewOf = async (deps: PairingOfficeDeps, c: Context<WebEnv>, proposal: Proposal, after?: string) => {
  const { db } = deps;
  const [{ parts, next }, unpairedHouseholds] = await Promise.all([
    listParts(db, proposal.id, { limit: CADRES_PER_PAGE, after }),
    proposal.unpaired > 0 ? listRest(db, proposal.id, 'unpaired') : [],
  ]);
  const pairs = pairsOf(parts);
  const shown = [...pairs, ...unpairedHouseholds].map(({ householdId }) => householdId);
  const subjectIds = [...new Set(shown)];
  await leaveLine(deps, c, { action: 'listed', subject: 'household', subjectIds });
  return { ...proposal, pairs, unpairedHouseholds, nextCursor: next };
};

/** @throws if it isn't there: proposals stay */
const knownProposal = async ({ db }: PairingOfficeDeps, id: string): Promise<Proposal> => {
  const proposal = await findProposal(db, id);
  if (!proposal) throw new Error('a proposal is gone');
  return proposal;
};

const line = (id: string) => ({ action: 'changed' as const, subject: 'pairing' as const, subjectIds: [id] });

/** Proposing and confirming pairings, for other systems. */
export const pairingsApi = (deps: PairingOfficeDeps) =>
  new Hono<WebEnv>()
    .post(`${BASE}/propose`, async (c: Context<WebEnv>) => {
      const asked = await runOrQueue(deps, c, { kind: 'propose-pairings', params: {} });
      if (!('ended' in asked)) return answerNotEnded(c, asked);
      const { id } = proposedSchema.parse(asked.ended);
      await leaveLine(deps, c, line(id));
      return c.json(await viewOf(deps, c, await knownProposal(deps, id)), 201);
    })
    .get(`${BASE}/proposals/:id`, async (c) => {
      const cursor = readCursor(c);
      if (!cursor.ok) return answerProblem(c, cursor.refusal);
      const id = c.req.param('id');
      const proposal = isProposalId(id) ? await findProposal(deps.db, id) : undefined;
      if (!proposal) return answerProblem(c, { kind: 'not-found', code: 'not-found' });
      return c.json(await viewOf(deps, c, proposal, cursor.value));
    })
    .post(`${BASE}/confirm`, async (c) => {
      const body = await readJson(c);
      if (!body.ok) return answerProblem(c, body.refusal);
      const input = readInput(confirmRequestSchema, body.value);
      if (!input.ok) return answerProblem(c, input.refusal);
      const { id } = input.value;
      const asked = await runOrQueue(deps, c, { kind: 'confirm-pairings', params: { id } });
      if (!('ended' in asked)) return answerNotEnded(c, asked);
      await leaveLine(deps, c, line(id));
      const { paired, changedMeanwhile } = confirmedSchema.parse(asked.ended);
      const { state, kept } = await knownProposal(deps, id);
      return c.json({ id, state, paired, kept, changedMeanwhile });
    });
