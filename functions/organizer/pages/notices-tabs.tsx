import type { NoticeList } from '#shared/notices/keys.ts';
import { countListed } from '#shared/notices/list-count-store.ts';
import type { Db } from '#shared/platform/dynamo.ts';
import type { Instant } from '#shared/time/instant.ts';
import { noticesWording as words } from '#shared/web/wording/notices-office.ts';
import { areas } from '../audience.ts';

export type Tab = keyof typeof words.tabs;

const BASE = areas.notices.href;
const MOST_COUNTED = 40;
const counted = ['failed', 'retrying', 'by-hand'] as const;

/** Which of the tabs a list is behind. */
export const tabOf = (list: NoticeList): Tab =>
  list === 'failed' || list === 'retrying' || list === 'by-hand' ? list : 'day';

/** Where each list is; that of a day by its date. */
export const hrefOfTab = (tab: Tab, today: string): string =>
  tab === 'by-hand' ? `${BASE}/by-hand` : `${BASE}?list=${tab === 'day' ? today : tab}`;

/** How many notices are in each of the lists where there is something to do; of those to be sent by hand, how many still make sense. */
export const countTabs = async (db: Db, now: Instant) =>
  Object.fromEntries(
    await Promise.all(
      counted.map(async (list) => {
        const usefulAt = list === 'by-hand' ? now : undefined;
        return [list, await countListed(db, list, { most: MOST_COUNTED + 1, usefulAt })];
      }),
    ),
  ) as Record<Tab, number | undefined>;

/** The lists of notices, with how much is in them, and the pages beside them. */
export const NoticesHead = (props: {
  current: Tab;
  counts: Record<Tab, number | undefined>;
  today: string;
}) => (
  <div class="no-print">
    <h1>{words.title}</h1>
    <p class="quiet">{props.current === 'by-hand' ? words.introByHand : words.intro}</p>
    <nav aria-label={words.tabsLabel}>
      <ul class="tabs">
        {(Object.keys(words.tabs) as Tab[]).map((tab) => {
          const count = props.counts[tab];
          return (
            <li>
              <a href={hrefOfTab(tab, props.today)} aria-current={tab === props.current ? 'page' : undefined}>
                {words.tabs[tab]}
                {count !== undefined && <span class="count">{words.count(count, MOST_COUNTED)}</span>}
              </a>
            </li>
          );
        })}
      </ul>
    </nav>
    <p class="acts">
      {[areas.noticeTemplates, areas.noticeRecipients].map(({ href, label }) => (
        <a href={href}>{label}</a>
      ))}
    </p>
  </div>
);
