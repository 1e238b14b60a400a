import { type Context, Hono } from 'hono';
import { visitView } from '#shared/pairing/cadre-view.ts';
import { logVisit } from '#shared/pairing/log-visit.ts';
import { moveVisit } from '#shared/pairing/move-visit.ts';
import { findOwnVisit, listOwnVisits } from '#shared/pairing/own-visits.ts';
import { visitRange } from '#shared/pairing/visit-range.ts';
import { logRequestSchema, moveRequestSchema, visitsQuerySchema } from '#shared/pairing/visit-request.ts';
import { readInput } from '#shared/platform/read-input.ts';
import { answerProblem } from '#shared/web/answer.tsx';
import type { WebEnv } from '#shared/web/context.ts';
import { readJson } from '#shared/web/read-json.ts';
import { moveWarningInWords } from '#shared/web/wording/pairing.ts';
import type { CadreDeps } from '../deps.ts';
import { pageAfter } from '../page-after.ts';
import { knownCadreId, leaveLine } from '../signed-in.ts';
import { readKey } from './read-key.ts';

const VISITS_PER_PAGE = 50;

/** The cadre's own visits: listing, logging, moving. */
export const visitsApi = (deps: CadreDeps) => {
  const { db } = deps;
  const answerVisit = async (
    c: Context<WebEnv>,
    { visitId, action }: { visitId: string; action: 'read' | 'changed' },
    more: object = {},
  ) => {
    const found = await findOwnVisit(db, knownCadreId(c), visitId);
    if (!found.ok) return answerProblem(c, found.refusal);
    await leaveLine(deps, c, { action, subject: 'visit', subjectIds: [visitId] });
    return c.json({ ...visitView(found.value), ...more });
  };

  return new Hono<WebEnv>()
    .get('/api/cadre/visits', async (c) => {
      const asked = readInput(visitsQuerySchema, c.req.query());
      if (!asked.ok) return answerProblem(c, asked.refusal);
      const range = visitRange(asked.value, c.get('now'));
      if (!range.ok) return answerProblem(c, range.refusal);
      const own = await listOwnVisits(db, knownCadreId(c), range.value);
      const limit = VISITS_PER_PAGE;
      const page = pageAfter(own, ({ visit }) => visit.id, { cursor: asked.value.cursor, limit });
      if (!page.ok) return answerProblem(c, page.refusal);
      const { items, nextCursor } = page.value;
      const subjectIds = items.map(({ visit }) => visit.id);
      await leaveLine(deps, c, { action: 'listed', subject: 'visit', subjectIds });
      return c.json({ items: items.map(visitView), nextCursor });
    })
    .get('/api/cadre/visits/:id', (c) => answerVisit(c, { visitId: c.req.param('id'), action: 'read' }))
    .post('/api/cadre/visits/:id/log', async (c) => {
      const [body, key] = [await readJson(c), readKey(c)];
      if (!body.ok) return answerProblem(c, body.refusal);
      if (!key.ok) return answerProblem(c, key.refusal);
      const asked = readInput(logRequestSchema, body.value);
      if (!asked.ok) return answerProblem(c, asked.refusal);
      const visitId = c.req.param('id');
      const { version, ...stated } = asked.value;
      const input = {
        cadreId: knownCadreId(c),
        visitId,
        key: key.value,
        version,
        stated,
      };
      const logged = await logVisit(deps, input, c.get('now'));
      if (!logged.ok) return answerProblem(c, logged.refusal);
      return await answerVisit(c, { visitId, action: 'changed' });
    })
    .post('/api/cadre/visits/:id/move', async (c) => {
      const body = await readJson(c);
      if (!body.ok) return answerProblem(c, body.refusal);
      const asked = readInput(moveRequestSchema, body.value);
      if (!asked.ok) return answerProblem(c, asked.refusal);
      const visitId = c.req.param('id');
      const input = { ...asked.value, cadreId: knownCadreId(c), visitId };
      const moved = await moveVisit(deps, input, c.get('now'));
      if (!moved.ok) return answerProblem(c, moved.refusal);
      const warnings = moved.value.warnings.map((code) => ({ code, message: moveWarningInWords[code] }));
      return await answerVisit(c, { visitId, action: 'changed' }, { warnings });
    });
};
