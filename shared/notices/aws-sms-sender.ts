import {
  PinpointSMSVoiceV2Client,
  type PinpointSMSVoiceV2ClientConfig,
  SendTextMessageCommand,
} from '@aws-sdk/client-pinpoint-sms-voice-v2';
import type { ProviderTimeouts } from './ask-once.ts';
import type { Sender } from './message.ts';
import { providerClient, providerIdFrom } from './provider-client.ts';
import type { SmsSenderSettings } from './sender-settings.ts';

/** What the service takes, in seconds. */
const SHORTEST_LIFE = 5;
const LONGEST_LIFE = 259_200;

type AwsSettings = Omit<Extract<SmsSenderSettings, { by: 'aws' }>, 'by' | 'perSecond'>;

/** Sends SMS through AWS End User Messaging to phones in E.164 form; what becomes of each comes back with its `Context`. */
export const createAwsSmsSender = (
  { origination, configurationSet }: AwsSettings,
  config: PinpointSMSVoiceV2ClientConfig = {},
  timeouts?: ProviderTimeouts,
): Sender => {
  const client = new PinpointSMSVoiceV2Client({ ...providerClient(timeouts), ...config });
  return {
    send: async ({ noticeId, to, text, template, usefulSeconds }) => {
      const command = new SendTextMessageCommand({
        DestinationPhoneNumber: to,
        MessageBody: text,
        MessageType: 'TRANSACTIONAL',
        OriginationIdentity: origination,
        ConfigurationSetName: configurationSet,
        Context: { notice: noticeId, template },
        TimeToLive: usefulSeconds && Math.min(Math.max(usefulSeconds, SHORTEST_LIFE), LONGEST_LIFE),
      });
      return { sender: 'aws', providerId: await providerIdFrom(() => client.send(command), isPermanent) };
    },
  };
};

type Refusal = Error & { Reason?: string; Fields?: { Name?: string }[] };

/** The phone's owner wants none, somebody barred this phone, or it is no phone. All else is for somebody to mend. */
const isPermanent = ({ name, Reason = '', Fields = [] }: Refusal): boolean =>
  name === 'ConflictException'
    ? /^DESTINATION_PHONE_NUMBER_(OPTED_OUT|BLOCKED)/.test(Reason)
    : name === 'ValidationException' && Fields.some((field) => field.Name === 'DestinationPhoneNumber');
