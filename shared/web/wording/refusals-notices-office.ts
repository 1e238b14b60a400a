import type { Sentence } from './refusals.ts';

/** What the office's pages of notices say when they say no. */
export const noticesOfficeRefusals = {
  'notice-not-failed': {
    zh: '这条通知没有失败，不用重发。',
    en: 'This notice did not fail, so it isn’t sent again.',
  },
  'notice-too-late': {
    zh: '已经过了时间，重发没有用了。',
    en: 'It is too late: the message makes no sense any more.',
  },
  'notice-reason-or-day-missing': {
    zh: '一起办以前，请先选原因或哪一天。',
    en: 'Please name a reason or a day first.',
  },
  'notice-list-unclear': {
    zh: '请选要看的一类，或者写一个日期，例如 2026-12-01。',
    en: 'Please name a list: failed, retrying, by-hand, or a day like 2026-12-01.',
  },
  'notice-state-unclear': { zh: '请从列出的情况里选一个。', en: 'Please choose one of the states listed.' },
  'notice-reason-unclear': { zh: '请从列出的原因里选一个。', en: 'Please choose one of the reasons listed.' },
  'template-unclear': { zh: '请从列出的通知里选一种。', en: 'Please choose one of the notices listed.' },
  'hand-reason-missing': {
    zh: '请选一个发不了的原因。',
    en: 'Please say why it can’t be sent: hand-nobody-answers, hand-wrong-recipient or hand-no-way.',
  },
} satisfies Record<string, Sentence>;
