/** What went wrong with one mail: what nodemailer says of it, without the words, which may hold an address. */
export type SmtpFailure = {
  /** `EAUTH`, `ETIMEDOUT` … */
  code: string;
  /** What the server was answering: `MAIL FROM`, `RCPT TO`, `DATA` … `API`: the mail was refused before any server saw it. */
  command: string;
  /** `550`; undefined where the server gave no answer. */
  replyCode?: number;
  /** `5.1.1`, the enhanced code of RFC 3463, where the server gives one. */
  statusCode?: string;
  /** Whether any of the mail itself had gone out. */
  isBegun: boolean;
};

/** Mailbox or address: bad, moved, not taken; the sender's own address (`5.1.7`, `5.1.8`) is for somebody to mend. */
const isRecipientStatus = (status: string): boolean => /^5\.1\./.test(status) && !/^5\.1\.[78]$/.test(status);
const isGeneralStatus = (status: string): boolean => /^5\.[02]\./.test(status);
const RECIPIENT_REPLIES = [550, 551, 553];

/** Whether only this mailbox is meant, for good or for now, such as one that is full: others may be reached. */
export const isOfOneMailbox = ({ command, statusCode = '' }: SmtpFailure): boolean =>
  (command === 'RCPT TO' || command === 'DATA') && /^[45]\.(1\.[1-6]|2\.\d+)$/.test(statusCode);

const isAboutRecipient = ({ command, replyCode = 0, statusCode }: SmtpFailure): boolean => {
  if (command !== 'RCPT TO' && command !== 'DATA') return false;
  if (statusCode && isRecipientStatus(statusCode)) return true;
  // No address, as the server reads it.
  if (command === 'RCPT TO' && replyCode === 501) return true;
  const isGeneral = !statusCode || isGeneralStatus(statusCode);
  return isGeneral && RECIPIENT_REPLIES.includes(replyCode);
};

/**
 * Whether a mail can be tried again. `permanent` only where the server says for good that this recipient can't be reached:
 * a login, a policy or a sender it refuses is for somebody to mend.
 */
export const judgeSmtpFailure = (failure: SmtpFailure): 'permanent' | 'temporary' | 'unknown' => {
  const { code, command, replyCode, isBegun } = failure;
  if (code === 'EENVELOPE' && command === 'API') return 'permanent';
  if (replyCode === undefined || replyCode < 400) return isBegun ? 'unknown' : 'temporary';
  return replyCode >= 500 && isAboutRecipient(failure) ? 'permanent' : 'temporary';
};

/** What stands in the record: `550 5.1.1`, or nodemailer's code where the server gave no answer. */
export const codeOfSmtpFailure = ({ code, replyCode, statusCode }: SmtpFailure): string =>
  replyCode === undefined ? code : [replyCode, statusCode].filter(Boolean).join(' ');
