import { type Context, Hono } from 'hono';
import { type Saying, sayings } from '#shared/pairing/consent-rules.ts';
import { sayConsent } from '#shared/pairing/say-consent.ts';
import { consentRequestSchema } from '#shared/pairing/say-consent-request.ts';
import { viewHousehold } from '#shared/pairing/view-household.ts';
import { readInput } from '#shared/platform/read-input.ts';
import type { Refusal } from '#shared/platform/result.ts';
import { civilDateOf } from '#shared/time/civil.ts';
import { answerPage, answerRefusal } from '../answer.tsx';
import type { WebEnv } from '../context.ts';
import { statusOf } from '../problem.ts';
import { householdWording } from '../wording/household.ts';
import { ConfirmSaying } from './say.tsx';
import { baseOf, type HouseholdSite, householdIdOf, langOf, ONE_HOUSEHOLD } from './site.ts';

const isSaying = (text: string): text is Saying => (sayings as readonly string[]).includes(text);

/** What a household says to being paired: what ends something is asked back first. */
export const sayPages = (site: HouseholdSite) => {
  const { deps, audience, path } = site;

  const answerConfirm = async (
    c: Context<WebEnv>,
    saying: Saying,
    typed: { pausedUntil?: string } = {},
    refusal?: Refusal,
  ) => {
    const found = await viewHousehold(deps.db, householdIdOf(c), c.get('now'));
    if (!found.ok) return answerRefusal(c, audience, found.refusal);
    await site.leaveLine?.(c, 'read', householdIdOf(c));
    const { consent, maySay } = found.value;
    if (!refusal && !maySay.includes(saying)) return c.redirect(baseOf(site, c), 303);
    return answerPage(c, audience, {
      title: householdWording[langOf(site, c)].confirmTitles[saying],
      status: refusal ? statusOf[refusal.kind] : 200,
      children: (
        <ConfirmSaying
          lang={langOf(site, c)}
          base={baseOf(site, c)}
          saying={saying}
          version={consent?.version ?? 0}
          today={civilDateOf(c.get('now'))}
          refusal={refusal}
          {...typed}
        />
      ),
    });
  };

  return new Hono<WebEnv>()
    .get(`${path}/${ONE_HOUSEHOLD}/say/:saying`, async (c) => {
      const saying = c.req.param('saying') ?? '';
      return isSaying(saying)
        ? await answerConfirm(c, saying)
        : answerRefusal(c, audience, { kind: 'not-found', code: 'not-found' });
    })
    .post(`${path}/${ONE_HOUSEHOLD}/say`, async (c) => {
      const form = await c.req.parseBody();
      const typed = { pausedUntil: String(form.pausedUntil ?? '') };
      const saying = String(form.saying ?? '');
      const asked = readInput(consentRequestSchema, form);
      if (!asked.ok && !isSaying(saying)) return answerRefusal(c, audience, asked.refusal);
      if (!asked.ok) return await answerConfirm(c, saying as Saying, typed, asked.refusal);
      const householdId = householdIdOf(c);
      const by = site.byOf(c);
      const said = await sayConsent(deps, { ...asked.value, householdId, by }, c.get('now'));
      if (!said.ok && said.refusal.kind === 'not-found') return answerRefusal(c, audience, said.refusal);
      if (!said.ok) return await answerConfirm(c, asked.value.saying, typed, said.refusal);
      await site.leaveLine?.(c, 'changed', householdId);
      return c.redirect(`${baseOf(site, c)}?said`, 303);
    });
};
