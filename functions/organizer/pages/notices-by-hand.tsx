import { Hono } from 'hono';
import { dropLapsed } from '#shared/notices/end-by-hand.ts';
import { listByHand, MOST_IN_ORDER } from '#shared/notices/list-by-hand.ts';
import { noticesQuerySchema } from '#shared/notices/list-request.ts';
import { noticeOfToken, tokenOfNotice } from '#shared/notices/notice-token.ts';
import { inParallel } from '#shared/platform/in-parallel.ts';
import { readInput } from '#shared/platform/read-input.ts';
import { civilDateOf } from '#shared/time/civil.ts';
import { answerPage } from '#shared/web/answer.tsx';
import { Message } from '#shared/web/components/message.tsx';
import type { WebEnv } from '#shared/web/context.ts';
import { knownStaff } from '#shared/web/middleware/require-role.ts';
import { statusOf } from '#shared/web/problem.ts';
import { noticesWording as words } from '#shared/web/wording/notices-office.ts';
import { areas, organizerAudience } from '../audience.ts';
import type { OrganizerDeps } from '../deps.ts';
import { leaveLine } from '../leave-line.ts';
import { backTo, didOf } from '../notice-back.ts';
import { noticeDepsOf } from '../notice-deps.ts';
import { WhatWasDone } from './notices-bulk.tsx';
import { queryText } from './notices-filter.tsx';
import { TakeBackForm } from './notices-hand-forms.tsx';
import { ByHandCards, LapsedList, PrintedList } from './notices-hand-list.tsx';
import { countTabs, NoticesHead } from './notices-tabs.tsx';

const BASE = `${areas.notices.href}/by-hand`;
const PER_PAGE = 40;
const WIDTH = 8;

const hrefOf = (cursor: string | undefined): string => (cursor ? `${BASE}?${queryText({ cursor })}` : BASE);

/** What the office sends by hand: to whom in full and what to say, since it is work to be done; each reading leaves a line. */
export const noticesByHandPages = (deps: OrganizerDeps) => {
  const byHand = noticeDepsOf(deps);
  return new Hono<WebEnv>()
    .get(BASE, async (c) => {
      const now = c.get('now');
      const asked = readInput(noticesQuerySchema.pick({ cursor: true }), c.req.query());
      const cursor = asked.ok ? asked.value.cursor : undefined;
      const [page, counts] = await Promise.all([
        listByHand(byHand, { cursor, limit: PER_PAGE }, now),
        countTabs(deps.db, now),
      ]);
      const { notice } = c.req.query();
      const didEnd = didOf(c.req.query()) === 'sent' || didOf(c.req.query()) === 'not-sendable';
      // The index may still list what was dealt with a moment ago.
      const items = page.items.filter(({ told }) => !didEnd || tokenOfNotice(told.id) !== notice);
      const subjectIds = items.map(({ told }) => told.id);
      await leaveLine(deps, c, { action: 'read', subject: 'notice', subjectIds });
      const back = hrefOf(cursor);
      const open = items.filter(({ lapse }) => !lapse);
      return answerPage(c, organizerAudience, {
        title: `${words.title}：${words.tabs['by-hand']}`,
        status: asked.ok ? 200 : statusOf[asked.refusal.kind],
        children: (
          <div class="matters notices">
            <NoticesHead current="by-hand" counts={counts} today={civilDateOf(now)} />
            {!asked.ok && <Message tone="stop">{words.fromTheFirst}</Message>}
            <WhatWasDone query={c.req.query()} />
            {didEnd && notice && <TakeBackForm id={notice} back={back} />}
            <p class="quiet">{words.hand.intro}</p>
            {open.length > 0 && (
              <p class="no-print">
                <a class="button second" href={`${BASE}/print`}>
                  {words.hand.print}
                </a>
              </p>
            )}
            {items.length === 0 && <p>{cursor ? words.nothingMore : words.empty['by-hand']}</p>}
            <ByHandCards items={open} back={back} now={now} />
            <LapsedList items={items.filter(({ lapse }) => lapse)} back={back} />
            {page.isPart && !page.nextCursor && <p class="quiet">{words.hand.more}</p>}
            <p class="actions no-print">
              {page.nextCursor && (
                <a class="button second" href={hrefOf(page.nextCursor)}>
                  {words.next}
                </a>
              )}
              {cursor && <a href={BASE}>{words.first}</a>}
            </p>
          </div>
        ),
      });
    })
    .get(`${BASE}/print`, async (c) => {
      const now = c.get('now');
      const page = await listByHand(byHand, { limit: MOST_IN_ORDER }, now);
      const open = page.items.filter(({ lapse }) => !lapse);
      const subjectIds = open.map(({ told }) => told.id);
      await leaveLine(deps, c, { action: 'exported', subject: 'notice', subjectIds });
      return answerPage(c, organizerAudience, {
        title: words.hand.printTitle,
        children: (
          <div class="notices">
            <h1>{words.hand.printTitle}</h1>
            <p class="quiet no-print">{words.hand.printHint(open.length)}</p>
            {page.isPart && <p class="no-print">{words.hand.printMore}</p>}
            <PrintedList items={open} now={now} />
            <p class="no-print">
              <a href={BASE}>{words.one.back}</a>
            </p>
          </div>
        ),
      });
    })
    .post(`${BASE}/drop`, async (c) => {
      const now = c.get('now');
      const { account: by } = knownStaff(c);
      const form = await c.req.parseBody({ all: true });
      const ids = [form.id ?? []].flat().flatMap((token) => noticeOfToken(String(token)) ?? []);
      const outcomes = await inParallel(ids.slice(0, PER_PAGE), WIDTH, (id) =>
        dropLapsed(byHand, { id, by }, now),
      );
      const dropped = ids.filter((_, index) => outcomes[index]?.ok);
      await leaveLine(deps, c, { action: 'changed', subject: 'notice', subjectIds: dropped });
      return c.redirect(backTo(form.back, 'dropped', { done: String(dropped.length) }), 303);
    });
};
