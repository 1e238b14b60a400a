import { SESClient, type SESClientConfig, SendEmailCommand } from '@aws-sdk/client-ses';
import type { Sender } from './message.ts';
import { providerClient } from './provider-client.ts';
import { providerIdFrom } from './send-error.ts';

const utf8 = (Data: string) => ({ Data, Charset: 'UTF-8' });

/** Sends mail through SES, from a mailbox such as `开门 <kaimen@example.gov.cn>` on a verified identity. */
export const createSesSender = (from: string, config: SESClientConfig = {}): Sender => {
  const client = new SESClient({ ...providerClient, ...config });
  return {
    send: ({ to, subject = '', text, template }) => {
      // A tag takes no Chinese, so it tells the template and no variables.
      const Tags = [{ Name: 'kaimen-template', Value: template }];
      const command = new SendEmailCommand({
        Source: inAscii(from),
        Destination: { ToAddresses: [to] },
        Message: { Subject: utf8(subject), Body: { Text: utf8(text) } },
        Tags,
      });
      return providerIdFrom(() => client.send(command), isPermanent);
    },
  };
};

/** A mailbox with its display name as a MIME word: SES takes only ASCII in a sender. */
const inAscii = (mailbox: string): string => {
  const [, name, address] = /^\s*(.*?)\s*<(.+)>\s*$/.exec(mailbox) ?? [];
  return name && address ? `=?UTF-8?B?${Buffer.from(name).toString('base64')}?= <${address}>` : mailbox;
};

/** SES rejects a bad message, and any message while the sender isn't verified or is paused, under one name. */
const isPermanent = ({ name, message }: Error): boolean =>
  name.startsWith('InvalidParameterValue') ||
  (name === 'MessageRejected' && !/not verified|paused|suspended|shut ?down/i.test(message));
