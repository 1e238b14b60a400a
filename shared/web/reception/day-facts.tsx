import type { Lang } from '#shared/platform/lang.ts';
import type { PublicDay } from '#shared/reception/public-day.ts';
import { citizenWording } from '../wording/citizen.ts';
import { modeInWords, stretchInWords } from '../wording/reception.ts';

const COMMA = { zh: '，', en: ',' };

/** What the public notice says of a day: portfolio, time, place, form. */
export const DayFacts = ({
  lang,
  day,
  departments,
}: {
  lang: Lang;
  day: PublicDay;
  departments?: boolean;
}) => {
  const words = citizenWording[lang];
  return (
    <dl class="facts">
      <dt>{words.portfolio}</dt>
      <dd>{day.portfolio}</dd>
      <dt>{words.time}</dt>
      <dd>
        {day.sittings.map((sitting, nth) => (
          <>
            <span class="together">
              {stretchInWords(sitting, lang)}
              {nth < day.sittings.length - 1 && COMMA[lang]}
            </span>{' '}
          </>
        ))}
      </dd>
      <dt>{words.venue}</dt>
      <dd>{day.venue}</dd>
      <dt>{words.mode}</dt>
      <dd>{modeInWords[lang][day.mode]}</dd>
      {departments && day.attendingDepartments.length > 0 && (
        <>
          <dt>{words.departments}</dt>
          <dd>{day.attendingDepartments.join(lang === 'zh' ? '、' : ', ')}</dd>
        </>
      )}
    </dl>
  );
};
