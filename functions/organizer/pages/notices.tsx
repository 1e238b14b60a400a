import { Hono } from 'hono';
import { resendFailed } from '#shared/notices/failed-in-bulk.ts';
import { failedRequestSchema, type NoticesQuery, noticesQuerySchema } from '#shared/notices/list-request.ts';
import { listNotices } from '#shared/notices/list-store.ts';
import { noticeOfToken } from '#shared/notices/notice-token.ts';
import { type NoticeView, noticeView } from '#shared/notices/told-view.ts';
import { readInput } from '#shared/platform/read-input.ts';
import { civilDateOf } from '#shared/time/civil.ts';
import { answerPage, answerRefusal } from '#shared/web/answer.tsx';
import type { WebEnv } from '#shared/web/context.ts';
import { knownStaff } from '#shared/web/middleware/require-role.ts';
import { noticesWording as words } from '#shared/web/wording/notices-office.ts';
import { areas, organizerAudience } from '../audience.ts';
import type { OrganizerDeps } from '../deps.ts';
import { leaveLine } from '../leave-line.ts';
import { backTo, didOf } from '../notice-back.ts';
import { noticesAsidePages } from './notices-aside.tsx';
import { BulkForm, factsOfBulk, WhatWasDone } from './notices-bulk.tsx';
import { NoticesFilter, queryText, ReasonLinks } from './notices-filter.tsx';
import { TakeBackAsideForm } from './notices-hand-forms.tsx';
import { NoticesTable } from './notices-table.tsx';
import { countTabs, hrefOfTab, NoticesHead, type Tab } from './notices-tabs.tsx';

const BASE = areas.notices.href;
const PER_PAGE = 40;

const tabOf = (list: NoticesQuery['list']): Tab =>
  list === 'failed' || list === 'retrying' || list === 'by-hand' ? list : 'day';

/** The id in the notices' own form, as the audit keeps it. */
const noticeIds = (notices: NoticeView[]): string[] => notices.flatMap(({ id }) => noticeOfToken(id) ?? []);

/** What became of the notices, list by list: failed, tried again, or all of a day. To be sent by hand has a page of its own. */
export const noticesPages = (deps: OrganizerDeps) =>
  new Hono<WebEnv>()
    .route('/', noticesAsidePages(deps))
    .get(BASE, async (c) => {
      const now = c.get('now');
      const asked = readInput(noticesQuerySchema, {
        ...c.req.query(),
        list: c.req.query('list') || 'failed',
      });
      if (!asked.ok) return answerRefusal(c, organizerAudience, asked.refusal);
      const { list, ...query } = asked.value;
      const tab = tabOf(list);
      if (tab === 'by-hand') return c.redirect(hrefOfTab(tab, ''), 303);
      const [page, counts] = await Promise.all([
        listNotices(deps.db, list, { ...query, limit: PER_PAGE }),
        countTabs(deps.db),
      ]);
      const did = didOf(c.req.query());
      const left = did === 'resent' || did === 'aside' ? c.req.query('notice') : undefined;
      const notices = page.items
        .map((item) => noticeView(item, now))
        // The index may still list what was dealt with a moment ago.
        .filter(({ id }) => id !== left);
      await leaveLine(deps, c, { action: 'listed', subject: 'notice', subjectIds: noticeIds(notices) });
      const today = civilDateOf(now);
      return answerPage(c, organizerAudience, {
        title: `${words.title}：${words.tabs[tab]}`,
        children: (
          <div class="matters notices">
            <NoticesHead current={tab} counts={counts} today={today} />
            <WhatWasDone query={c.req.query()} />
            {did === 'aside' && left && noticeOfToken(left) && (
              <TakeBackAsideForm id={left} back={`${BASE}?${queryText(asked.value)}`} />
            )}
            <List
              tab={tab}
              query={asked.value}
              notices={notices}
              nextCursor={page.nextCursor}
              mayResend={knownStaff(c).roles.includes('organizer')}
            />
          </div>
        ),
      });
    })
    .post(`${BASE}/resend`, async (c) => {
      const form = await c.req.parseBody();
      const read = readInput(failedRequestSchema, form);
      const { account: by } = knownStaff(c);
      const done = read.ok ? await resendFailed(deps, { asked: read.value, by }, c.get('now')) : read;
      if (!done.ok) return answerRefusal(c, organizerAudience, done.refusal);
      await leaveLine(deps, c, { action: 'changed', subject: 'notice', subjectIds: done.value.done });
      return c.redirect(backTo(form.back, 'resent', factsOfBulk(done.value)), 303);
    });

type ListProps = {
  tab: Exclude<Tab, 'by-hand'>;
  query: NoticesQuery;
  notices: NoticeView[];
  nextCursor?: string;
  mayResend: boolean;
};

const List = ({ tab, query, notices, nextCursor, mayResend }: ListProps) => {
  const { list, cursor, ...filter } = query;
  const isNarrowed = Object.values(filter).some(Boolean);
  const back = `${BASE}?${queryText(query)}`;
  return (
    <>
      <p class="quiet">{tab === 'failed' && !mayResend ? words.aboutFailedAtDesk : words.about[tab]}</p>
      <NoticesFilter tab={tab} query={query} />
      {tab !== 'day' && <ReasonLinks query={query} notices={notices} />}
      {tab === 'failed' && mayResend && notices.length > 0 && <BulkForm query={query} back={back} />}
      {notices.length > 0 && <NoticesTable tab={tab} notices={notices} mayResend={mayResend} back={back} />}
      {notices.length === 0 && (
        <p>
          {nextCursor ? words.nothingHere : isNarrowed || cursor ? words.empty.filtered : words.empty[tab]}
        </p>
      )}
      <p class="actions no-print">
        {nextCursor && (
          <a class="button second" href={`${BASE}?${queryText({ ...query, cursor: nextCursor })}`}>
            {words.next}
          </a>
        )}
        {cursor && <a href={`${BASE}?${queryText({ list, ...filter })}`}>{words.first}</a>}
      </p>
    </>
  );
};
