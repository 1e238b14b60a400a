import { Hono } from 'hono';
import { readInput } from '#shared/platform/read-input.ts';
import { declineOffer } from '#shared/reception/decline-offer.ts';
import { findOwnWishes } from '#shared/reception/find-own-wishes.ts';
import { joinWaitlist, leaveWaitlist } from '#shared/reception/join-waitlist.ts';
import { slotChoiceSchema } from '#shared/reception/slot-choice.ts';
import { waitlistRequestSchema } from '#shared/reception/waitlist-request.ts';
import { wishView } from '#shared/reception/waitlist-view.ts';
import { answerProblem } from '#shared/web/answer.tsx';
import type { WebEnv } from '#shared/web/context.ts';
import { readJson } from '#shared/web/read-json.ts';
import type { CitizenDeps } from '../deps.ts';
import { knownCitizen, signedInApi } from '../signed-in.ts';

/** Waiting for a place on a full day, or for an earlier one. */
export const waitlistApi = (deps: CitizenDeps) =>
  new Hono<WebEnv>()
    .use('/api/waitlist/*', signedInApi)
    .get('/api/waitlist', async (c) => {
      const wishes = await findOwnWishes(deps.db, knownCitizen(c).personId, c.get('now'));
      return c.json({ items: wishes.map(wishView) });
    })
    .post('/api/waitlist', async (c) => {
      const body = await readJson(c);
      if (!body.ok) return answerProblem(c, body.refusal);
      const asked = readInput(waitlistRequestSchema, body.value);
      if (!asked.ok) return answerProblem(c, asked.refusal);
      const citizen = { ...knownCitizen(c), lang: c.get('lang') };
      const joined = await joinWaitlist(deps, citizen, asked.value, c.get('now'));
      if (!joined.ok) return answerProblem(c, joined.refusal);
      return c.json(wishView({ entry: joined.value }), 201);
    })
    .delete('/api/waitlist/:id', async (c) => {
      const left = await leaveWaitlist(deps, knownCitizen(c), c.req.param('id'), c.get('now'));
      return left.ok ? c.body(null, 204) : answerProblem(c, left.refusal);
    })
    .post('/api/waitlist/decline', async (c) => {
      const body = await readJson(c);
      if (!body.ok) return answerProblem(c, body.refusal);
      const choice = readInput(slotChoiceSchema, body.value);
      if (!choice.ok) return answerProblem(c, choice.refusal);
      const { personId } = knownCitizen(c);
      const declined = await declineOffer(deps, { personId, slotId: choice.value.slotId }, c.get('now'));
      return declined.ok ? c.body(null, 204) : answerProblem(c, declined.refusal);
    });
