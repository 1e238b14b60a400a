import { Hono } from 'hono';
import { problemsOfWords } from '#shared/notices/check-approval.ts';
import { findTemplate, listTemplates } from '#shared/notices/list-templates.ts';
import { previewWords } from '#shared/notices/preview-words.ts';
import { saveWords } from '#shared/notices/save-words.ts';
import { isTemplateId } from '#shared/notices/templates.ts';
import { previewRequestSchema, wordsRequestSchema } from '#shared/notices/words-request.ts';
import { readInput } from '#shared/platform/read-input.ts';
import type { Refusal } from '#shared/platform/result.ts';
import { answerProblem } from '#shared/web/answer.tsx';
import type { WebEnv } from '#shared/web/context.ts';
import { knownStaff } from '#shared/web/middleware/require-role.ts';
import { readJson } from '#shared/web/read-json.ts';
import { fieldErrorsInWords } from '#shared/web/wording/refusals.ts';
import type { OrganizerDeps } from '../deps.ts';
import { leaveLine } from '../leave-line.ts';
import { wordsIn, wordsOfPath } from '../words-of-path.ts';

const BASE = '/api/organizer/notices/templates';
const notFound: Refusal = { kind: 'not-found', code: 'not-found' };

/** What messages say, for other systems: reading it, trying other words, and changing them. */
export const noticeTemplatesApi = (deps: OrganizerDeps) => {
  const { db, sms } = deps;
  const { signature } = sms;
  return new Hono<WebEnv>()
    .get(BASE, async (c) => c.json({ items: await listTemplates(db, sms) }))
    .get(`${BASE}/:id`, async (c) => {
      const id = c.req.param('id');
      return isTemplateId(id) ? c.json(await findTemplate(db, id, sms)) : answerProblem(c, notFound);
    })
    .post(`${BASE}/:id/preview`, async (c) => {
      const id = c.req.param('id');
      if (!isTemplateId(id)) return answerProblem(c, notFound);
      const body = await readJson(c);
      const asked = body.ok ? readInput(previewRequestSchema, body.value) : body;
      if (!asked.ok) return answerProblem(c, asked.refusal);
      const { channel, lang, ...typed } = asked.value;
      const of = { template: id, channel, lang };
      const present = wordsIn(await findTemplate(db, id, sms), of);
      if (!present) return answerProblem(c, notFound);
      const problems = await problemsOfWords(db, of, { typed, present }, signature);
      const said = fieldErrorsInWords(problems, c.get('lang'));
      return c.json({
        ...previewWords(of, typed, signature),
        problems: problems.map(({ field, code }) => ({ field, code, message: said[field] })),
      });
    })
    .put(`${BASE}/:id/:channel/:lang`, async (c) => {
      const of = wordsOfPath(c);
      if (!of) return answerProblem(c, notFound);
      const body = await readJson(c);
      const asked = body.ok ? readInput(wordsRequestSchema, body.value) : body;
      if (!asked.ok) return answerProblem(c, asked.refusal);
      const making = { by: knownStaff(c).account, now: c.get('now'), signature };
      const made = await saveWords(db, of, asked.value, making);
      if (!made.ok) return answerProblem(c, made.refusal);
      const subjectIds = made.value.version !== asked.value.basedOn ? [of.template] : [];
      await leaveLine(deps, c, { action: 'changed', subject: 'notice-template', subjectIds });
      return c.json(wordsIn(await findTemplate(db, of.template, sms), of));
    });
};
