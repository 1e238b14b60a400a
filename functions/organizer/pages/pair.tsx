import { type Context, Hono } from 'hono';
import type { PairingOfficeDeps } from '#shared/pairing/office-deps.ts';
import { findPairFacts } from '#shared/pairing/pair-facts.ts';
import { allowPair, lockPair, refusePair, unlockPair } from '#shared/pairing/wish-pair.ts';
import {
  allowRequestSchema,
  lockRequestSchema,
  refuseRequestSchema,
  unlockRequestSchema,
} from '#shared/pairing/wish-request.ts';
import { readInput } from '#shared/platform/read-input.ts';
import type { Refusal, Result } from '#shared/platform/result.ts';
import { answerPage, answerRefusal } from '#shared/web/answer.tsx';
import type { WebEnv } from '#shared/web/context.ts';
import { knownStaff } from '#shared/web/middleware/require-role.ts';
import { statusOf } from '#shared/web/problem.ts';
import { pairOfficeWording as words } from '#shared/web/wording/pair-office.ts';
import { areas, organizerAudience } from '../audience.ts';
import { leaveLine } from '../leave-line.ts';
import { PairShown, type Typed } from './pair-shown.tsx';

const PATH = `${areas.pairings.href}/of/:householdId` as const;

/** One household's pairing: who it is with, who was proposed, and whom the office wants or keeps apart. */
export const pairPages = (deps: PairingOfficeDeps) => {
  const answer = async (c: Context<WebEnv>, typed: Typed, refusal?: Refusal) => {
    const householdId = c.req.param('householdId') ?? '';
    const facts = await findPairFacts(deps.db, householdId);
    if (!facts.ok) return answerRefusal(c, organizerAudience, facts.refusal);
    await leaveLine(deps, c, { action: 'read', subject: 'household', subjectIds: [householdId] });
    return answerPage(c, organizerAudience, {
      title: words.title(householdId),
      status: refusal ? statusOf[refusal.kind] : 200,
      children: (
        <PairShown
          facts={facts.value}
          typed={typed}
          refusal={refusal}
          saved={c.req.query('saved') !== undefined}
        />
      ),
    });
  };

  /** Does what a form of this page asks for; refused, the page comes back with what was typed. */
  const act = (
    path: string,
    doIt: (c: Context<WebEnv>, form: Typed & { householdId: string }) => Promise<Result<unknown>>,
  ) =>
    ({
      path,
      handler: async (c: Context<WebEnv>) => {
        const householdId = c.req.param('householdId') ?? '';
        const typed = (await c.req.parseBody()) as Typed;
        const done = await doIt(c, { ...typed, householdId });
        if (!done.ok) return await answer(c, typed, done.refusal);
        await leaveLine(deps, c, { action: 'changed', subject: 'pairing', subjectIds: [householdId] });
        return c.redirect(`${areas.pairings.href}/of/${householdId}?saved`, 303);
      },
    }) as const;

  const acts = [
    act(`${PATH}/lock`, async (c, form) => {
      const asked = readInput(lockRequestSchema, form);
      return asked.ok
        ? await lockPair(deps, { ...asked.value, by: knownStaff(c).account }, c.get('now'))
        : asked;
    }),
    act(`${PATH}/unlock`, async (_, form) => {
      const asked = readInput(unlockRequestSchema, form);
      if (asked.ok) await unlockPair(deps, asked.value);
      return asked;
    }),
    act(`${PATH}/refuse`, async (c, form) => {
      const asked = readInput(refuseRequestSchema, form);
      return asked.ok
        ? await refusePair(deps, { ...asked.value, by: knownStaff(c).account }, c.get('now'))
        : asked;
    }),
    act(`${PATH}/allow`, async (_, form) => {
      const asked = readInput(allowRequestSchema, form);
      return asked.ok ? await allowPair(deps, asked.value) : asked;
    }),
  ];

  const app = new Hono<WebEnv>().get(PATH, (c) => answer(c, {}));
  for (const { path, handler } of acts) app.post(path, handler);
  return app;
};
