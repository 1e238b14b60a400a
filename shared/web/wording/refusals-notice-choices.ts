import type { Sentence } from './refusals.ts';

/** What choosing whether reminders come says when it says no. */
export const noticeChoicesRefusals = {
  'audience-unclear': {
    zh: '请写明是哪一种提醒：预约（citizen）、走访（household）还是工作（staff）；走访没有邮件。',
    en: 'Please say which: of bookings (citizen), of visits (household, no mail) or of work (staff).',
  },
  'channel-unclear': {
    zh: '请写明是短信（sms）还是邮件（email）。',
    en: 'Please say which: sms or email.',
  },
  'recipient-malformed': {
    zh: '没写对，请填 11 位手机号，或者邮箱，例如 138 1234 5678、wang@example.com。',
    en: 'Please give a mainland mobile number of 11 digits, or a mail address.',
  },
  'recipient-unclear': {
    zh: '您有不止一个邮箱，请写明是哪一个（to）。',
    en: 'You have more than one address. Please say which (to).',
  },
} satisfies Record<string, Sentence>;
