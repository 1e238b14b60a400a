import { DELIVER_SHARE, rateOf } from '#shared/notices/sender-settings.ts';
import type { DataStack } from '../stacks/data-stack.ts';
import type { Stage } from '../stages.ts';
import { type ChannelFlow, flowAt } from './channel-flow.ts';

/** The configuration set by which SES, and that by which End User Messaging tell of deliveries: each has one of this name. */
export const configurationSetOf = ({ name }: Pick<Stage, 'name'>): string => `kaimen-${name}`;

/** How each channel flows at that part of its rate which delivery may use. */
export const flowsOf = ({
  mail,
  sms,
}: Pick<Stage, 'mail' | 'sms'>): Record<'sms' | 'email', ChannelFlow> => ({
  sms: flowAt(DELIVER_SHARE * rateOf(sms)),
  email: flowAt(DELIVER_SHARE * rateOf(mail)),
});

/** What a function that sends mail is told. */
export const mailEnvironment = (stage: Stage, data: DataStack): Record<string, string> => ({
  MAIL_SENDERS: JSON.stringify(
    stage.mail.map((sender) =>
      sender.by === 'ses' ? { ...sender, configurationSet: configurationSetOf(stage) } : sender,
    ),
  ),
  ...(data.smtpPassword && { SMTP_PASSWORD: data.smtpPassword.secretValue.unsafeUnwrap() }),
});

/** What a function that sends SMS is told. */
export const smsEnvironment = (stage: Stage, data: DataStack): Record<string, string> => ({
  SMS_SENDERS: JSON.stringify(
    stage.sms.map((sender) =>
      sender.by === 'aws' ? { ...sender, configurationSet: configurationSetOf(stage) } : sender,
    ),
  ),
  SMS_SIGNATURE: stage.smsSignature,
  ...(data.aliyunAccessKeySecret && {
    ALIYUN_ACCESS_KEY_SECRET: data.aliyunAccessKeySecret.secretValue.unsafeUnwrap(),
  }),
});
