import { Hono } from 'hono';
import type { PairingOfficeDeps } from '#shared/pairing/office-deps.ts';
import { policyRequestSchema } from '#shared/pairing/policy-request.ts';
import { findPolicy, loadPairingPolicy } from '#shared/pairing/policy-store.ts';
import { setPolicy } from '#shared/pairing/set-policy.ts';
import { readInput } from '#shared/platform/read-input.ts';
import { answerProblem } from '#shared/web/answer.tsx';
import type { WebEnv } from '#shared/web/context.ts';
import { knownStaff } from '#shared/web/middleware/require-role.ts';
import { readJson } from '#shared/web/read-json.ts';

const PATH = '/api/organizer/visit-settings';

/** How visits are planned, for other systems. */
export const visitSettingsApi = (deps: PairingOfficeDeps) => {
  const settingsNow = async () => {
    const [{ visitSettings, pairingSettings }, policy] = await Promise.all([
      loadPairingPolicy(deps.db, deps),
      findPolicy(deps.db),
    ]);
    const { mostPerDay, minutesApart, frequencyByKind } = visitSettings;
    const { secondCadreKinds } = pairingSettings;
    return { mostPerDay, minutesApart, frequencyByKind, secondCadreKinds, version: policy?.version ?? 0 };
  };
  return new Hono<WebEnv>()
    .get(PATH, async (c) => c.json(await settingsNow()))
    .put(PATH, async (c) => {
      const body = await readJson(c);
      if (!body.ok) return answerProblem(c, body.refusal);
      const asked = readInput(policyRequestSchema, body.value);
      if (!asked.ok) return answerProblem(c, asked.refusal);
      const { version, ...policy } = asked.value;
      const set = await setPolicy(deps, { policy, version, by: knownStaff(c).account }, c.get('now'));
      return set.ok ? c.json(await settingsNow()) : answerProblem(c, set.refusal);
    });
};
