import type { Sentence } from './refusals.ts';

/** What the public notice and the calendar feeds say when they say no. */
export const noticeRefusals = {
  'notice-not-out': {
    zh: '这个月的接访公示还没有发布，请看别的月份，或过几天再来看。',
    en: 'The public notice of this month is not out yet. Please look at another month, or come back in some days.',
  },
  'month-unclear': {
    zh: '月份没写对，请写成 2026-12 的样子。',
    en: 'Please write the month like 2026-12.',
  },
  'edition-unclear': {
    zh: '版号没写对，请写一个数字，例如 2。',
    en: 'Please write the edition as a number, like 2.',
  },
} satisfies Record<string, Sentence>;
