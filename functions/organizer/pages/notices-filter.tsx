import type { NoticesQuery } from '#shared/notices/list-request.ts';
import { channels } from '#shared/notices/notice.ts';
import type { NoticeView } from '#shared/notices/told-view.ts';
import type { FieldError } from '#shared/platform/result.ts';
import { Select, TextField } from '#shared/web/components/field.tsx';
import { kindChoices } from '#shared/web/wording/notice-kinds.ts';
import { reasonInWords } from '#shared/web/wording/notice-reasons.ts';
import { noticesWording as words } from '#shared/web/wording/notices-office.ts';
import { fieldErrorsInWords } from '#shared/web/wording/refusals.ts';
import { areas } from '../audience.ts';
import type { Tab } from './notices-tabs.tsx';

const BASE = areas.notices.href;
const any = { value: '', label: words.filter.any };

/** A query as text, without what was left out. */
export const queryText = (query: Record<string, string | undefined>): string =>
  new URLSearchParams(
    Object.entries(query).flatMap(([name, value]): [string, string][] => (value ? [[name, value]] : [])),
  ).toString();

/** The fields of the filter, by which what is wrong with one is shown there. */
export const FILTER_FIELDS: readonly string[] = ['list', 'on', 'state', 'channel', 'template'];

type FilterProps = { tab: Tab; query: NoticesQuery; errors?: FieldError[] };

/** Narrows a list; the day's list is named by its date. */
export const NoticesFilter = ({ tab, query, errors: wrong }: FilterProps) => {
  const errors = fieldErrorsInWords(wrong, 'zh');
  return (
    <form method="get" action={BASE} class="filter no-print" aria-label={words.filter.title}>
      {tab === 'day' ? (
        <TextField
          lang="zh"
          name="list"
          type="date"
          label={words.filter.on}
          value={query.list}
          error={errors.list}
          short
        />
      ) : (
        <input type="hidden" name="list" value={query.list} />
      )}
      {tab === 'failed' && (
        <TextField
          lang="zh"
          name="on"
          type="date"
          label={words.filter.on}
          value={query.on}
          error={errors.on}
          short
        />
      )}
      {tab === 'day' && (
        <Select
          lang="zh"
          name="state"
          label={words.filter.state}
          error={errors.state}
          value={query.state ?? ''}
          short
          choices={[
            any,
            ...(['delivered', 'sent', 'dropped', 'failed'] as const).map((value) => ({
              value,
              label: words.states[value],
            })),
          ]}
        />
      )}
      <Select
        lang="zh"
        name="channel"
        label={words.filter.channel}
        error={errors.channel}
        value={query.channel ?? ''}
        short
        choices={[any, ...channels.map((value) => ({ value, label: words.channels[value] }))]}
      />
      <Select
        lang="zh"
        name="template"
        label={words.filter.template}
        error={errors.template}
        value={query.template ?? ''}
        choices={[any, ...kindChoices]}
      />
      {query.reason && <input type="hidden" name="reason" value={query.reason} />}
      <button class="button second" type="submit">
        {words.filter.show}
      </button>
    </form>
  );
};

/** The reasons of what is on this page, each a way to see only those; the one chosen, with the way back. */
export const ReasonLinks = ({ query, notices }: { query: NoticesQuery; notices: NoticeView[] }) => {
  const { cursor: _, reason: chosen, ...rest } = query;
  const counts = new Map<string, number>();
  for (const { reason } of notices) if (reason) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  if (!chosen && counts.size === 0) return null;
  return (
    <p class="no-print">
      {chosen ? (
        <>
          {words.filter.reason}：<strong>{reasonInWords(chosen).why}</strong>{' '}
          <a href={`${BASE}?${queryText(rest)}`}>{words.filter.any}</a>
        </>
      ) : (
        <>
          {words.reasonsHere}：
          {[...counts].map(([reason, count]) => (
            <span class="together reason">
              <a href={`${BASE}?${queryText({ ...rest, reason })}`}>{reasonInWords(reason).why}</a>{' '}
              {words.reasonCount(count)}
            </span>
          ))}
        </>
      )}
    </p>
  );
};
