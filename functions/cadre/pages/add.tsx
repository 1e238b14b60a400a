import { type Context, Hono } from 'hono';
import { addVisit } from '#shared/pairing/add-visit.ts';
import type { Household } from '#shared/pairing/household.ts';
import { findFirstHousehold } from '#shared/pairing/own-households.ts';
import { addFormSchema } from '#shared/pairing/visit-change-request.ts';
import { readInput } from '#shared/platform/read-input.ts';
import type { Refusal } from '#shared/platform/result.ts';
import { answerPage, answerRefusal } from '#shared/web/answer.tsx';
import type { WebEnv } from '#shared/web/context.ts';
import { statusOf } from '#shared/web/problem.ts';
import { addWording as words } from '#shared/web/wording/cadre-changes.ts';
import { cadreAudience, HOUSEHOLDS } from '../audience.ts';
import type { CadreDeps } from '../deps.ts';
import { knownCadreId, leaveLine } from '../signed-in.ts';
import { AddForm, ConfirmAdd, type TypedAdd } from './add-form.tsx';
import { visitHref } from './visit-card.tsx';

const PATH = `${HOUSEHOLDS}/:id/add`;

const typedOf = (form: Record<string, unknown>): TypedAdd => ({
  onDate: typeof form.onDate === 'string' ? form.onDate : '',
  startTime: typeof form.startTime === 'string' ? form.startTime : '',
  ifWarned: form.ifWarned === 'add' ? 'add' : 'ask',
});

/** Adding a visit that a household asked for, beside the plan. */
export const addPages = (deps: CadreDeps) => {
  const answerForm = (c: Context<WebEnv>, household: Household, typed: TypedAdd, refusal?: Refusal) =>
    answerPage(c, cadreAudience, {
      title: words.title,
      status: refusal ? statusOf[refusal.kind] : 200,
      children: <AddForm household={household} typed={typed} refusal={refusal} />,
    });

  return new Hono<WebEnv>()
    .get(PATH, async (c) => {
      const found = await findFirstHousehold(deps.db, knownCadreId(c), c.req.param('id'));
      if (!found.ok) return answerRefusal(c, cadreAudience, found.refusal);
      const { id } = found.value;
      await leaveLine(deps, c, { action: 'read', subject: 'household', subjectIds: [id] });
      return answerForm(c, found.value, { onDate: '', startTime: '', ifWarned: 'ask' });
    })
    .post(PATH, async (c) => {
      const [cadreId, householdId] = [knownCadreId(c), c.req.param('id')];
      const found = await findFirstHousehold(deps.db, cadreId, householdId);
      if (!found.ok) return answerRefusal(c, cadreAudience, found.refusal);
      const typed = typedOf(await c.req.parseBody());
      const asked = readInput(addFormSchema, typed);
      if (!asked.ok) return answerForm(c, found.value, typed, asked.refusal);
      const added = await addVisit(deps, { ...asked.value, cadreId, householdId }, c.get('now'));
      if (!added.ok && added.refusal.code === 'add-warned')
        return answerPage(c, cadreAudience, {
          title: words.confirmTitle,
          status: statusOf[added.refusal.kind],
          children: <ConfirmAdd household={found.value} typed={typed} refusal={added.refusal} />,
        });
      if (!added.ok) return answerForm(c, found.value, typed, added.refusal);
      const { id } = added.value.visit;
      await leaveLine(deps, c, { action: 'changed', subject: 'visit', subjectIds: [id] });
      return c.redirect(`${visitHref(id)}?added`, 303);
    });
};
