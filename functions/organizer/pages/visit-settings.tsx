import { type Context, Hono } from 'hono';
import { listTownsAndKinds } from '#shared/pairing/market-store.ts';
import type { PairingOfficeDeps } from '#shared/pairing/office-deps.ts';
import { policyRequestSchema } from '#shared/pairing/policy-request.ts';
import { findPolicy, loadPairingPolicy } from '#shared/pairing/policy-store.ts';
import { setPolicy } from '#shared/pairing/set-policy.ts';
import { readInput } from '#shared/platform/read-input.ts';
import type { Refusal } from '#shared/platform/result.ts';
import { answerPage } from '#shared/web/answer.tsx';
import { Message } from '#shared/web/components/message.tsx';
import type { WebEnv } from '#shared/web/context.ts';
import { knownStaff } from '#shared/web/middleware/require-role.ts';
import { statusOf } from '#shared/web/problem.ts';
import { visitSettingsWording as words } from '#shared/web/wording/visit-settings.ts';
import { areas, organizerAudience } from '../audience.ts';
import { SettingsForm, type TypedSettings, typedSettings } from './visit-settings-form.tsx';

const BASE = areas.visitSettings.href;

/** How visits are planned and which kinds of household have a second cadre. */
export const visitSettingsPages = (deps: PairingOfficeDeps) => {
  const settingsNow = async (): Promise<TypedSettings> => {
    const [{ visitSettings, pairingSettings }, policy] = await Promise.all([
      loadPairingPolicy(deps.db, deps),
      findPolicy(deps.db),
    ]);
    return {
      mostPerDay: String(visitSettings.mostPerDay),
      minutesApart: String(visitSettings.minutesApart),
      frequencyByKind: visitSettings.frequencyByKind,
      secondCadreKinds: pairingSettings.secondCadreKinds,
      version: String(policy?.version ?? 0),
    };
  };
  const answer = async (c: Context<WebEnv>, typed: TypedSettings, refusal?: Refusal) => {
    const { kinds } = await listTownsAndKinds(deps.db);
    const set = [...Object.keys(typed.frequencyByKind), ...typed.secondCadreKinds];
    const all = [...new Set([...kinds, ...set])];
    return answerPage(c, organizerAudience, {
      title: words.title,
      status: refusal && statusOf[refusal.kind],
      children: (
        <>
          <h1>{words.title}</h1>
          {c.req.query('saved') !== undefined && <Message>{words.saved}</Message>}
          <p>{words.intro}</p>
          <SettingsForm action={BASE} kinds={all} typed={typed} refusal={refusal} />
        </>
      ),
    });
  };
  return new Hono<WebEnv>()
    .get(BASE, async (c) => await answer(c, await settingsNow()))
    .post(BASE, async (c) => {
      const typed = typedSettings(await c.req.parseBody({ all: true }));
      const asked = readInput(policyRequestSchema, typed);
      if (!asked.ok) return await answer(c, typed, asked.refusal);
      const { version, ...policy } = asked.value;
      const set = await setPolicy(deps, { policy, version, by: knownStaff(c).account }, c.get('now'));
      if (set.ok) return c.redirect(`${BASE}?saved`, 303);
      // The form comes back with the version there is now, so that sending it once more is a choice.
      const { version: now } = await settingsNow();
      return await answer(c, { ...typed, version: now }, set.refusal);
    });
};
