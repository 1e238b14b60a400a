import { PublishCommand, SNSClient, type SNSClientConfig } from '@aws-sdk/client-sns';
import type { Sender } from './message.ts';
import { providerClient } from './provider-client.ts';
import { providerIdFrom } from './send-error.ts';

const text = (StringValue: string) => ({ DataType: 'String', StringValue });

/** Sends SMS through SNS to phones in E.164 form. */
export const createSnsSender = (config: SNSClientConfig = {}): Sender => {
  const client = new SNSClient({ ...providerClient, ...config });
  return {
    send: (message) => {
      const command = new PublishCommand({
        PhoneNumber: message.to,
        Message: message.text,
        MessageAttributes: {
          'AWS.SNS.SMS.SMSType': text('Transactional'),
          'kaimen.template': text(message.template),
          'kaimen.variables': text(JSON.stringify(message.variables)),
        },
      });
      return providerIdFrom(() => client.send(command), isPermanent);
    },
  };
};

/** A phone SNS can't reach or that opted out. */
const isPermanent = ({ name }: Error): boolean =>
  /^(InvalidParameter(Value)?|Validation|OptedOut)(Exception)?$/.test(name);
