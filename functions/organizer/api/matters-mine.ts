import { type Context, Hono } from 'hono';
import { answerMatter } from '#shared/matters/answer-matter.ts';
import { findHandledMatter } from '#shared/matters/find-handled-matter.ts';
import { findWhole } from '#shared/matters/find-matter-whole.ts';
import { listHandledMatters, pageOfMatters } from '#shared/matters/list-matters.ts';
import type { Matter } from '#shared/matters/matter.ts';
import { handledQuerySchema, wordsRequestSchema } from '#shared/matters/matter-request.ts';
import { handledInList, handledView } from '#shared/matters/matter-view.ts';
import { returnMatter } from '#shared/matters/return-matter.ts';
import { findDepartmentIds } from '#shared/people/account-store.ts';
import { readInput } from '#shared/platform/read-input.ts';
import { answerProblem } from '#shared/web/answer.tsx';
import type { WebEnv } from '#shared/web/context.ts';
import { knownStaff } from '#shared/web/middleware/require-role.ts';
import { readJson } from '#shared/web/read-json.ts';
import type { OrganizerDeps } from '../deps.ts';
import { leaveLine } from '../leave-line.ts';

const BASE = '/api/organizer/matters/mine';

/** The matters that are routed to a department, for its own system. Another's is not there. */
export const handledMattersApi = (deps: OrganizerDeps) => {
  const find = (c: Context<WebEnv>) =>
    findHandledMatter(deps.db, knownStaff(c).account, c.req.param('id') ?? '');
  const answerWhole = async (c: Context<WebEnv>, matter: Matter, action: 'read' | 'changed') => {
    await leaveLine(deps, c, { action, subject: 'matter', subjectIds: [matter.id] });
    return c.json(handledView(matter, await findWhole(deps, matter, c.get('now'))));
  };
  const takes = (verb: typeof answerMatter) => async (c: Context<WebEnv>) => {
    const body = await readJson(c);
    if (!body.ok) return answerProblem(c, body.refusal);
    const found = await find(c);
    if (!found.ok) return answerProblem(c, found.refusal);
    const read = readInput(wordsRequestSchema, body.value);
    if (!read.ok) return answerProblem(c, read.refusal);
    const { matter, departmentId } = found.value;
    const asked = { matterId: matter.id, ...read.value, by: { as: 'department' as const, departmentId } };
    const taken = await verb(deps, asked, c.get('now'));
    return taken.ok ? await answerWhole(c, taken.value, 'changed') : answerProblem(c, taken.refusal);
  };

  return new Hono<WebEnv>()
    .get(BASE, async (c) => {
      const asked = readInput(handledQuerySchema, c.req.query());
      if (!asked.ok) return answerProblem(c, asked.refusal);
      const departmentIds = await findDepartmentIds(deps.db, knownStaff(c).account);
      const found = await listHandledMatters(deps, departmentIds, c.get('now'));
      const { items, nextCursor } = pageOfMatters(found, asked.value.cursor);
      const subjectIds = items.map(({ matter }) => matter.id);
      await leaveLine(deps, c, { action: 'listed', subject: 'matter', subjectIds });
      return c.json({ items: items.map(handledInList), nextCursor });
    })
    .get(`${BASE}/:id`, async (c) => {
      const found = await find(c);
      return found.ok ? await answerWhole(c, found.value.matter, 'read') : answerProblem(c, found.refusal);
    })
    .post(`${BASE}/:id/return`, takes(returnMatter))
    .post(`${BASE}/:id/answer`, takes(answerMatter));
};
