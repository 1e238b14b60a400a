import { type Context, Hono } from 'hono';
import { askOtherTime } from '#shared/pairing/ask-other-time.ts';
import {
  findVisitOfTheirs,
  suggestOtherTimes,
  type VisitOfTheirs,
} from '#shared/pairing/ask-other-time-facts.ts';
import { askTimeRequestSchema } from '#shared/pairing/ask-other-time-request.ts';
import { mayAsk } from '#shared/pairing/ask-other-time-rules.ts';
import { readInput } from '#shared/platform/read-input.ts';
import type { Refusal } from '#shared/platform/result.ts';
import { answerPage, answerRefusal } from '../answer.tsx';
import type { WebEnv } from '../context.ts';
import { statusOf } from '../problem.ts';
import { householdWording } from '../wording/household.ts';
import { AskTimeForm, type TypedWish, typedWish, wishOf } from './ask-time-form.tsx';
import { baseOf, type HouseholdSite, householdIdOf, langOf, ONE_HOUSEHOLD, visitIdOfPath } from './site.ts';

/** Asking for another time of a visit that is yet to come. */
export const askTimePages = (site: HouseholdSite) => {
  const { deps, audience, path } = site;
  const PATH = `${path}/${ONE_HOUSEHOLD}/visits/:visitId/ask-time`;

  const answerForm = async (
    c: Context<WebEnv>,
    found: VisitOfTheirs,
    typed: TypedWish,
    refusal?: Refusal,
  ) => {
    const lang = langOf(site, c);
    const suggestions = await suggestOtherTimes(deps, found, c.get('now'));
    await site.leaveLine?.(c, 'read', householdIdOf(c));
    return answerPage(c, audience, {
      title: householdWording[lang].askTitle,
      status: refusal ? statusOf[refusal.kind] : 200,
      children: (
        <AskTimeForm {...{ lang, suggestions, typed, refusal }} base={baseOf(site, c)} visit={found.visit} />
      ),
    });
  };

  const find = (c: Context<WebEnv>) => findVisitOfTheirs(deps.db, householdIdOf(c), visitIdOfPath(c));

  return new Hono<WebEnv>()
    .get(PATH, async (c) => {
      const found = await find(c);
      if (!found.ok) return answerRefusal(c, audience, found.refusal);
      const { visit } = found.value;
      const open = mayAsk(visit, c.get('now'));
      if (!open.ok) return answerRefusal(c, audience, open.refusal);
      return await answerForm(c, found.value, { to: '', words: '', version: String(visit.version) });
    })
    .post(PATH, async (c) => {
      const found = await find(c);
      if (!found.ok) return answerRefusal(c, audience, found.refusal);
      const typed = typedWish(await c.req.parseBody());
      // The form comes back with the version there is now, so that sending it once more is a choice.
      const again = { ...typed, version: String(found.value.visit.version) };
      const asked = readInput(askTimeRequestSchema, wishOf(typed));
      if (!asked.ok) return await answerForm(c, found.value, again, asked.refusal);
      const { version, ...wished } = asked.value;
      const input = { householdId: householdIdOf(c), visitId: visitIdOfPath(c), by: site.byOf(c) };
      const done = await askOtherTime(deps, { ...input, wished, version }, c.get('now'));
      if (!done.ok && done.refusal.code === 'ask-visit-over') return answerRefusal(c, audience, done.refusal);
      if (!done.ok) return await answerForm(c, found.value, again, done.refusal);
      await site.leaveLine?.(c, 'changed', input.householdId);
      return c.redirect(`${baseOf(site, c)}?asked`, 303);
    });
};
