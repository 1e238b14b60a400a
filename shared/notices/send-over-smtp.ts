import { Readable } from 'node:stream';
import type { NodemailerError, SMTPConnectionOptions } from 'nodemailer';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import type { SmtpFailure } from './smtp-rules.ts';

export type SmtpServer = SMTPConnectionOptions & { auth?: { user: string; pass: string } | undefined };

export type SmtpMail = { from: string; to: string; content: Buffer };

/** A mail that a server didn't take, or may not have taken. */
export class SmtpRefusal extends Error {
  override readonly name = 'SmtpRefusal';
  readonly failure: SmtpFailure;

  constructor(failure: SmtpFailure) {
    super(failure.code);
    this.failure = failure;
  }
}

const failureOf = (error: NodemailerError, isBegun: boolean): SmtpFailure => {
  const { code = 'ECONNECTION', command = 'CONN', responseCode, response = '' } = error;
  const statusCode = /^\d{3}[ -](\d\.\d{1,3}\.\d{1,3})\b/.exec(response)?.[1];
  return {
    code,
    command,
    isBegun,
    ...(responseCode && { replyCode: responseCode }),
    ...(statusCode && { statusCode }),
  };
};

/**
 * Hands one mail to a server on a connection of its own, within so many milliseconds.
 *
 * @throws SmtpRefusal
 */
export const sendOverSmtp = (
  { auth, ...server }: SmtpServer,
  { from, to, content }: SmtpMail,
  mostMs: number,
): Promise<void> => {
  const connection = new SMTPConnection(server);
  let isBegun = false;
  let timer: NodeJS.Timeout | undefined;
  const sending = new Promise<void>((resolve, reject) => {
    const fail = (error: NodemailerError): void => reject(new SmtpRefusal(failureOf(error, isBegun)));
    const slow: NodemailerError = Object.assign(new Error('slow'), { code: 'ETIMEDOUT' });
    timer = setTimeout(() => fail(slow), mostMs);
    // Read only once the server has said that it takes the mail.
    const mail = Readable.from(
      (function* () {
        isBegun = true;
        yield content;
      })(),
    );
    const send = () =>
      connection.send({ from, to: [to] }, mail, (error) => (error ? fail(error) : resolve()));
    connection.on('error', fail);
    connection.connect((error) => {
      if (error) fail(error);
      else if (auth) connection.login(auth, (refused) => (refused ? fail(refused) : send()));
      else send();
    });
  });
  return sending
    .then(() => connection.quit())
    .catch((error: unknown) => {
      connection.close();
      throw error;
    })
    .finally(() => clearTimeout(timer));
};
