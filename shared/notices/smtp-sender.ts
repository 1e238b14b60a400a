import { createHash } from 'node:crypto';
import addressparser from 'nodemailer/lib/addressparser';
import MailComposer from 'nodemailer/lib/mail-composer';
import type { Message, Sender } from './message.ts';
import { tokenOfNotice } from './notice-token.ts';
import { SendError } from './send-error.ts';
import { SmtpRefusal, type SmtpServer, sendOverSmtp } from './send-over-smtp.ts';
import type { MailSenderSettings } from './sender-settings.ts';
import { codeOfSmtpFailure, isOfOneMailbox, judgeSmtpFailure } from './smtp-rules.ts';

type SmtpSettings = Omit<Extract<MailSenderSettings, { by: 'smtp' }>, 'by' | 'perSecond'> & {
  /** For `user`. */
  password?: string | undefined;
};

/** `connectMs` lasts until the server is ready for mail: some greet late on purpose. */
export type SmtpLimits = { connectMs: number; answerMs: number; mostMs: number; tls?: SmtpServer['tls'] };

const defaultLimits: SmtpLimits = { connectMs: 10_000, answerMs: 10_000, mostMs: 25_000 };

/**
 * Sends mail through an SMTP server, with TLS or not at all. The id is the mail's Message-ID: the same for every try of one
 * notice, so that a mailbox that gets it twice may show it once.
 *
 * @throws Error if `from` is no mailbox
 */
export const createSmtpSender = (
  { from, host, port, secure, user, password }: SmtpSettings,
  limits: Partial<SmtpLimits> = {},
): Sender => {
  const { connectMs, answerMs, mostMs, tls } = { ...defaultLimits, ...limits };
  const [mailbox] = addressparser(from, { flatten: true });
  const [, domain] = mailbox?.address.split('@') ?? [];
  if (!mailbox || !domain) throw new Error('MAIL_SENDERS: `from` is no mailbox');
  const server: SmtpServer = {
    host,
    port,
    secure,
    requireTLS: !secure,
    ...(tls && { tls }),
    ...(user && password && { auth: { user, pass: password } }),
    name: domain,
    dnsTimeout: connectMs,
    connectionTimeout: connectMs,
    greetingTimeout: connectMs,
    socketTimeout: answerMs,
  };
  return {
    send: async (message) => {
      const providerId = `<${createHash('sha256').update(message.noticeId).digest('hex').slice(0, 32)}@${domain}>`;
      const content = await contentOf(message, from, providerId);
      try {
        await sendOverSmtp(server, { from: mailbox.address, to: message.to, content }, mostMs);
      } catch (error) {
        if (!(error instanceof SmtpRefusal)) throw error;
        const { failure } = error;
        throw new SendError(judgeSmtpFailure(failure), codeOfSmtpFailure(failure), {
          isOfOneMessage: isOfOneMailbox(failure),
        });
      }
      return { sender: 'smtp', providerId };
    },
  };
};

const contentOf = ({ noticeId, to, subject = '', text }: Message, from: string, messageId: string) =>
  new MailComposer({
    from,
    // One address, never read as a list of them.
    to: { name: '', address: to },
    subject,
    text,
    messageId,
    // Nobody is asked to answer it, and no robot does (RFC 3834).
    headers: { 'X-Kaimen-Notice': tokenOfNotice(noticeId), 'Auto-Submitted': 'auto-generated' },
    disableFileAccess: true,
    disableUrlAccess: true,
  })
    .compile()
    .build();
