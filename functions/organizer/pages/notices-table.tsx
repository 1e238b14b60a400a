import type { NoticeView } from '#shared/notices/told-view.ts';
import { ColumnTitles } from '#shared/web/components/column-titles.tsx';
import { kindInWords } from '#shared/web/wording/notice-kinds.ts';
import { noticesWording as words } from '#shared/web/wording/notices-office.ts';
import { areas } from '../audience.ts';
import { AboutLink, Moment, momentInWords, NoticeMark, Why } from './notices-parts.tsx';
import type { Tab } from './notices-tabs.tsx';

const BASE = areas.notices.href;

type Props = {
  tab: Tab;
  notices: NoticeView[];
  mayResend: boolean;
  /** The query of this page, to come back to. */
  back: string;
};

/** Notices of a list: a table on a desk, cards on a phone. */
export const NoticesTable = ({ notices, ...props }: Props) => {
  const { when, act, ...between } = words.columns;
  const titles = [props.tab === 'retrying' ? words.nextTry : when, ...Object.values(between)];
  return (
    <section class="scroll lines" tabindex={0} aria-label={words.tabs[props.tab]}>
      <table>
        <ColumnTitles titles={[...titles, ...(props.tab === 'failed' ? [act] : [])]} />
        <tbody>
          {notices.map((notice) => (
            <NoticeRow notice={notice} {...props} />
          ))}
        </tbody>
      </table>
    </section>
  );
};

const NoticeRow = ({ notice, tab, ...acts }: Omit<Props, 'notices'> & { notice: NoticeView }) => {
  const { columns } = words;
  return (
    <tr>
      <td data-label={tab === 'retrying' ? words.nextTry : columns.when}>
        <Moment at={notice.at} timeOnly={tab === 'day'} />
      </td>
      <th scope="row">
        <a href={`${BASE}/${notice.id}`}>{kindInWords(notice.template)}</a>
      </th>
      <td data-label={columns.to}>
        <span class="together">
          {words.channels[notice.channel]} {notice.to}
        </span>
      </td>
      <td data-label={columns.state}>
        <NoticeMark state={notice.state} /> <Why {...notice} />
        <HowSent {...notice} />
      </td>
      <td data-label={columns.about}>
        <AboutLink about={notice.about} />
      </td>
      {tab === 'failed' && (
        <td>
          <Acts notice={notice} {...acts} />
        </td>
      )}
    </tr>
  );
};

/** How often it was tried and by whom it was sent; what only somebody who asks the provider needs is folded away. */
const HowSent = ({ attempts, sender, providerId, receiptAt, again, aside }: NoticeView) => (
  <div class="quiet small">
    {attempts > 0 && <span class="together">{words.attempts(attempts)}</span>}{' '}
    {sender && (
      <span class="together">
        {sender === 'hand' ? words.sentByHand : words.handedTo(words.senders[sender])}
      </span>
    )}{' '}
    {again && <span class="mark">{words.one.againBy(momentInWords(again.at), again.by)}</span>}
    {aside && <span class="mark">{words.aside}</span>}
    {providerId && (
      <details>
        <summary>{words.details}</summary>
        {words.providerId} <code class="address">{providerId}</code>
        {receiptAt && (
          <>
            <br />
            {words.receiptAt} {momentInWords(receiptAt)}
          </>
        )}
      </details>
    )}
  </div>
);

const Acts = ({ notice, mayResend, back }: { notice: NoticeView; mayResend: boolean; back: string }) => {
  const which = `${kindInWords(notice.template)} ${notice.to}`;
  return (
    <div class="acts">
      {mayResend && notice.mayResend && (
        <form method="post" action={`${BASE}/${notice.id}/resend`}>
          <input type="hidden" name="back" value={back} />
          <button class="button second" type="submit" aria-label={`${words.resend} ${which}`}>
            {words.resend}
          </button>
        </form>
      )}
      <form method="post" action={`${BASE}/${notice.id}/aside`}>
        <input type="hidden" name="back" value={back} />
        <button class="button link" type="submit" aria-label={`${words.aside} ${which}`}>
          {words.aside}
        </button>
      </form>
    </div>
  );
};
