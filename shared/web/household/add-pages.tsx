import { type Context, Hono } from 'hono';
import { addToLog } from '#shared/pairing/add-to-log.ts';
import { additionKeySchema, additionRequestSchema } from '#shared/pairing/add-to-log-request.ts';
import { viewHousehold } from '#shared/pairing/view-household.ts';
import { readInput } from '#shared/platform/read-input.ts';
import type { Refusal } from '#shared/platform/result.ts';
import { answerPage, answerRefusal } from '../answer.tsx';
import type { WebEnv } from '../context.ts';
import { statusOf } from '../problem.ts';
import { householdWording } from '../wording/household.ts';
import { AddForm, type TypedAddition, typedAddition } from './add-form.tsx';
import { baseOf, type HouseholdSite, householdIdOf, langOf, ONE_HOUSEHOLD, visitIdOfPath } from './site.ts';

/** Adding a word to what was logged of a visit. The form carries a key, so that sent twice it stands once. */
export const addPages = (site: HouseholdSite) => {
  const { deps, audience, path } = site;
  const PATH = `${path}/${ONE_HOUSEHOLD}/visits/:visitId/add`;

  const answerForm = async (c: Context<WebEnv>, typed: TypedAddition, refusal?: Refusal) => {
    const lang = langOf(site, c);
    const found = await viewHousehold(deps.db, householdIdOf(c), c.get('now'));
    if (!found.ok) return answerRefusal(c, audience, found.refusal);
    const copy = found.value.copies.find(({ visitId }) => visitId === visitIdOfPath(c));
    if (!copy) return answerRefusal(c, audience, { kind: 'not-found', code: 'not-found' });
    await site.leaveLine?.(c, 'read', householdIdOf(c));
    return answerPage(c, audience, {
      title: householdWording[lang].add,
      status: refusal ? statusOf[refusal.kind] : 200,
      children: <AddForm {...{ lang, copy, typed, refusal }} base={baseOf(site, c)} />,
    });
  };

  return new Hono<WebEnv>()
    .get(PATH, (c) => answerForm(c, { words: '', key: deps.ids.token() }))
    .post(PATH, async (c) => {
      const typed = typedAddition(await c.req.parseBody());
      const asked = readInput(additionRequestSchema, typed);
      if (!asked.ok) return await answerForm(c, typed, asked.refusal);
      const input = { householdId: householdIdOf(c), visitId: visitIdOfPath(c), by: site.byOf(c) };
      const key = additionKeySchema.safeParse(typed.key).data ?? deps.ids.token();
      const added = await addToLog(deps, { ...input, ...asked.value, key }, c.get('now'));
      if (!added.ok && added.refusal.kind === 'not-found') return answerRefusal(c, audience, added.refusal);
      if (!added.ok) return await answerForm(c, { ...typed, key: deps.ids.token() }, added.refusal);
      await site.leaveLine?.(c, 'changed', input.householdId);
      return c.redirect(`${baseOf(site, c)}?added`, 303);
    });
};
