import type { ComingVisit } from '#shared/pairing/household-view.ts';
import type { Lang } from '#shared/platform/lang.ts';
import { lunarDateOf } from '#shared/time/almanac.ts';
import type { CivilDate, CivilTime } from '#shared/time/civil.ts';
import { householdWording } from '../wording/household.ts';
import { dateInWords, fullDateInWords, timeInWords } from '../wording/reception.ts';

/** A day with its lunar date, for households that go by it. */
export const DayWithLunar = ({ lang, on }: { lang: Lang; on: CivilDate }) => (
  <>
    <strong>{fullDateInWords(on, lang)}</strong>{' '}
    <span class="quiet small together">{householdWording[lang].lunar(lunarDateOf(on).words)}</span>
  </>
);

/** A day and time in one line, such as a form's button has it. */
export const timeOfVisitInWords = (
  { onDate, startTime }: { onDate: CivilDate; startTime: CivilTime },
  lang: Lang,
): string => `${dateInWords(onDate, lang)}${lang === 'en' ? ' ' : ''}${timeInWords(startTime, lang)}`;

/** What a household asked for, in one line. */
export const wishInWords = (
  { onDate, startTime, words }: NonNullable<ComingVisit['askedTime']>,
  lang: Lang,
): string => {
  const time = onDate && startTime ? timeOfVisitInWords({ onDate, startTime }, lang) : undefined;
  return [time, words && `“${words}”`].filter(Boolean).join(lang === 'zh' ? '，' : ', ');
};
