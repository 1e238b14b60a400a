import { mailIn } from './wording.ts';

export const mailZh = mailIn({ salutation: '您好，', end: '本邮件由系统发出，请勿回复。' });
