import type { Sentence } from './refusals.ts';

/** What planning and loading holidays says when it says no. */
export const planningRefusals = {
  'recurrence-unclear': { zh: '请选一种规则。', en: 'Please choose a rule.' },
  'day-of-month-unclear': {
    zh: '请写 1 到 31 的日期，几个用顿号隔开，如 5、15、25。',
    en: 'Please give dates from 1 to 31.',
  },
  'weekday-unclear': { zh: '请选星期几。', en: 'Please choose a weekday.' },
  'nth-unclear': { zh: '请填第几个，用数字写。', en: 'Please say which one, in digits.' },
  'rollover-unclear': { zh: '请选遇到休息日怎么办。', en: 'Please say what becomes of a day off.' },
  'leaders-not-chosen': { zh: '请选由哪几位领导接访。', en: 'Please choose the leaders.' },
  'leaders-per-day-unclear': { zh: '每天几位请填 1 到 20。', en: 'Please give 1 to 20 leaders a day.' },
  'start-with-unclear': { zh: '从第几位开始，请用数字写。', en: 'Please say in digits whose turn is first.' },
  'sittings-unclear': {
    zh: '时间没写对，或者场次重叠、比一批还短。请写成：上午8:30至11:30，下午2:30至5:30。',
    en: 'The sittings don’t read, overlap, or are shorter than a slot.',
  },
  'slot-minutes-unclear': { zh: '每批时长请填 5 到 240 分钟。', en: 'A slot has 5 to 240 minutes.' },
  'walk-in-share-unclear': {
    zh: '现场号占几成，请填 0 到 100。',
    en: 'The share of walk-in slots is 0 to 100.',
  },
  'closing-unclear': { zh: '提前几天截止，请填 0 到 30。', en: 'Booking closes 0 to 30 days before.' },
  'opening-unclear': {
    zh: '提前几天开始，请填 1 到 90，也可以不填。',
    en: 'Booking opens 1 to 90 days before.',
  },
  'period-unclear': { zh: '请选起止月份，最多一年。', en: 'Please choose the months, a year at most.' },
  'notice-text-missing': {
    zh: '请贴上放假通知，或者选择文件。',
    en: 'Please give the notice’s text or a file.',
  },
  'year-unclear': { zh: '请填哪一年，如 2027。', en: 'Please give the year.' },
  'notice-unclear': { zh: '有几行看不懂，请按下面的提示改。', en: 'Some lines don’t read.' },
  'notice-doubtful': {
    zh: '通知里有几处不对，请核对以后再录入。',
    en: 'Something about this notice can’t be right.',
  },
} satisfies Record<string, Sentence>;
