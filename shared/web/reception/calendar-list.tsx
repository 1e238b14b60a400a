import type { Lang } from '#shared/platform/lang.ts';
import type { PublicDay } from '#shared/reception/public-day.ts';
import { lunarDateOf } from '#shared/time/almanac.ts';
import type { CivilDate } from '#shared/time/civil.ts';
import { Message } from '../components/message.tsx';
import { citizenWording } from '../wording/citizen.ts';
import { findWording } from '../wording/find.ts';
import { dateInWords } from '../wording/reception.ts';
import { DayFacts } from './day-facts.tsx';

type Props = {
  lang: Lang;
  days: PublicDay[];
  /** Where a day's slots are; without it the list only shows. */
  hrefOf?: (day: PublicDay) => string;
  /** The level of heading a date is; 3 where the list stands under a heading of its own. */
  below?: 2 | 3;
};

const byDate = (days: PublicDay[]): Map<CivilDate, PublicDay[]> => {
  const grouped = new Map<CivilDate, PublicDay[]>();
  for (const day of days) grouped.set(day.on, [...(grouped.get(day.on) ?? []), day]);
  return grouped;
};

/** The date as villages keep it, beside the solar one. */
export const LunarDate = ({ lang, on }: { lang: Lang; on: CivilDate }) => (
  <span class="quiet small together">
    {citizenWording[lang].lunar}
    {lang === 'en' && ' '}
    {lunarDateOf(on).words}
  </span>
);

/** The public calendar: the days under their dates, each with its leader, notice and free slots. */
export const CalendarList = ({ lang, days, hrefOf, below = 2 }: Props) => (
  <>
    {[...byDate(days)].map(([on, daysOn]) => {
      const date = (
        <>
          {dateInWords(on, lang)} <LunarDate lang={lang} on={on} />
        </>
      );
      return (
        <section>
          {below === 2 ? <h2>{date}</h2> : <h3>{date}</h3>}
          {daysOn.map((day) => (
            <DayCard lang={lang} day={day} href={hrefOf?.(day)} below={below} />
          ))}
        </section>
      );
    })}
  </>
);

type CardProps = { lang: Lang; day: PublicDay; href?: string; below: 2 | 3 };

const DayCard = ({ lang, day, href, below }: CardProps) => {
  const words = citizenWording[lang];
  const leader = (
    <>
      {day.leader} <span class="quiet small">{day.post}</span>{' '}
      {day.level === 'town' && <span class="mark">{findWording[lang].townDay}</span>}
    </>
  );
  return (
    <article class="card">
      {below === 2 ? <h3>{leader}</h3> : <h4>{leader}</h4>}
      <DayFacts lang={lang} day={day} />
      {day.provisional && <Message tone="wait">{words.provisional}</Message>}
      {day.freeSlots > 0 ? (
        <p>
          <strong>{words.freeSlots(day.freeSlots)}</strong>
        </p>
      ) : (
        <p class="quiet">{words.noFreeSlots}</p>
      )}
      {href && (
        <a
          class={day.freeSlots > 0 ? 'button' : 'button second'}
          href={href}
          aria-label={`${words.seeDay}：${dateInWords(day.on, lang)} ${day.leader}`}
        >
          {words.seeDay}
        </a>
      )}
    </article>
  );
};
