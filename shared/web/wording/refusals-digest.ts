import type { Sentence } from './refusals.ts';

/** What the daily digest says when it says no. */
export const digestRefusals = {
  'digest-email-unclear': {
    zh: '邮箱没写对，请写成 name@example.gov.cn 的样子。',
    en: 'Please write the address like name@example.gov.cn.',
  },
  'digest-days-missing': {
    zh: '请至少选一天。不想再收，请按“退订”。',
    en: 'Please choose at least one day, or unsubscribe.',
  },
  'digest-days-unclear': {
    zh: '请从列出的日子里选。',
    en: 'Please choose only days that are listed: mon, tue, wed, thu, fri, make-up.',
  },
} satisfies Record<string, Sentence>;
