import { type Context, Hono } from 'hono';
import { answerMatter } from '#shared/matters/answer-matter.ts';
import { closeMatter } from '#shared/matters/close-matter.ts';
import { isMatterId } from '#shared/matters/keys.ts';
import type { Matter } from '#shared/matters/matter.ts';
import { wordsRequestSchema } from '#shared/matters/matter-request.ts';
import { findMatter } from '#shared/matters/matter-store.ts';
import { returnMatter } from '#shared/matters/return-matter.ts';
import { readInput } from '#shared/platform/read-input.ts';
import { answerRefusal } from '#shared/web/answer.tsx';
import type { WebEnv } from '#shared/web/context.ts';
import { knownStaff } from '#shared/web/middleware/require-role.ts';
import { mattersWording as words } from '#shared/web/wording/matters.ts';
import { areas, organizerAudience } from '../audience.ts';
import type { OrganizerDeps } from '../deps.ts';
import { leaveLine } from '../leave-line.ts';
import { answerWordsForm, typedOf, type WordsStep } from './matters-words-form.tsx';

const BASE = areas.matters.href;
const notFound = { kind: 'not-found', code: 'not-found' } as const;

const officeSteps: Record<string, { verb: typeof answerMatter; step: WordsStep }> = {
  return: {
    verb: returnMatter,
    step: {
      title: words.giveBack.officeTitle,
      label: words.giveBack.officeReason,
      save: words.giveBack.officeSave,
    },
  },
  answer: {
    verb: answerMatter,
    step: {
      title: words.answer.officeTitle,
      label: words.answer.words,
      hint: words.answer.wordsHint,
      save: words.answer.officeSave,
    },
  },
  close: {
    verb: closeMatter,
    step: {
      title: words.close.title,
      label: words.close.reason,
      hint: words.close.reasonHint,
      save: words.close.save,
    },
  },
};

/** What an organizer does about a matter besides routing it: take it back, record an answer, close it. */
export const matterStepPages = (deps: OrganizerDeps) => {
  const find = async (c: Context<WebEnv>): Promise<Matter | undefined> => {
    const { id = '' } = c.req.param();
    return isMatterId(id) ? await findMatter(deps.db, id) : undefined;
  };

  return new Hono<WebEnv>()
    .get(`${BASE}/:id/:step`, async (c) => {
      const matter = await find(c);
      const known = officeSteps[c.req.param('step')];
      if (!matter || !known) return answerRefusal(c, organizerAudience, notFound);
      await leaveLine(deps, c, { action: 'read', subject: 'matter', subjectIds: [matter.id] });
      return answerWordsForm(c, { matter, step: known.step, back: `${BASE}/${matter.id}` });
    })
    .post(`${BASE}/:id/:step`, async (c) => {
      const matter = await find(c);
      const known = officeSteps[c.req.param('step')];
      if (!matter || !known) return answerRefusal(c, organizerAudience, notFound);
      const typed = typedOf(await c.req.parseBody());
      const read = readInput(wordsRequestSchema, typed);
      const by = { as: 'office' as const, account: knownStaff(c).account };
      const taken = read.ok
        ? await known.verb(deps, { matterId: matter.id, ...read.value, by }, c.get('now'))
        : read;
      const action = taken.ok ? 'changed' : 'read';
      await leaveLine(deps, c, { action, subject: 'matter', subjectIds: [matter.id] });
      if (taken.ok) return c.redirect(`${BASE}/${matter.id}?saved`, 303);
      const tried = { typed, refusal: taken.refusal };
      const back = `${BASE}/${matter.id}`;
      return answerWordsForm(c, { matter: (await find(c)) ?? matter, step: known.step, back, tried });
    });
};
