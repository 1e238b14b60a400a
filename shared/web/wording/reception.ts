import type { Lang } from '#shared/platform/lang.ts';
import type { Mode, SlotState } from '#shared/reception/reception-day.ts';
import { type Topic, topics } from '#shared/reception/topics.ts';
import {
  type CivilDate,
  type CivilTime,
  civilDateOf,
  civilTimeOf,
  weekdayOf,
  yearOf,
} from '#shared/time/civil.ts';
import type { Instant } from '#shared/time/instant.ts';

const WEEKDAYS = {
  zh: ['一', '二', '三', '四', '五', '六', '日'],
  en: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
};
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'June', 'July', 'Aug', 'Sept', 'Oct', 'Nov', 'Dec'];

/** `12月2日（星期三）`, `Wed 2 Dec`. */
export const dateInWords = (on: CivilDate, lang: Lang): string => {
  const month = Number(on.slice(5, 7));
  const day = Number(on.slice(8));
  const weekday = WEEKDAYS[lang][weekdayOf(on) - 1];
  return lang === 'zh' ? `${month}月${day}日（星期${weekday}）` : `${weekday} ${day} ${MONTHS[month - 1]}`;
};

/** With its year, for what is printed: `2026年12月2日（星期三）`. */
export const fullDateInWords = (on: CivilDate, lang: Lang): string =>
  lang === 'zh' ? `${yearOf(on)}年${dateInWords(on, lang)}` : `${dateInWords(on, lang)} ${yearOf(on)}`;

/** A civil time as people say it: `上午8:30`, `下午2:30`; in English on the 24-hour clock. */
export const timeInWords = (time: CivilTime, lang: Lang): string => {
  if (lang === 'en') return time;
  const hour = Number(time.slice(0, 2));
  const rest = time.slice(3);
  if (hour < 5) return `凌晨${hour}:${rest}`;
  if (hour < 12) return `上午${hour}:${rest}`;
  if (hour === 12) return `中午12:${rest}`;
  return `${hour < 18 ? '下午' : '晚上'}${hour - 12}:${rest}`;
};

/** `上午8:30至11:30`: the part of the day is said once where both ends are in it. */
export const timesInWords = (from: CivilTime, to: CivilTime, lang: Lang): string => {
  if (lang === 'en') return `${from} to ${to}`;
  const start = timeInWords(from, lang);
  const end = timeInWords(to, lang);
  return `${start}至${start.slice(0, 2) === end.slice(0, 2) ? end.slice(2) : end}`;
};

/** An instant as a civil date and time: `12月1日（星期二）下午5:00`. */
export const instantInWords = (at: Instant, lang: Lang): string =>
  `${dateInWords(civilDateOf(at), lang)}${lang === 'en' ? ' ' : ''}${timeInWords(civilTimeOf(at), lang)}`;

/** The stretch of a slot or sitting, without its date. */
export const stretchInWords = (
  { startAt, endAt }: { startAt: Instant; endAt: Instant },
  lang: Lang,
): string => timesInWords(civilTimeOf(startAt), civilTimeOf(endAt), lang);

export const topicInWords = (topic: Topic, lang: Lang): string => topics[topic][lang];

export const modeInWords: Record<Lang, Record<Mode, string>> = {
  zh: { fixed: '定点接访', invited: '重点约访', outreach: '带案下访', video: '视频接访' },
  en: { fixed: 'At the venue', invited: 'By invitation', outreach: 'On site', video: 'By video' },
};

export const slotStateInWords: Record<Lang, Record<SlotState | 'draft', string>> = {
  zh: {
    open: '可预约',
    held: '正在预约',
    booked: '已约',
    'walk-in': '现场号',
    closed: '已截止',
    draft: '草稿',
  },
  en: {
    open: 'Open',
    held: 'Being booked',
    booked: 'Taken',
    'walk-in': 'Walk-in',
    closed: 'Closed',
    draft: 'Draft',
  },
};
