import type { Context } from 'hono';
import { type NoticesQuery, noticesQuerySchema } from '#shared/notices/list-request.ts';
import { listNotices } from '#shared/notices/list-store.ts';
import { noticeIn } from '#shared/notices/listed-notice.ts';
import { noticeOfToken } from '#shared/notices/notice-token.ts';
import { noticeView } from '#shared/notices/told-view.ts';
import { readInput } from '#shared/platform/read-input.ts';
import type { Refusal } from '#shared/platform/result.ts';
import { civilDateOf } from '#shared/time/civil.ts';
import { answerPage } from '#shared/web/answer.tsx';
import type { WebEnv } from '#shared/web/context.ts';
import { knownStaff } from '#shared/web/middleware/require-role.ts';
import { statusOf } from '#shared/web/problem.ts';
import { noticesWording as words } from '#shared/web/wording/notices-office.ts';
import { areas, organizerAudience } from '../audience.ts';
import type { OrganizerDeps } from '../deps.ts';
import { leaveLine } from '../leave-line.ts';
import { didOf } from '../notice-back.ts';
import { WhatWasDone } from './notices-bulk.tsx';
import { findStillFailed } from './notices-failed-of-day.tsx';
import { queryText } from './notices-filter.tsx';
import { TakeBackAsideForm } from './notices-hand-forms.tsx';
import { NoticesList } from './notices-list.tsx';
import { WhyRefused } from './notices-refused.tsx';
import { countTabs, hrefOfTab, NoticesHead, tabOf } from './notices-tabs.tsx';

const BASE = areas.notices.href;
const PER_PAGE = 40;

type Asked = { query: NoticesQuery; refusal?: Refusal };

/** What is asked for, without the fields that don't read: the list comes with what is wrong with those. */
const readAsked = (typed: Record<string, unknown>, today: string): Asked => {
  const asked = readInput(noticesQuerySchema, { ...typed, list: typed.list || 'failed' });
  if (asked.ok) return { query: asked.value };
  const wrong = new Set(asked.refusal.errors?.map(({ field }) => field));
  const readable = Object.entries(typed).filter(([name]) => !wrong.has(name));
  const list = wrong.has('list') ? today : typed.list || 'failed';
  const { query } = readAsked({ ...Object.fromEntries(readable), list }, today);
  return { query, refusal: asked.refusal };
};

/**
 * Answers with a list of notices as the typed query asks for it: failed, tried again, or all of a day. With the refusal of what
 * was to be done, or of what doesn't read, in it.
 */
export const answerNotices = async (
  deps: OrganizerDeps,
  c: Context<WebEnv>,
  typed: Record<string, unknown>,
  refused?: Refusal,
) => {
  const now = c.get('now');
  const today = civilDateOf(now);
  const asked = readAsked(typed, today);
  const { list, ...filter } = asked.query;
  const refusal = refused ?? asked.refusal;
  const tab = tabOf(list);
  if (tab === 'by-hand') return c.redirect(hrefOfTab(tab, today), 303);
  const [page, counts, stillFailed] = await Promise.all([
    listNotices(deps.db, list, { ...filter, limit: PER_PAGE }),
    countTabs(deps.db, now),
    findStillFailed(deps.db, asked.query),
  ]);
  const did = didOf(c.req.query());
  const left = did === 'resent' || did === 'aside' ? c.req.query('notice') : undefined;
  const leftId = left && noticeOfToken(left);
  // The index may still list what was dealt with a moment ago.
  const items = page.items.filter((item) => noticeIn(item).id !== leftId);
  const subjectIds = items.map((item) => noticeIn(item).id);
  await leaveLine(deps, c, { action: 'listed', subject: 'notice', subjectIds });
  const notices = items.map((item) => noticeView(item, now));
  return answerPage(c, organizerAudience, {
    title: `${words.title}：${words.tabs[tab]}`,
    status: refusal && statusOf[refusal.kind],
    children: (
      <div class="matters notices">
        <NoticesHead current={tab} counts={counts} today={today} />
        <WhyRefused refusal={refusal} />
        <WhatWasDone query={c.req.query()} />
        {did === 'aside' && left && (
          <TakeBackAsideForm id={left} back={`${BASE}?${queryText(asked.query)}`} />
        )}
        <NoticesList
          {...{ tab, notices, stillFailed, refusal }}
          query={asked.query}
          nextCursor={page.nextCursor}
          mayResend={knownStaff(c).roles.includes('organizer')}
        />
      </div>
    ),
  });
};
