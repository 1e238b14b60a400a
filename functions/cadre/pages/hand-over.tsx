import { type Context, Hono } from 'hono';
import { handOverVisit } from '#shared/pairing/hand-over-visit.ts';
import { listColleagues } from '#shared/pairing/list-colleagues.ts';
import { findOwnVisit, type OwnVisit } from '#shared/pairing/own-visits.ts';
import { findCadre } from '#shared/pairing/roster-store.ts';
import { takeVisitBack } from '#shared/pairing/take-visit-back.ts';
import { handOverRequestSchema, takeBackRequestSchema } from '#shared/pairing/visit-change-request.ts';
import { readInput } from '#shared/platform/read-input.ts';
import type { Refusal } from '#shared/platform/result.ts';
import { answerPage, answerRefusal } from '#shared/web/answer.tsx';
import type { WebEnv } from '#shared/web/context.ts';
import { statusOf } from '#shared/web/problem.ts';
import { handOverWording } from '#shared/web/wording/cadre-changes.ts';
import { cadreAudience, HOUSEHOLDS } from '../audience.ts';
import type { CadreDeps } from '../deps.ts';
import { knownCadreId, leaveLine } from '../signed-in.ts';
import { ConfirmHandOver, HandOverForm, type TypedHandOver } from './hand-over-form.tsx';
import { visitHref } from './visit-card.tsx';

const PATH = '/cadre/visits/:id/hand-over';

const typedOf = (form: Record<string, unknown>): TypedHandOver => ({
  toCadreId: typeof form.toCadreId === 'string' ? form.toCadreId : '',
  version: typeof form.version === 'string' ? form.version : '',
  ifWarned: form.ifWarned === 'hand-over' ? 'hand-over' : 'ask',
});

/** Handing one visit to a colleague, and taking it back. */
export const handOverPages = (deps: CadreDeps) => {
  const { db } = deps;

  const answerForm = async (c: Context<WebEnv>, own: OwnVisit, typed: TypedHandOver, refusal?: Refusal) => {
    const from = await findCadre(db, knownCadreId(c));
    const colleagues = from ? await listColleagues(db, from, own.visit) : [];
    return answerPage(c, cadreAudience, {
      title: handOverWording.title,
      status: refusal ? statusOf[refusal.kind] : 200,
      children: <HandOverForm {...own} typed={typed} colleagues={colleagues} refusal={refusal} />,
    });
  };

  return new Hono<WebEnv>()
    .get(PATH, async (c) => {
      const found = await findOwnVisit(db, knownCadreId(c), c.req.param('id'));
      if (!found.ok) return answerRefusal(c, cadreAudience, found.refusal);
      const { visit } = found.value;
      if (visit.state !== 'planned' || visit.standsInFor) return c.redirect(visitHref(visit.id), 303);
      await leaveLine(deps, c, { action: 'read', subject: 'visit', subjectIds: [visit.id] });
      const typed = { toCadreId: '', version: String(visit.version), ifWarned: 'ask' as const };
      return await answerForm(c, found.value, typed);
    })
    .post(PATH, async (c) => {
      const [cadreId, visitId] = [knownCadreId(c), c.req.param('id')];
      const found = await findOwnVisit(db, cadreId, visitId);
      if (!found.ok) return answerRefusal(c, cadreAudience, found.refusal);
      const typed = typedOf(await c.req.parseBody());
      const asked = readInput(handOverRequestSchema, typed);
      if (!asked.ok) return await answerForm(c, found.value, typed, asked.refusal);
      const handed = await handOverVisit(deps, { ...asked.value, cadreId, visitId }, c.get('now'));
      if (!handed.ok && handed.refusal.code === 'hand-over-warned')
        return answerPage(c, cadreAudience, {
          title: handOverWording.confirmTitle,
          status: statusOf[handed.refusal.kind],
          children: <ConfirmHandOver {...found.value} typed={typed} refusal={handed.refusal} />,
        });
      if (!handed.ok) {
        // The form comes back with the version there is now, so that sending it once more is a choice.
        const again = { ...typed, version: String(found.value.visit.version) };
        return await answerForm(c, found.value, again, handed.refusal);
      }
      await leaveLine(deps, c, { action: 'changed', subject: 'visit', subjectIds: [visitId] });
      return c.redirect(`${HOUSEHOLDS}/${handed.value.household.id}?handed=${visitId}`, 303);
    })
    .post('/cadre/visits/:id/take-back', async (c) => {
      const [cadreId, visitId] = [knownCadreId(c), c.req.param('id')];
      const asked = readInput(takeBackRequestSchema, await c.req.parseBody());
      if (!asked.ok) return answerRefusal(c, cadreAudience, asked.refusal);
      const back = await takeVisitBack(deps, { ...asked.value, cadreId, visitId }, c.get('now'));
      if (!back.ok) return answerRefusal(c, cadreAudience, back.refusal);
      await leaveLine(deps, c, { action: 'changed', subject: 'visit', subjectIds: [visitId] });
      return c.redirect(`${visitHref(visitId)}?back`, 303);
    });
};
