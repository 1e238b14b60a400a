import { type Context, Hono } from 'hono';
import type { z } from 'zod';
import { answerMatter } from '#shared/matters/answer-matter.ts';
import { closeMatter } from '#shared/matters/close-matter.ts';
import { findWhole } from '#shared/matters/find-matter-whole.ts';
import { isMatterId } from '#shared/matters/keys.ts';
import { listMatters, pageOfMatters } from '#shared/matters/list-matters.ts';
import type { Matter } from '#shared/matters/matter.ts';
import {
  mattersQuerySchema,
  routeRequestSchema,
  wordsRequestSchema,
} from '#shared/matters/matter-request.ts';
import { findMatter } from '#shared/matters/matter-store.ts';
import { matterInList, matterView } from '#shared/matters/matter-view.ts';
import { returnMatter } from '#shared/matters/return-matter.ts';
import { routeMatter } from '#shared/matters/route-matter.ts';
import { readInput } from '#shared/platform/read-input.ts';
import { type Result, refuse } from '#shared/platform/result.ts';
import { answerProblem } from '#shared/web/answer.tsx';
import type { WebEnv } from '#shared/web/context.ts';
import { knownStaff } from '#shared/web/middleware/require-role.ts';
import { readJson } from '#shared/web/read-json.ts';
import type { OrganizerDeps } from '../deps.ts';
import { leaveLine } from '../leave-line.ts';

const BASE = '/api/organizer/matters';

/** Matters and their routing, for the office's other systems. */
export const mattersApi = (deps: OrganizerDeps) => {
  const answerWhole = async (c: Context<WebEnv>, matter: Matter, action: 'read' | 'changed') => {
    await leaveLine(deps, c, { action, subject: 'matter', subjectIds: [matter.id] });
    return c.json(matterView(matter, await findWhole(deps, matter, c.get('now'))));
  };
  const takes =
    <Schema extends z.ZodType>(
      schema: Schema,
      step: (c: Context<WebEnv>, matterId: string, request: z.output<Schema>) => Promise<Result<Matter>>,
    ) =>
    async (c: Context<WebEnv>) => {
      const body = await readJson(c);
      if (!body.ok) return answerProblem(c, body.refusal);
      const read = readInput(schema, body.value);
      if (!read.ok) return answerProblem(c, read.refusal);
      const { id = '' } = c.req.param();
      const taken = await step(c, id, read.value);
      return taken.ok ? await answerWhole(c, taken.value, 'changed') : answerProblem(c, taken.refusal);
    };
  const wordsStep = (verb: typeof answerMatter) =>
    takes(wordsRequestSchema, (c, matterId, request) => {
      const by = { as: 'office' as const, account: knownStaff(c).account };
      return verb(deps, { matterId, ...request, by }, c.get('now'));
    });

  return new Hono<WebEnv>()
    .get(BASE, async (c) => {
      const asked = readInput(mattersQuerySchema, c.req.query());
      if (!asked.ok) return answerProblem(c, asked.refusal);
      const { cursor, ...query } = asked.value;
      const found = await listMatters(deps, query, c.get('now'));
      const { items, nextCursor } = pageOfMatters(found, cursor);
      const subjectIds = items.map(({ matter }) => matter.id);
      await leaveLine(deps, c, { action: 'listed', subject: 'matter', subjectIds });
      return c.json({ items: items.map(matterInList), nextCursor });
    })
    .get(`${BASE}/:id`, async (c) => {
      const id = c.req.param('id');
      const matter = isMatterId(id) ? await findMatter(deps.db, id) : undefined;
      if (!matter) return answerProblem(c, refuse('not-found', 'not-found').refusal);
      return await answerWhole(c, matter, 'read');
    })
    .post(
      `${BASE}/:id/route`,
      takes(routeRequestSchema, (c, matterId, request) =>
        routeMatter(deps, { matterId, request, account: knownStaff(c).account }, c.get('now')),
      ),
    )
    .post(`${BASE}/:id/return`, wordsStep(returnMatter))
    .post(`${BASE}/:id/answer`, wordsStep(answerMatter))
    .post(`${BASE}/:id/close`, wordsStep(closeMatter));
};
