import type { WaysOut } from './way-out.ts';
import { mailIn } from './wording.ts';

export const mailZh = mailIn({ salutation: '您好，', end: '本邮件由系统发出，请勿回复。' });

const toCadre = '不想再收这样的邮件，请登录开门，点“收不收提醒”；不是发给您的，请打电话告诉群众工作局。';

/** How not to get a mail that may be declined, by what it is about. */
export const waysOutZh: WaysOut = {
  booking:
    '不想再收这样的邮件，请登录开门，在“我的预约”里点“收不收提醒”；不是您的预约，或者没法登录，请打电话告诉群众工作局。',
  visit: toCadre,
  matter: toCadre,
};
