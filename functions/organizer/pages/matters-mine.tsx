import { type Context, Hono } from 'hono';
import { answerMatter } from '#shared/matters/answer-matter.ts';
import { findHandledMatter, type HandledMatter } from '#shared/matters/find-handled-matter.ts';
import { findWhole } from '#shared/matters/find-matter-whole.ts';
import { listHandledMatters, pageOfMatters } from '#shared/matters/list-matters.ts';
import { handledQuerySchema, wordsRequestSchema } from '#shared/matters/matter-request.ts';
import { returnMatter } from '#shared/matters/return-matter.ts';
import { findDepartmentIds } from '#shared/people/account-store.ts';
import { readInput } from '#shared/platform/read-input.ts';
import { answerPage, answerRefusal } from '#shared/web/answer.tsx';
import type { WebEnv } from '#shared/web/context.ts';
import { knownStaff } from '#shared/web/middleware/require-role.ts';
import { mattersWording as words } from '#shared/web/wording/matters.ts';
import { areas, organizerAudience } from '../audience.ts';
import type { OrganizerDeps } from '../deps.ts';
import { leaveLine } from '../leave-line.ts';
import { firstHandlerOf } from '../matter-behind.ts';
import { HandledPage, HandledTable } from './matters-handled.tsx';
import { answerWordsForm, typedOf, type WordsStep } from './matters-words-form.tsx';

const BASE = areas.ownMatters.href;
const notFound = { kind: 'not-found', code: 'not-found' } as const;

const steps: Record<string, { verb: typeof answerMatter; step: WordsStep }> = {
  answer: {
    verb: answerMatter,
    step: {
      title: words.answer.title,
      label: words.answer.words,
      hint: words.answer.wordsHint,
      save: words.answer.save,
    },
  },
  return: {
    verb: returnMatter,
    step: {
      title: words.giveBack.title,
      label: words.giveBack.reason,
      hint: words.giveBack.reasonHint,
      save: words.giveBack.save,
    },
  },
};

/** What is routed to the department whose contact is signed in, and nothing else: any other matter is not there. */
export const handledMattersPages = (deps: OrganizerDeps) => {
  const find = (c: Context<WebEnv>) =>
    findHandledMatter(deps.db, knownStaff(c).account, c.req.param('id') ?? '');
  const leave = (c: Context<WebEnv>, action: 'read' | 'changed', { matter }: HandledMatter) =>
    leaveLine(deps, c, { action, subject: 'matter', subjectIds: [matter.id] });

  return new Hono<WebEnv>()
    .get(BASE, async (c) => {
      const asked = readInput(handledQuerySchema, c.req.query());
      if (!asked.ok) return answerRefusal(c, organizerAudience, asked.refusal);
      const departmentIds = await findDepartmentIds(deps.db, knownStaff(c).account);
      const listed = await listHandledMatters(deps, departmentIds, c.get('now'));
      const { items, nextCursor } = pageOfMatters(listed, asked.value.cursor);
      const subjectIds = items.map(({ matter }) => matter.id);
      await leaveLine(deps, c, { action: 'listed', subject: 'matter', subjectIds });
      return answerPage(c, organizerAudience, {
        title: words.mineTitle,
        children: (
          <div class="matters">
            <h1>{words.mineTitle}</h1>
            <p class="quiet">{words.mineIntro}</p>
            {items.length === 0 ? <p>{words.noneMine}</p> : <HandledTable listed={items} />}
            {nextCursor && (
              <p>
                <a class="button second" href={`${BASE}?cursor=${encodeURIComponent(nextCursor)}`}>
                  {words.more}
                </a>
              </p>
            )}
          </div>
        ),
      });
    })
    .get(`${BASE}/:id`, async (c) => {
      const found = await find(c);
      if (!found.ok) return answerRefusal(c, organizerAudience, found.refusal);
      await leave(c, 'read', found.value);
      const { matter } = found.value;
      const [whole, firstHandler] = await Promise.all([
        findWhole(deps, matter, c.get('now')),
        'cadreId' in matter.firstHandler ? firstHandlerOf(deps.db, matter) : undefined,
      ]);
      return answerPage(c, organizerAudience, {
        title: words.mineTitle,
        children: <HandledPage c={c} matter={matter} {...whole} firstHandler={firstHandler} />,
      });
    })
    .get(`${BASE}/:id/:step`, async (c) => {
      const found = await find(c);
      const known = steps[c.req.param('step')];
      if (!found.ok || !known) return answerRefusal(c, organizerAudience, notFound);
      await leave(c, 'read', found.value);
      const { matter } = found.value;
      return answerWordsForm(c, { matter, step: known.step, back: `${BASE}/${matter.id}` });
    })
    .post(`${BASE}/:id/:step`, async (c) => {
      const found = await find(c);
      const known = steps[c.req.param('step')];
      if (!found.ok || !known) return answerRefusal(c, organizerAudience, notFound);
      const { matter, departmentId } = found.value;
      const typed = typedOf(await c.req.parseBody());
      const read = readInput(wordsRequestSchema, typed);
      const by = { as: 'department' as const, departmentId };
      const taken = read.ok
        ? await known.verb(deps, { matterId: matter.id, ...read.value, by }, c.get('now'))
        : read;
      await leave(c, taken.ok ? 'changed' : 'read', found.value);
      if (taken.ok) return c.redirect(taken.value.routing ? `${BASE}/${matter.id}?saved` : BASE, 303);
      const again = await find(c);
      if (!again.ok) return answerRefusal(c, organizerAudience, again.refusal);
      const tried = { typed, refusal: taken.refusal };
      const back = `${BASE}/${matter.id}`;
      return answerWordsForm(c, { matter: again.value.matter, step: known.step, back, tried });
    });
};
