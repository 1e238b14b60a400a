import type { ProviderTimeouts } from '#shared/notices/ask-once.ts';
import { createMailSender } from '#shared/notices/create-mail-sender.ts';
import { createSmsSender } from '#shared/notices/create-sms-sender.ts';
import type { Senders } from '#shared/notices/message.ts';
import { providerClient } from '#shared/notices/provider-client.ts';
import type { MailSenderSettings } from '#shared/notices/sender-settings.ts';
import type { SmtpLimits } from '#shared/notices/smtp-sender.ts';
import type { Edge } from '#shared/platform/edge.ts';
import { stage } from './pipeline.ts';

/** Where providers are, and what differs from the stage of the tests. */
export type Providers = {
  sms: string;
  mail: string;
  mailSenders?: MailSenderSettings[];
  smtp?: Partial<SmtpLimits>;
  timeouts?: ProviderTimeouts;
};

/** The real senders, with providers elsewhere. */
export const sendersAt = (
  { sms, mail, mailSenders = stage.MAIL_SENDERS, smtp, timeouts }: Providers,
  edge: Edge,
): Senders => {
  const credentials = { accessKeyId: 'kaimen', secretAccessKey: 'local' };
  const at = (endpoint: string) => ({
    endpoint,
    region: 'ap-southeast-1',
    credentials,
    ...providerClient(timeouts),
  });
  return {
    sms: createSmsSender(stage.SMS_SENDERS, { signature: stage.SMS_SIGNATURE }, edge, { aws: at(sms) }),
    email: createMailSender(mailSenders, {}, edge, { ses: at(mail), ...(smtp && { smtp }) }),
  };
};
