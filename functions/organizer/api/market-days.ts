import { Hono } from 'hono';
import { marketRequestSchema } from '#shared/pairing/market-request.ts';
import type { PairingOfficeDeps } from '#shared/pairing/office-deps.ts';
import { setMarketRule } from '#shared/pairing/set-market-rule.ts';
import { readInput } from '#shared/platform/read-input.ts';
import { civilDateOf } from '#shared/time/civil.ts';
import { answerProblem } from '#shared/web/answer.tsx';
import type { WebEnv } from '#shared/web/context.ts';
import { knownStaff } from '#shared/web/middleware/require-role.ts';
import { readJson } from '#shared/web/read-json.ts';
import { marketLine, marketTable } from '../market-table.ts';

const PATH = '/api/organizer/market-days';

/** The towns' market days, for other systems. */
export const marketDaysApi = (deps: PairingOfficeDeps) =>
  new Hono<WebEnv>()
    .get(PATH, async (c) => c.json({ items: await marketTable(deps.db, civilDateOf(c.get('now'))) }))
    .put(PATH, async (c) => {
      const body = await readJson(c);
      if (!body.ok) return answerProblem(c, body.refusal);
      const asked = readInput(marketRequestSchema, body.value);
      if (!asked.ok) return answerProblem(c, asked.refusal);
      const input = { ...asked.value, by: knownStaff(c).account };
      const set = await setMarketRule(deps, input, c.get('now'));
      if (!set.ok) return answerProblem(c, set.refusal);
      return c.json(marketLine(set.value.town, set.value, civilDateOf(c.get('now'))));
    });
