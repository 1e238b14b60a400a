import { Hono } from 'hono';
import { countFailed, type FailedAsked, putFailedAside } from '#shared/notices/failed-in-bulk.ts';
import { failedRequestSchema } from '#shared/notices/list-request.ts';
import { readInput } from '#shared/platform/read-input.ts';
import { accept, type Result } from '#shared/platform/result.ts';
import { answerPage } from '#shared/web/answer.tsx';
import { Message } from '#shared/web/components/message.tsx';
import type { WebEnv } from '#shared/web/context.ts';
import { knownStaff } from '#shared/web/middleware/require-role.ts';
import { kindInWords } from '#shared/web/wording/notice-kinds.ts';
import { reasonInWords } from '#shared/web/wording/notice-reasons.ts';
import { noticesWording as words } from '#shared/web/wording/notices-office.ts';
import { fullDateInWords } from '#shared/web/wording/reception.ts';
import { areas, organizerAudience } from '../audience.ts';
import type { OrganizerDeps } from '../deps.ts';
import { leaveLine } from '../leave-line.ts';
import { backTo } from '../notice-back.ts';
import { answerNotices } from './notices-answer.tsx';
import { factsOfBulk } from './notices-bulk.tsx';
import { queryText } from './notices-filter.tsx';

const BASE = `${areas.notices.href}/aside`;
const { askAside: ask, filter } = words;

const listOf = (asked: FailedAsked): string =>
  `${areas.notices.href}?${queryText({ list: 'failed', ...asked })}`;

type Chosen = { asked: FailedAsked; count: number; more: boolean };

const readChosen = async (deps: OrganizerDeps, input: unknown): Promise<Result<Chosen>> => {
  const read = readInput(failedRequestSchema, input);
  if (!read.ok) return read;
  const counted = await countFailed(deps, read.value);
  return counted.ok ? accept({ asked: read.value, ...counted.value }) : counted;
};

/** Puts aside all that failed for a reason or on a day: names how many they are first, and asks again where that has changed. */
export const noticesAsidePages = (deps: OrganizerDeps) =>
  new Hono<WebEnv>()
    .get(BASE, async (c) => {
      const chosen = await readChosen(deps, c.req.query());
      if (!chosen.ok)
        return await answerNotices(deps, c, { ...c.req.query(), list: 'failed' }, chosen.refusal);
      return answerPage(c, organizerAudience, {
        title: ask.title,
        children: (
          <div class="notices">
            <h1>{ask.title}</h1>
            {c.req.query('changed') !== undefined && <Message tone="wait">{ask.changed}</Message>}
            <WhatWasChosen {...chosen.value} />
            <Question {...chosen.value} />
            <p>
              <a href={listOf(chosen.value.asked)}>{ask.no}</a>
            </p>
          </div>
        ),
      });
    })
    .post(BASE, async (c) => {
      const { count, ...form } = await c.req.parseBody();
      const chosen = await readChosen(deps, form);
      if (!chosen.ok) return await answerNotices(deps, c, { ...form, list: 'failed' }, chosen.refusal);
      const { asked } = chosen.value;
      if (count !== String(chosen.value.count)) {
        const changed = count === undefined ? '' : '&changed';
        return c.redirect(`${BASE}?${queryText(asked)}${changed}`, 303);
      }
      const done = await putFailedAside(deps, { asked, by: knownStaff(c).account }, c.get('now'));
      if (!done.ok) return await answerNotices(deps, c, { ...form, list: 'failed' }, done.refusal);
      await leaveLine(deps, c, { action: 'changed', subject: 'notice', subjectIds: done.value.done });
      return c.redirect(backTo(listOf(asked), 'aside', factsOfBulk(done.value)), 303);
    });

/** What was chosen, in words. */
const WhatWasChosen = ({ asked: { reason, on, channel, template } }: Chosen) => (
  <dl class="facts">
    {Object.entries({
      [filter.reason]: reason && reasonInWords(reason).why,
      [filter.on]: on && fullDateInWords(on, 'zh'),
      [filter.channel]: channel && words.channels[channel],
      [filter.template]: template && kindInWords(template),
    }).map(
      ([title, said]) =>
        said && (
          <>
            <dt>{title}</dt>
            <dd>{said}</dd>
          </>
        ),
    )}
  </dl>
);

const Question = ({ asked, count, more }: Chosen) =>
  count === 0 ? (
    <p>{words.bulk.none}</p>
  ) : (
    <form method="post" action={BASE}>
      <p>
        <strong>{(more ? ask.countMore : ask.count)(count)}</strong>
      </p>
      <p>{ask.hint}</p>
      {Object.entries(asked).map(
        ([name, value]) => value && <input type="hidden" name={name} value={value} />,
      )}
      <input type="hidden" name="count" value={count} />
      <p class="actions">
        <button class="button stop" type="submit">
          {ask.yes(count)}
        </button>
      </p>
    </form>
  );
