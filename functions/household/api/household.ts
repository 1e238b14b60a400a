import { type Context, Hono } from 'hono';
import { addToLog } from '#shared/pairing/add-to-log.ts';
import { additionRequestSchema } from '#shared/pairing/add-to-log-request.ts';
import { askOtherTime } from '#shared/pairing/ask-other-time.ts';
import { askTimeRequestSchema } from '#shared/pairing/ask-other-time-request.ts';
import { BY_HOUSEHOLD } from '#shared/pairing/household-view.ts';
import { partsOfVisitId } from '#shared/pairing/keys.ts';
import { sayConsent } from '#shared/pairing/say-consent.ts';
import { viewHousehold } from '#shared/pairing/view-household.ts';
import { readInput } from '#shared/platform/read-input.ts';
import { answerProblem } from '#shared/web/answer.tsx';
import { householdConsentRequestSchema } from '#shared/web/api/household.ts';
import type { WebEnv } from '#shared/web/context.ts';
import { readJson } from '#shared/web/read-json.ts';
import type { HouseholdDeps } from '../deps.ts';
import { meantHousehold } from '../meant-household.ts';
import { readKey } from './read-key.ts';

const by = BY_HOUSEHOLD;

/** What a household sees and says of its own pairing and visits. Everything that changes something answers as the GET does. */
export const householdApi = (deps: HouseholdDeps) => {
  const answerView = async (c: Context<WebEnv>, householdId: string) => {
    const found = await viewHousehold(deps.db, householdId, c.get('now'));
    return found.ok ? c.json(found.value) : answerProblem(c, found.refusal);
  };
  const ofVisit = (c: Context<WebEnv>) =>
    meantHousehold(deps.db, c, partsOfVisitId(c.req.param('id') ?? '')?.householdId ?? '');

  return new Hono<WebEnv>()
    .get('/api/household', async (c) => {
      const householdId = await meantHousehold(deps.db, c, c.req.query('household'));
      return householdId.ok ? await answerView(c, householdId.value) : answerProblem(c, householdId.refusal);
    })
    .post('/api/household/consent', async (c) => {
      const body = await readJson(c);
      if (!body.ok) return answerProblem(c, body.refusal);
      const asked = readInput(householdConsentRequestSchema, body.value);
      if (!asked.ok) return answerProblem(c, asked.refusal);
      const { household, ...saying } = asked.value;
      const householdId = await meantHousehold(deps.db, c, household);
      if (!householdId.ok) return answerProblem(c, householdId.refusal);
      const input = { ...saying, householdId: householdId.value, by };
      const said = await sayConsent(deps, input, c.get('now'));
      return said.ok ? await answerView(c, input.householdId) : answerProblem(c, said.refusal);
    })
    .post('/api/household/visits/:id/ask-time', async (c) => {
      const body = await readJson(c);
      if (!body.ok) return answerProblem(c, body.refusal);
      const asked = readInput(askTimeRequestSchema, body.value);
      if (!asked.ok) return answerProblem(c, asked.refusal);
      const householdId = await ofVisit(c);
      if (!householdId.ok) return answerProblem(c, householdId.refusal);
      const { version, ...wished } = asked.value;
      const input = { householdId: householdId.value, visitId: c.req.param('id'), by };
      const done = await askOtherTime(deps, { ...input, wished, version }, c.get('now'));
      return done.ok ? await answerView(c, input.householdId) : answerProblem(c, done.refusal);
    })
    .post('/api/household/visits/:id/additions', async (c) => {
      const [body, key] = [await readJson(c), readKey(c)];
      if (!body.ok) return answerProblem(c, body.refusal);
      if (!key.ok) return answerProblem(c, key.refusal);
      const asked = readInput(additionRequestSchema, body.value);
      if (!asked.ok) return answerProblem(c, asked.refusal);
      const householdId = await ofVisit(c);
      if (!householdId.ok) return answerProblem(c, householdId.refusal);
      const input = { householdId: householdId.value, visitId: c.req.param('id'), by };
      const sent = { ...asked.value, key: key.value ?? deps.ids.token() };
      const added = await addToLog(deps, { ...input, ...sent }, c.get('now'));
      return added.ok ? await answerView(c, input.householdId) : answerProblem(c, added.refusal);
    });
};
