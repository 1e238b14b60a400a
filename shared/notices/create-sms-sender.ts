import type { PinpointSMSVoiceV2ClientConfig } from '@aws-sdk/client-pinpoint-sms-voice-v2';
import type { Edge } from '#shared/platform/edge.ts';
import type { ProviderTimeouts } from './ask-once.ts';
import { handSender } from './hand-sender.ts';
import type { Sender } from './message.ts';
import { type SmsSenderSettings, shareOf } from './sender-settings.ts';
import { senderWhenNeeded } from './sender-when-needed.ts';
import { createTakeOver, type NamedSender } from './take-over.ts';
import { defaultTakeOverSettings } from './take-over-rules.ts';

type SmsSecrets = { signature: string; aliyunAccessKeySecret?: string | undefined };

/** How providers are reached where it isn't as usual; `share` (0 to 1): this process's part of what each takes, no limit without. */
type SmsConfig = { aws?: PinpointSMSVoiceV2ClientConfig; timeouts?: ProviderTimeouts; share?: number };

type SmsEdge = Pick<Edge, 'realClock' | 'ids' | 'log'>;

const senderOf = (
  settings: SmsSenderSettings,
  { signature, aliyunAccessKeySecret: accessKeySecret }: SmsSecrets,
  edge: SmsEdge,
  { aws, timeouts }: SmsConfig,
): NamedSender => {
  switch (settings.by) {
    case 'aws':
      return senderWhenNeeded(
        'aws',
        async () => {
          const { createAwsSmsSender } = await import('./aws-sms-sender.ts');
          return createAwsSmsSender(settings, aws, timeouts);
        },
        edge.log,
      );
    case 'aliyun':
      if (!accessKeySecret) throw new Error('SMS_SENDERS: aliyun needs ALIYUN_ACCESS_KEY_SECRET');
      return senderWhenNeeded(
        'aliyun',
        async () => {
          const { createAliyunSmsSender } = await import('./aliyun-sms-sender.ts');
          return createAliyunSmsSender({ ...settings, signature, accessKeySecret }, edge, timeouts);
        },
        edge.log,
      );
    case 'hand':
      return { name: 'hand', ...handSender };
  }
};

/**
 * What sends a stage's SMS: the senders of its list, one taking over from the other.
 *
 * @throws Error if one needs a secret that isn't there
 */
export const createSmsSender = (
  settings: readonly SmsSenderSettings[],
  secrets: SmsSecrets,
  edge: SmsEdge,
  config: SmsConfig = {},
): Sender =>
  createTakeOver(
    settings.map((one) => ({
      ...senderOf(one, secrets, edge, config),
      perSecond: shareOf(one, config.share),
    })),
    defaultTakeOverSettings,
    edge.realClock,
    edge.log,
  );
