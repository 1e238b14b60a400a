import { type Context, Hono } from 'hono';
import { digestDeclinedAt } from '#shared/digest/digest-address.ts';
import { digestRequestSchema } from '#shared/digest/digest-request.ts';
import { nextDigestOn } from '#shared/digest/digest-rules.ts';
import type { DigestSubscription } from '#shared/digest/digest-subscription.ts';
import { findOwnDigest } from '#shared/digest/subscribe-digest.ts';
import { loadWorkdays } from '#shared/people/holiday-notice-store.ts';
import { readInput } from '#shared/platform/read-input.ts';
import { civilDateOf } from '#shared/time/civil.ts';
import { answerProblem } from '#shared/web/answer.tsx';
import { digestView } from '#shared/web/api/digest.ts';
import type { WebEnv } from '#shared/web/context.ts';
import { knownStaff } from '#shared/web/middleware/require-role.ts';
import { readJson } from '#shared/web/read-json.ts';
import type { OrganizerDeps } from '../deps.ts';
import { endDigest, saveDigest } from '../save-digest.ts';

const PATH = '/api/organizer/digest';

/** One's own subscription to the daily digest, for other systems. */
export const digestApi = (deps: OrganizerDeps) => {
  const answer = async (c: Context<WebEnv>, subscription: DigestSubscription) => {
    const now = c.get('now');
    const [workdays, declinedAt] = await Promise.all([
      loadWorkdays(deps.db, civilDateOf(now)),
      digestDeclinedAt(deps, subscription.email),
    ]);
    const nextOn = nextDigestOn(subscription, now, workdays);
    return c.json(digestView(subscription, { nextOn, declinedAt }));
  };
  return new Hono<WebEnv>()
    .get(PATH, async (c) => {
      const subscription = await findOwnDigest(deps, knownStaff(c).account);
      return subscription
        ? await answer(c, subscription)
        : answerProblem(c, { kind: 'not-found', code: 'not-found' });
    })
    .put(PATH, async (c) => {
      const body = await readJson(c);
      if (!body.ok) return answerProblem(c, body.refusal);
      const asked = readInput(digestRequestSchema, body.value);
      if (!asked.ok) return answerProblem(c, asked.refusal);
      const saved = await saveDigest(deps, c, asked.value);
      return saved.ok ? await answer(c, saved.value) : answerProblem(c, saved.refusal);
    })
    .delete(PATH, async (c) => {
      await endDigest(deps, c);
      return c.body(null, 204);
    });
};
