import { type Context, Hono } from 'hono';
import { addVisit } from '#shared/pairing/add-visit.ts';
import { visitView } from '#shared/pairing/cadre-view.ts';
import { handOverVisit } from '#shared/pairing/hand-over-visit.ts';
import { logUnplanned } from '#shared/pairing/log-unplanned.ts';
import { findOwnVisit, type OwnVisit } from '#shared/pairing/own-visits.ts';
import { takeVisitBack } from '#shared/pairing/take-visit-back.ts';
import {
  addRequestSchema,
  handOverRequestSchema,
  logUnplannedRequestSchema,
  takeBackRequestSchema,
} from '#shared/pairing/visit-change-request.ts';
import { readInput } from '#shared/platform/read-input.ts';
import { answerProblem } from '#shared/web/answer.tsx';
import type { WebEnv } from '#shared/web/context.ts';
import { readJson } from '#shared/web/read-json.ts';
import { handOverWarningInWords } from '#shared/web/wording/cadre-changes.ts';
import { moveWarningInWords } from '#shared/web/wording/pairing.ts';
import type { CadreDeps } from '../deps.ts';
import { knownCadreId, leaveLine } from '../signed-in.ts';
import { readKey } from './read-key.ts';

/** Adding a visit, logging contact that nobody planned, handing a visit over and taking it back. */
export const visitChangesApi = (deps: CadreDeps) => {
  const answerChanged = async (c: Context<WebEnv>, own: OwnVisit, more: object = {}) => {
    await leaveLine(deps, c, { action: 'changed', subject: 'visit', subjectIds: [own.visit.id] });
    return c.json({ ...visitView(own), ...more });
  };

  return new Hono<WebEnv>()
    .post('/api/cadre/visits', async (c) => {
      const body = await readJson(c);
      if (!body.ok) return answerProblem(c, body.refusal);
      const asked = readInput(addRequestSchema, body.value);
      if (!asked.ok) return answerProblem(c, asked.refusal);
      const added = await addVisit(deps, { ...asked.value, cadreId: knownCadreId(c) }, c.get('now'));
      if (!added.ok) return answerProblem(c, added.refusal);
      const warnings = added.value.warnings.map((code) => ({ code, message: moveWarningInWords[code] }));
      return await answerChanged(c, added.value, { warnings });
    })
    .post('/api/cadre/households/:id/log', async (c) => {
      const [body, key] = [await readJson(c), readKey(c)];
      if (!body.ok) return answerProblem(c, body.refusal);
      if (!key.ok) return answerProblem(c, key.refusal);
      const asked = readInput(logUnplannedRequestSchema, body.value);
      if (!asked.ok) return answerProblem(c, asked.refusal);
      const cadreId = knownCadreId(c);
      const input = { cadreId, householdId: c.req.param('id'), key: key.value, stated: asked.value };
      const logged = await logUnplanned(deps, input, c.get('now'));
      if (!logged.ok) return answerProblem(c, logged.refusal);
      const found = await findOwnVisit(deps.db, cadreId, logged.value.visit.id);
      return found.ok ? await answerChanged(c, found.value) : answerProblem(c, found.refusal);
    })
    .post('/api/cadre/visits/:id/hand-over', async (c) => {
      const body = await readJson(c);
      if (!body.ok) return answerProblem(c, body.refusal);
      const asked = readInput(handOverRequestSchema, body.value);
      if (!asked.ok) return answerProblem(c, asked.refusal);
      const input = { ...asked.value, cadreId: knownCadreId(c), visitId: c.req.param('id') };
      const handed = await handOverVisit(deps, input, c.get('now'));
      if (!handed.ok) return answerProblem(c, handed.refusal);
      const warnings = handed.value.warnings.map((code) => ({ code, message: handOverWarningInWords[code] }));
      return await answerChanged(c, handed.value, { warnings });
    })
    .post('/api/cadre/visits/:id/take-back', async (c) => {
      const body = await readJson(c);
      if (!body.ok) return answerProblem(c, body.refusal);
      const asked = readInput(takeBackRequestSchema, body.value);
      if (!asked.ok) return answerProblem(c, asked.refusal);
      const input = { ...asked.value, cadreId: knownCadreId(c), visitId: c.req.param('id') };
      const back = await takeVisitBack(deps, input, c.get('now'));
      return back.ok ? await answerChanged(c, back.value) : answerProblem(c, back.refusal);
    });
};
