import type { Lang } from '#shared/platform/lang.ts';
import { type CivilDate, civilDateOf, civilTimeOf, weekdayOf } from '#shared/time/civil.ts';
import type { Instant } from '#shared/time/instant.ts';

const WEEKDAYS = {
  zh: ['一', '二', '三', '四', '五', '六', '日'],
  en: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
};
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'June', 'July', 'Aug', 'Sept', 'Oct', 'Nov', 'Dec'];

/** A day as messages say it: `12月2日周三`, `Wed 2 Dec`. */
export const dayInWords = (on: CivilDate, lang: Lang = 'zh'): string => {
  const month = Number(on.slice(5, 7));
  const day = Number(on.slice(8));
  const weekday = WEEKDAYS[lang][weekdayOf(on) - 1];
  return lang === 'zh' ? `${month}月${day}日周${weekday}` : `${weekday} ${day} ${MONTHS[month - 1]}`;
};

/** The `day` and `time` of a template, `12月2日周三` and `08:30`. */
export const whenInWords = (startAt: Instant, lang?: Lang): { day: string; time: string } => ({
  day: dayInWords(civilDateOf(startAt), lang),
  time: civilTimeOf(startAt),
});
