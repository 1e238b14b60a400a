import type { NoticeChoice } from '#shared/notices/notice-choice.ts';
import type { Lang } from '#shared/platform/lang.ts';

type Channel = NoticeChoice['channel'];

const zh = {
  link: '收不收提醒',
  title: '收不收提醒',
  saved: '改好了，从现在起就这么办。',
  channels: { sms: '短信', email: '邮件' } satisfies Record<Channel, string>,
  comes: '现在收提醒',
  declined: (when: string) => `${when}起不收提醒`,
  stop: { sms: '不再收提醒短信', email: '不再收提醒邮件' } satisfies Record<Channel, string>,
  again: { sms: '重新收提醒短信', email: '重新收提醒邮件' } satisfies Record<Channel, string>,
  held: '不收的话，这些不再发',
};

const en: typeof zh = {
  link: 'Reminders: yes or no',
  title: 'Reminders: yes or no',
  saved: 'Changed. It holds from now on.',
  channels: { sms: 'Text messages', email: 'Mail' },
  comes: 'Reminders come here',
  declined: (when) => `No reminders since ${when}`,
  stop: { sms: 'No more reminders by text', email: 'No more reminders by mail' },
  again: { sms: 'Send me reminders by text again', email: 'Send me reminders by mail again' },
  held: 'If you say no, these stop',
};

/** What the pages say on which one chooses whether reminders come. */
export const noticeChoicesWording: Record<Lang, typeof zh> = { zh, en };
