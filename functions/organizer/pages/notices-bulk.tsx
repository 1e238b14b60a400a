import type { Bulk } from '#shared/notices/failed-in-bulk.ts';
import type { NoticesQuery } from '#shared/notices/list-request.ts';
import { Message } from '#shared/web/components/message.tsx';
import { noticesWording as words } from '#shared/web/wording/notices-office.ts';
import { refusalInWords } from '#shared/web/wording/refusals.ts';
import { areas } from '../audience.ts';
import { type Did, didOf } from '../notice-back.ts';
import { queryText } from './notices-filter.tsx';

const BASE = areas.notices.href;

/** Does something with all that failed for a reason or on a day; with the hint that one has to be chosen first. */
export const BulkForm = ({ query, back }: { query: NoticesQuery; back: string }) => {
  const { channel, template, reason, on } = query;
  if (!reason && !on) return <p class="quiet small no-print">{words.bulk.hint}</p>;
  const asked = Object.entries({ channel, template, reason, on });
  return (
    <form method="post" action={`${BASE}/resend`} class="no-print bulk">
      {asked.map(([name, value]) => value && <input type="hidden" name={name} value={value} />)}
      <input type="hidden" name="back" value={back} />
      <p class="acts">
        <button class="button second" type="submit">
          {words.bulk.resend}
        </button>
        <a class="button second" href={`${BASE}/aside?${queryText({ channel, template, reason, on })}`}>
          {words.bulk.aside}
        </a>
      </p>
      <p class="quiet small">{words.bulk.intro}</p>
    </form>
  );
};

const REFUSALS = {
  'notice-too-late': 'rule',
  'notice-not-failed': 'rule',
  'changed-meanwhile': 'conflict',
  'not-found': 'not-found',
} as const;

/** What many at once came to, as a page's query. */
export const factsOfBulk = ({ done, refused, more }: Bulk): Record<string, string> => ({
  done: String(done.length),
  ...Object.fromEntries(Object.entries(refused).map(([code, count]) => [code, String(count)])),
  ...(more && { more: 'yes' }),
});

const oneInWords: Record<Did, string> = {
  resent: words.resent,
  aside: words.putAside,
  'took-back-aside': words.tookBackAside,
  sent: words.hand.wasSent,
  'not-sendable': words.hand.wasNotSendable,
  'took-back': words.hand.tookBack,
  dropped: words.hand.wasDropped(1),
};

const manyInWords = (did: Did, count: number): string => {
  if (count === 0) return words.bulk.none;
  if (did === 'resent') return words.bulk.resent(count);
  return did === 'aside' ? words.bulk.putAside(count) : words.hand.wasDropped(count);
};

/** What the step that led here came to: with one notice, or with many. */
export const WhatWasDone = ({ query }: { query: Record<string, string> }) => {
  const did = didOf(query);
  if (!did) return null;
  if (query.done === undefined) return <Message>{oneInWords[did]}</Message>;
  const refused = Object.entries(REFUSALS).flatMap(([code, kind]) => {
    const count = Number(query[code]);
    return count > 0 ? [words.bulk.refused(count, refusalInWords({ kind, code }, 'zh'))] : [];
  });
  return (
    <Message tone={refused.length > 0 ? 'wait' : undefined}>
      <p>{manyInWords(did, Number(query.done) || 0)}</p>
      {refused.map((sentence) => (
        <p>{sentence}</p>
      ))}
      {query.more && <p>{words.bulk.more}</p>}
    </Message>
  );
};
