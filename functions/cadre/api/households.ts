import { Hono } from 'hono';
import { householdView } from '#shared/pairing/cadre-view.ts';
import { listOwnHouseholds } from '#shared/pairing/own-households.ts';
import { readInput } from '#shared/platform/read-input.ts';
import { civilDateOf } from '#shared/time/civil.ts';
import { answerProblem } from '#shared/web/answer.tsx';
import { cursorSchema } from '#shared/web/api/page-of.ts';
import type { WebEnv } from '#shared/web/context.ts';
import type { CadreDeps } from '../deps.ts';
import { pageAfter } from '../page-after.ts';
import { knownCadreId, leaveLine } from '../signed-in.ts';

const HOUSEHOLDS_PER_PAGE = 50;

/** The cadre's own households. */
export const householdsApi = (deps: CadreDeps) =>
  new Hono<WebEnv>().get('/api/cadre/households', async (c) => {
    const asked = readInput(cursorSchema, c.req.query());
    if (!asked.ok) return answerProblem(c, asked.refusal);
    const own = await listOwnHouseholds(deps.db, knownCadreId(c), civilDateOf(c.get('now')));
    const page = pageAfter(own, ({ household }) => household.id, {
      cursor: asked.value.cursor,
      limit: HOUSEHOLDS_PER_PAGE,
    });
    if (!page.ok) return answerProblem(c, page.refusal);
    const { items, nextCursor } = page.value;
    const subjectIds = items.map(({ household }) => household.id);
    await leaveLine(deps, c, { action: 'listed', subject: 'household', subjectIds });
    return c.json({ items: items.map(householdView), nextCursor });
  });
