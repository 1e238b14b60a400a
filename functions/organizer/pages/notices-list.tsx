import type { NoticesQuery } from '#shared/notices/list-request.ts';
import type { NoticeView } from '#shared/notices/told-view.ts';
import type { Refusal } from '#shared/platform/result.ts';
import { noticesWording as words } from '#shared/web/wording/notices-office.ts';
import { areas } from '../audience.ts';
import { BulkForm } from './notices-bulk.tsx';
import { type StillFailed, StillFailedOfDay } from './notices-failed-of-day.tsx';
import { NoticesFilter, queryText, ReasonLinks } from './notices-filter.tsx';
import { NoticesTable } from './notices-table.tsx';
import type { Tab } from './notices-tabs.tsx';

const BASE = areas.notices.href;

type Props = {
  tab: Exclude<Tab, 'by-hand'>;
  query: NoticesQuery;
  refusal?: Refusal;
  notices: NoticeView[];
  /** What stands on another list, though it is of this day. */
  stillFailed?: StillFailed;
  nextCursor?: string;
  mayResend: boolean;
};

/** A list of notices, with what narrows it and what can be done with all of it. */
export const NoticesList = (props: Props) => {
  const { tab, query, refusal, notices, stillFailed, nextCursor, mayResend } = props;
  const { list, cursor, ...filter } = query;
  const back = `${BASE}?${queryText(query)}`;
  return (
    <>
      <p class="quiet">{tab === 'failed' && !mayResend ? words.aboutFailedAtDesk : words.about[tab]}</p>
      <NoticesFilter tab={tab} query={query} errors={refusal?.errors} />
      {stillFailed && <StillFailedOfDay {...stillFailed} />}
      {tab !== 'day' && <ReasonLinks query={query} notices={notices} />}
      {tab === 'failed' && mayResend && notices.length > 0 && <BulkForm query={query} back={back} />}
      {notices.length > 0 && <NoticesTable tab={tab} notices={notices} mayResend={mayResend} back={back} />}
      {notices.length === 0 && !stillFailed && <p>{emptyInWords(props)}</p>}
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

const emptyInWords = ({ tab, query: { list, ...narrowed }, nextCursor }: Props): string => {
  if (nextCursor) return words.nothingHere;
  return Object.values(narrowed).some(Boolean) ? words.empty.filtered : words.empty[tab];
};
