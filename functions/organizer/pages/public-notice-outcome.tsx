import type { Context } from 'hono';
import type { Db } from '#shared/platform/dynamo.ts';
import { findDaysById } from '#shared/reception/calendar-store.ts';
import { isDayId } from '#shared/reception/keys.ts';
import type { Publication } from '#shared/reception/publish-days.ts';
import type { ReceptionDay } from '#shared/reception/reception-day.ts';
import { civilMonthSchema } from '#shared/time/civil.ts';
import { Message } from '#shared/web/components/message.tsx';
import { monthInWords } from '#shared/web/wording/public-notice.ts';
import { noticeOfficeWording } from '#shared/web/wording/public-notice-office.ts';
import { dateInWords } from '#shared/web/wording/reception.ts';
import { receptionOfficeWording } from '#shared/web/wording/reception-office.ts';
import { refusalInWords } from '#shared/web/wording/refusals.ts';

const { outcome: words, lateDay } = noticeOfficeWording;
/** An address should stay short enough for every server on its way. */
const MOST_NAMED = 40;

/** What publishing came to, as the page it leads to is asked for: `late=<day>~<days ahead>`, `notice=<month>~<edition>`. */
export const outcomeQuery = ({ published, late, refused, editions }: Publication): [string, string][] => [
  ['published', String(published.length)],
  ['late', String(late.length)],
  ['refused', String(refused.length)],
  ...late
    .slice(0, MOST_NAMED)
    .map(({ id, daysAhead }) => ['lateDay', `${id}~${daysAhead}`] as [string, string]),
  ...refused
    .slice(0, MOST_NAMED)
    .map(({ id, refusal }) => ['refusedDay', `${id}~${refusal.code}`] as [string, string]),
  ...editions.map(({ month, edition }) => ['notice', `${month}~${edition}`] as [string, string]),
];

type Named = { day: ReceptionDay; said: string };
export type Outcome = {
  published: number;
  late: { count: number; named: Named[] };
  refused: { count: number; named: Named[] };
  editions: { month: string; edition: string }[];
};

/** What publishing came to, day by day; undefined where the page wasn't led to by it. Days that aren't there are left out. */
export const readOutcome = async (db: Db, c: Context): Promise<Outcome | undefined> => {
  if (c.req.query('published') === undefined) return undefined;
  const count = (name: string): number => Number(c.req.query(name)) || 0;
  const pairs = (name: string): [string, string][] =>
    (c.req.queries(name) ?? []).slice(0, MOST_NAMED).map((text) => {
      const at = text.indexOf('~');
      return [text.slice(0, at), text.slice(at + 1)];
    });
  const ids = [...pairs('lateDay'), ...pairs('refusedDay')].map(([id]) => id).filter(isDayId);
  const days = ids.length > 0 ? await findDaysById(db, ids) : new Map<string, ReceptionDay>();
  const named = (name: string): Named[] =>
    pairs(name).flatMap(([id, said]) => {
      const day = days.get(id);
      return day ? { day, said } : [];
    });
  return {
    published: count('published'),
    late: { count: count('late'), named: named('lateDay') },
    refused: { count: count('refused'), named: named('refusedDay') },
    editions: pairs('notice')
      .filter(([month, edition]) => civilMonthSchema.safeParse(month).success && /^\d{1,4}$/.test(edition))
      .map(([month, edition]) => ({ month, edition })),
  };
};

/** What publishing came to: what is public, what is late, what was refused and why, and the notice to hang up. */
export const PublishOutcome = ({ outcome, lead }: { outcome: Outcome | undefined; lead: number }) => {
  if (!outcome) return null;
  const { published, late, refused, editions } = outcome;
  return (
    <>
      <Message>
        {published > 0
          ? receptionOfficeWording.published(published)
          : receptionOfficeWording.nothingPublished}
        {editions.map(({ month, edition }) => (
          <>
            {' '}
            {words.editions(monthInWords(month, 'zh'), edition)}{' '}
            <a href={`/organizer/reception-days/notice/${month}`}>{words.seeNotice}</a>
          </>
        ))}
      </Message>
      {late.count > 0 && (
        <Message tone="wait">
          <p>{words.late(lead)}</p>
          <DayList
            count={late.count}
            lines={late.named.map(({ day, said }) =>
              lateDay(dateInWords(day.on, 'zh'), day.leader, Number(said) || 0),
            )}
          />
        </Message>
      )}
      {refused.count > 0 && (
        <Message tone="stop">
          <p>{words.refused}</p>
          <DayList
            count={refused.count}
            lines={refused.named.map(
              ({ day, said }) =>
                `${dateInWords(day.on, 'zh')} ${day.leader}：${refusalInWords({ kind: 'rule', code: said }, 'zh')}`,
            )}
          />
        </Message>
      )}
    </>
  );
};

const DayList = ({ count, lines }: { count: number; lines: string[] }) => (
  <ul>
    {lines.map((line) => (
      <li>{line}</li>
    ))}
    {count > lines.length && <li>{words.andMore(count - lines.length)}</li>}
  </ul>
);
