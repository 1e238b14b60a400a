import { mailIn } from './wording.ts';

export const mailEn = mailIn({
  salutation: 'Hello,',
  end: "This mail was sent by a system. Please don't reply to it.",
});
