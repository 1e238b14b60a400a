import { SESClient, type SESClientConfig, SendEmailCommand } from '@aws-sdk/client-ses';
import type { ProviderTimeouts } from './ask-once.ts';
import type { Sender } from './message.ts';
import { tokenOfNotice } from './notice-token.ts';
import { providerClient, providerIdFrom } from './provider-client.ts';
import type { MailSenderSettings } from './sender-settings.ts';

const utf8 = (Data: string) => ({ Data, Charset: 'UTF-8' });

type SesSettings = Omit<Extract<MailSenderSettings, { by: 'ses' }>, 'by' | 'perSecond'>;

/** Sends mail through SES, from a mailbox such as `开门 <kaimen@example.gov.cn>` on a verified identity. */
export const createSesSender = (
  { from, configurationSet }: SesSettings,
  config: SESClientConfig = {},
  timeouts?: ProviderTimeouts,
): Sender => {
  const client = new SESClient({ ...providerClient(timeouts), ...config });
  return {
    send: async ({ noticeId, to, subject = '', text, template }) => {
      const command = new SendEmailCommand({
        Source: inAscii(from),
        Destination: { ToAddresses: [to] },
        Message: { Subject: utf8(subject), Body: { Text: utf8(text) } },
        ConfigurationSetName: configurationSet,
        // What comes back with a receipt. A tag takes no Chinese and no `#`, and nothing of a person stands in these.
        Tags: [
          { Name: 'kaimen-template', Value: template },
          { Name: 'kaimen-notice', Value: tokenOfNotice(noticeId) },
        ],
      });
      return { sender: 'ses', providerId: await providerIdFrom(() => client.send(command), isPermanent) };
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
