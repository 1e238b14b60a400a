import type { Lang } from '#shared/platform/lang.ts';
import type { NoticeChange, NoticedDay, PublicNotice } from '#shared/reception/public-notice.ts';
import { monthOf } from '#shared/time/civil.ts';
import { dateInWords, modeInWords, timesInWords } from './reception.ts';

/** `上午8:30至11:30，下午2:30至5:30`. */
export const hoursInWords = ({ times }: NoticedDay, lang: Lang): string =>
  times.map(({ from, to }) => timesInWords(from, to, lang)).join(lang === 'zh' ? '，' : ', ');

type Said = { now: NoticedDay; was: NoticedDay; date: (day: NoticedDay) => string };

/** The date, with its month where the two days are not of one. */
const dated = (lang: Lang, now: NoticedDay, was: NoticedDay) => (day: NoticedDay) =>
  monthOf(now.on) === monthOf(was.on) ? dateInWords(day.on, lang) : `${day.on} ${dateInWords(day.on, lang)}`;

const who = ({ leader, post }: NoticedDay, lang: Lang): string =>
  lang === 'zh' ? `${leader}（${post}）` : `${leader} (${post})`;

const sentences: Record<Lang, Record<NoticeChange['kind'], (said: Said) => string>> = {
  zh: {
    added: ({ now, date }) => `增加：${date(now)}，${who(now, 'zh')}，${now.venue}。`,
    moved: ({ now, was, date }) =>
      `改期：${who(now, 'zh')}原定${date(was)}，改到${date(now)}，${now.venue}。`,
    'called-off': ({ was, date }) => `取消：${date(was)}，${who(was, 'zh')}。`,
    restored: ({ now, date }) => `恢复：${date(now)}，${who(now, 'zh')}，照常接访。`,
    leader: ({ now, was, date }) => `换人：${date(now)}，原为${who(was, 'zh')}，改为${who(now, 'zh')}。`,
    portfolio: ({ now, date }) => `分管工作：${date(now)}，${who(now, 'zh')}，改为${now.portfolio}。`,
    time: ({ now, was, date }) =>
      `改时间：${date(was)}，${who(now, 'zh')}，原为${hoursInWords(was, 'zh')}，改为${
        now.on === was.on ? '' : date(now)
      }${hoursInWords(now, 'zh')}。`,
    place: ({ now, was, date }) =>
      `改地点：${date(now)}，${who(now, 'zh')}，原在${was.venue}，改到${now.venue}。`,
    form: ({ now, date }) => `改形式：${date(now)}，${who(now, 'zh')}，改为${modeInWords.zh[now.mode]}。`,
    certainty: ({ now, date }) =>
      `${now.provisional ? '暂定' : '确定'}：${date(now)}，${who(now, 'zh')}，日期${now.provisional ? '改为暂定' : '已经确定'}。`,
  },
  en: {
    added: ({ now, date }) => `Added: ${date(now)}, ${who(now, 'en')}, ${now.venue}.`,
    moved: ({ now, was, date }) =>
      `Moved: ${who(now, 'en')} from ${date(was)} to ${date(now)}, ${now.venue}.`,
    'called-off': ({ was, date }) => `Called off: ${date(was)}, ${who(was, 'en')}.`,
    restored: ({ now, date }) => `Takes place after all: ${date(now)}, ${who(now, 'en')}.`,
    leader: ({ now, was, date }) =>
      `Another leader: ${date(now)}, ${who(now, 'en')} instead of ${who(was, 'en')}.`,
    portfolio: ({ now, date }) => `Portfolio: ${date(now)}, ${who(now, 'en')}, now ${now.portfolio}.`,
    time: ({ now, was, date }) =>
      `New time: ${date(was)}, ${who(now, 'en')}, ${hoursInWords(was, 'en')} becomes ${
        now.on === was.on ? '' : `${date(now)} `
      }${hoursInWords(now, 'en')}.`,
    place: ({ now, was, date }) =>
      `New place: ${date(now)}, ${who(now, 'en')}, ${was.venue} becomes ${now.venue}.`,
    form: ({ now, date }) => `New form: ${date(now)}, ${who(now, 'en')}, ${modeInWords.en[now.mode]}.`,
    certainty: ({ now, date }) =>
      `${now.provisional ? 'Now provisional' : 'Settled'}: ${date(now)}, ${who(now, 'en')}.`,
  },
};

/** What an edition says otherwise than the one before, a sentence for each change. */
export const changesInWords = ({ days, changes }: PublicNotice, lang: Lang): string[] => {
  const byId = new Map(days.map((day) => [day.id, day]));
  return changes.flatMap(({ kind, dayId, was }) => {
    const now = byId.get(dayId) ?? was;
    if (!now) return [];
    const before = was ?? now;
    return sentences[lang][kind]({ now, was: before, date: dated(lang, now, before) });
  });
};
