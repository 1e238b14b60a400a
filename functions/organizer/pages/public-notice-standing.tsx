import type { NoticeStanding } from '#shared/reception/find-notice-standing.ts';
import type { NoticeEdition } from '#shared/reception/public-notice.ts';
import { lateDaysOf } from '#shared/reception/public-notice-rules.ts';
import { Message } from '#shared/web/components/message.tsx';
import { changesInWords } from '#shared/web/wording/public-notice-changes.ts';
import { noticeOfficeWording as words } from '#shared/web/wording/public-notice-office.ts';
import { dateInWords } from '#shared/web/wording/reception.ts';

type Props = {
  standing: NoticeStanding;
  /** The edition on the page; none where the month has none. */
  shown: NoticeEdition | undefined;
  leadDays: number;
  /** The edition that was published just now, as the address has it; `0` where nothing had changed. */
  settled: string | undefined;
  mayPublish: boolean;
  action: string;
};

/** What the office should know before it hangs the notice up: what isn't in it yet, and what it announces too late. */
export const NoticeStandingBox = (props: Props) => {
  const { shown, leadDays, settled } = props;
  return (
    <div class="no-print">
      {settled !== undefined && (
        <Message>{/^[1-9]\d*$/.test(settled) ? words.settled(settled) : words.upToDate}</Message>
      )}
      <Ahead {...props} />
      {shown && <Late notice={shown} leadDays={leadDays} />}
      {shown?.by && <p class="quiet small">{words.by(shown.by)}</p>}
    </div>
  );
};

const Ahead = ({ standing: { latest, next }, mayPublish, action }: Props) =>
  next && (
    <Message tone="wait">
      <p>{words.ahead(latest?.edition ?? 0)}</p>
      <ul>
        {changesInWords(next, 'zh').map((sentence) => (
          <li>{sentence}</li>
        ))}
      </ul>
      {mayPublish && (
        <form method="post" action={action}>
          <p class="actions">
            <button class="button" type="submit">
              {words.settle(next.edition)}
            </button>
          </p>
        </form>
      )}
    </Message>
  );

const Late = ({ notice, leadDays }: { notice: NoticeEdition; leadDays: number }) => {
  const late = lateDaysOf(notice, leadDays);
  return (
    late.length > 0 && (
      <Message tone="wait">
        <p>{words.late(leadDays)}</p>
        <ul>
          {late.map(({ day, daysAhead }) => (
            <li>{words.lateDay(dateInWords(day.on, 'zh'), day.leader, daysAhead)}</li>
          ))}
        </ul>
      </Message>
    )
  );
};
