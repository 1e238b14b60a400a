import { Hono } from 'hono';
import { choiceOnBehalfSchema, recipientRequestSchema } from '#shared/notices/choose-notices-request.ts';
import { readInput } from '#shared/platform/read-input.ts';
import { answerProblem } from '#shared/web/answer.tsx';
import type { WebEnv } from '#shared/web/context.ts';
import { readJson } from '#shared/web/read-json.ts';
import { changeChoice, findChoices } from '../choice-of-recipient.ts';
import type { OrganizerDeps } from '../deps.ts';
import { readToldTo } from '../told-about.ts';

const PATH = '/api/organizer/notices/recipients';

/** What came to somebody who phones, and whether reminders do, for other systems. */
export const noticeRecipientsApi = (deps: OrganizerDeps) =>
  new Hono<WebEnv>()
    .post(PATH, async (c) => {
      const body = await readJson(c);
      if (!body.ok) return answerProblem(c, body.refusal);
      const asked = readInput(recipientRequestSchema, body.value);
      if (!asked.ok) return answerProblem(c, asked.refusal);
      const found = await findChoices(deps, c, asked.value.to);
      return found.ok ? c.json({ items: found.value }) : answerProblem(c, found.refusal);
    })
    .post(`${PATH}/told`, async (c) => {
      const body = await readJson(c);
      if (!body.ok) return answerProblem(c, body.refusal);
      const asked = readInput(recipientRequestSchema, body.value);
      if (!asked.ok) return answerProblem(c, asked.refusal);
      const told = await readToldTo(deps, c, asked.value.to);
      return told.ok ? c.json(told.value) : answerProblem(c, told.refusal);
    })
    .put(PATH, async (c) => {
      const body = await readJson(c);
      if (!body.ok) return answerProblem(c, body.refusal);
      const asked = readInput(choiceOnBehalfSchema, body.value);
      if (!asked.ok) return answerProblem(c, asked.refusal);
      const changed = await changeChoice(deps, c, asked.value);
      return changed.ok ? c.json({ items: changed.value }) : answerProblem(c, changed.refusal);
    });
