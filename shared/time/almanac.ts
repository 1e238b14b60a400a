import chineseDays from 'chinese-days';
import type { CivilDate } from './civil.ts';

// The library's weekday and lunar-to-solar functions shift by a day with the machine's time zone.
// Only the two calls below answer alike everywhere, which a test under three zones holds to.

/** What a State Council notice says of a day: worked, off, or not named in it. */
export const namedByNotice = (date: CivilDate): 'worked' | 'off' | undefined => {
  const { name, work } = chineseDays.getDayDetail(date);
  const isNamed = name.includes(',');
  if (!isNamed) return undefined;
  return work ? 'worked' : 'off';
};

export type LunarDate = { month: number; day: number; leap: boolean; words: string };

/** The lunar date of a civil date, with its name (冬月初七). Shown beside the civil date, never stored. */
export const lunarDateOf = (date: CivilDate): LunarDate => {
  const lunar = chineseDays.getLunarDate(date);
  return {
    month: lunar.lunarMon,
    day: lunar.lunarDay,
    leap: lunar.isLeap,
    words: `${lunar.isLeap ? '闰' : ''}${lunar.lunarMonCN}${lunar.lunarDayCN}`,
  };
};
