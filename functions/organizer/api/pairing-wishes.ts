import { type Context, Hono } from 'hono';
import type { z } from 'zod';
import { leaveCadre, stayCadre } from '#shared/pairing/leave-cadre.ts';
import type { PairingOfficeDeps } from '#shared/pairing/office-deps.ts';
import { allowPair, lockPair, refusePair, unlockPair } from '#shared/pairing/wish-pair.ts';
import {
  allowRequestSchema,
  departureRequestSchema,
  lockRequestSchema,
  refuseRequestSchema,
  stayRequestSchema,
  unlockRequestSchema,
} from '#shared/pairing/wish-request.ts';
import { readInput } from '#shared/platform/read-input.ts';
import { accept, type Result } from '#shared/platform/result.ts';
import type { Instant } from '#shared/time/instant.ts';
import { answerProblem } from '#shared/web/answer.tsx';
import type { WebEnv } from '#shared/web/context.ts';
import { knownStaff } from '#shared/web/middleware/require-role.ts';
import { readJson } from '#shared/web/read-json.ts';
import { leaveLine } from '../leave-line.ts';

const BASE = '/api/organizer/pairings';

type Act<T> = (asked: T, by: string, now: Instant) => Promise<Result<unknown>>;

/** Whom the office wants for a household, whom it keeps apart, and who leaves: proposals are solved around it. */
export const pairingWishesApi = (deps: PairingOfficeDeps) => {
  const answer =
    <Schema extends z.ZodType<{ householdId?: string; cadreId?: string }>>(
      schema: Schema,
      act: Act<z.output<Schema>>,
    ) =>
    async (c: Context<WebEnv>) => {
      const body = await readJson(c);
      if (!body.ok) return answerProblem(c, body.refusal);
      const asked = readInput(schema, body.value);
      if (!asked.ok) return answerProblem(c, asked.refusal);
      const done = await act(asked.value, knownStaff(c).account, c.get('now'));
      if (!done.ok) return answerProblem(c, done.refusal);
      const { householdId, cadreId } = asked.value;
      const subjectIds = [householdId ?? cadreId ?? ''];
      await leaveLine(deps, c, { action: 'changed', subject: 'pairing', subjectIds });
      return c.body(null, 204);
    };

  return new Hono<WebEnv>()
    .put(
      `${BASE}/locks`,
      answer(lockRequestSchema, (asked, by, now) => lockPair(deps, { ...asked, by }, now)),
    )
    .delete(
      `${BASE}/locks`,
      answer(unlockRequestSchema, async (asked) => accept(await unlockPair(deps, asked))),
    )
    .put(
      `${BASE}/avoidances`,
      answer(refuseRequestSchema, (asked, by, now) => refusePair(deps, { ...asked, by }, now)),
    )
    .delete(
      `${BASE}/avoidances`,
      answer(allowRequestSchema, (asked) => allowPair(deps, asked)),
    )
    .put(
      `${BASE}/departures`,
      answer(departureRequestSchema, (asked, by, now) => leaveCadre(deps, { ...asked, by }, now)),
    )
    .delete(
      `${BASE}/departures`,
      answer(stayRequestSchema, async (asked) => accept(await stayCadre(deps, asked.cadreId))),
    );
};
