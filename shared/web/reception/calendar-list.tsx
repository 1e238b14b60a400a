import type { PublicDay } from '#shared/reception/public-day.ts';
import { lunarDateOf } from '#shared/time/almanac.ts';
import type { CivilDate } from '#shared/time/civil.ts';
import { Message } from '../components/message.tsx';
import { citizenWording } from '../wording/citizen.ts';
import type { Lang } from '../wording/lang.ts';
import { dateInWords } from '../wording/reception.ts';
import { DayFacts } from './day-facts.tsx';

type Props = {
  lang: Lang;
  days: PublicDay[];
  /** Where a day's slots are; without it the list only shows. */
  hrefOf?: (day: PublicDay) => string;
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
export const CalendarList = ({ lang, days, hrefOf }: Props) => (
  <>
    {[...byDate(days)].map(([on, daysOn]) => (
      <section>
        <h2>
          {dateInWords(on, lang)} <LunarDate lang={lang} on={on} />
        </h2>
        {daysOn.map((day) => (
          <DayCard lang={lang} day={day} href={hrefOf?.(day)} />
        ))}
      </section>
    ))}
  </>
);

const DayCard = ({ lang, day, href }: { lang: Lang; day: PublicDay; href?: string }) => {
  const words = citizenWording[lang];
  return (
    <article class="card">
      <h3>
        {day.leader} <span class="quiet small">{day.post}</span>
      </h3>
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
