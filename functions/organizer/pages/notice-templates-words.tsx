import { type Context, Hono } from 'hono';
import { problemsOfWords } from '#shared/notices/check-approval.ts';
import { findTemplate } from '#shared/notices/list-templates.ts';
import { restoreWords, saveWords } from '#shared/notices/save-words.ts';
import type { WordsOf } from '#shared/notices/words.ts';
import {
  previewRequestSchema,
  restoreRequestSchema,
  wordsRequestSchema,
} from '#shared/notices/words-request.ts';
import { readInput } from '#shared/platform/read-input.ts';
import { type Refusal, refuseFields } from '#shared/platform/result.ts';
import { answerPage, answerRefusal } from '#shared/web/answer.tsx';
import type { WebEnv } from '#shared/web/context.ts';
import { knownStaff } from '#shared/web/middleware/require-role.ts';
import { statusOf } from '#shared/web/problem.ts';
import { areas, organizerAudience } from '../audience.ts';
import type { OrganizerDeps } from '../deps.ts';
import { leaveLine } from '../leave-line.ts';
import { wordsIn, wordsOfPath } from '../words-of-path.ts';
import { type TypedForm, typedForm } from './notice-templates-form.tsx';
import { hrefOfWords, titleOfWords } from './notice-templates-parts.tsx';
import { type Found, WordsPage } from './notice-templates-words-page.tsx';

const PATH = `${areas.noticeTemplates.href}/:id/:channel/:lang`;

/** What came back: as it was typed, if it was, and why it was refused, if it was. */
type Came = { typed?: TypedForm; refusal?: Refusal };
type Words = { of: WordsOf; found: Found };

/** The words of one message on one channel in one language: how they read, how they were, and changing them. */
export const noticeTemplateWordsPages = (deps: OrganizerDeps) => {
  const { db, sms } = deps;
  const { signature } = sms;

  const find = async (of: WordsOf): Promise<Found | undefined> => {
    const template = await findTemplate(db, of.template, sms);
    const words = wordsIn(template, of);
    return words && { template, words };
  };

  const on = (act: (c: Context<WebEnv>, words: Words) => Promise<Response>) => async (c: Context<WebEnv>) => {
    const of = wordsOfPath(c);
    const found = of && (await find(of));
    return of && found
      ? await act(c, { of, found })
      : answerRefusal(c, organizerAudience, { kind: 'not-found', code: 'not-found' });
  };

  const answer = async (c: Context<WebEnv>, { of, found }: Words, came: Came = {}) => {
    const { refusal } = came;
    // Whoever was refused because of a change meanwhile gets to see that change.
    const shown = refusal?.kind === 'conflict' ? ((await find(of)) ?? found) : found;
    return answerPage(c, organizerAudience, {
      title: titleOfWords(of),
      status: refusal && statusOf[refusal.kind],
      children: (
        <WordsPage
          {...{ of, ...shown, ...came, signature }}
          query={c.req.query()}
          mayEdit={knownStaff(c).roles.includes('organizer')}
        />
      ),
    });
  };

  const making = (c: Context<WebEnv>) => ({ by: knownStaff(c).account, now: c.get('now'), signature });

  /** To the words as they are now; a version that was made leaves a line. */
  const goBack = async (c: Context<WebEnv>, of: WordsOf, did: string, isNew: boolean) => {
    const subjectIds = isNew ? [of.template] : [];
    await leaveLine(deps, c, { action: 'changed', subject: 'notice-template', subjectIds });
    return c.redirect(`${hrefOfWords(of)}?did=${isNew ? did : 'same'}`, 303);
  };

  return new Hono<WebEnv>()
    .get(
      PATH,
      on((c, words) => answer(c, words)),
    )
    .post(
      `${PATH}/preview`,
      on(async (c, words) => {
        const typed = typedForm(await c.req.parseBody());
        const { of, found } = words;
        const asked = readInput(previewRequestSchema, { ...typed, ...of });
        if (!asked.ok) return await answer(c, words, { typed, refusal: asked.refusal });
        const problems = await problemsOfWords(db, of, { typed, present: found.words }, signature);
        const refused = problems.length > 0 ? refuseFields(problems) : undefined;
        return await answer(c, words, { typed, refusal: refused?.refusal });
      }),
    )
    .post(
      `${PATH}/restore`,
      on(async (c, words) => {
        const asked = readInput(restoreRequestSchema, await c.req.parseBody());
        if (!asked.ok) return await answer(c, words, { refusal: asked.refusal });
        const made = await restoreWords(db, words.of, asked.value, making(c));
        return made.ok
          ? await goBack(c, words.of, 'restored', made.value.version !== asked.value.basedOn)
          : await answer(c, words, { refusal: made.refusal });
      }),
    )
    .post(
      PATH,
      on(async (c, words) => {
        const typed = typedForm(await c.req.parseBody());
        const asked = readInput(wordsRequestSchema, typed);
        if (!asked.ok) return await answer(c, words, { typed, refusal: asked.refusal });
        const made = await saveWords(db, words.of, asked.value, making(c));
        return made.ok
          ? await goBack(c, words.of, 'saved', made.value.version !== asked.value.basedOn)
          : await answer(c, words, { typed, refusal: made.refusal });
      }),
    );
};
