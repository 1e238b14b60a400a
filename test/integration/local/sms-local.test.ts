import {
  DescribePhoneNumbersCommand,
  PinpointSMSVoiceV2Client,
  SendTextMessageCommand,
} from '@aws-sdk/client-pinpoint-sms-voice-v2';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningSms, startSms } from '#infra/local/sms-local.ts';

let sms: RunningSms;
let client: PinpointSMSVoiceV2Client;

beforeAll(async () => {
  sms = await startSms();
  client = new PinpointSMSVoiceV2Client({
    endpoint: sms.endpoint,
    region: 'ap-southeast-1',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    maxAttempts: 1,
  });
});
afterAll(() => sms.stop());

describe('the stand-in for End User Messaging', () => {
  it('keeps phone, words and context, and gives each message an id', async () => {
    const { MessageId = '' } = await client.send(
      new SendTextMessageCommand({
        DestinationPhoneNumber: '+8613820001015',
        MessageBody: '【开门】提醒：明天 8:30 & 带<身份证>',
        Context: { notice: 'n' },
      }),
    );
    expect(MessageId).toBe('local-sms-1');
    expect(sms.find(MessageId)).toEqual({
      messageId: 'local-sms-1',
      phone: '+8613820001015',
      text: '【开门】提醒：明天 8:30 & 带<身份证>',
      context: { notice: 'n' },
    });
    expect(sms.find('local-sms-0')).toBeUndefined();
  });

  it.each(['13820001015', '+0013820001015', '+86138abc', '', undefined])(
    'refuses the phone %s: only E.164 is one',
    async (DestinationPhoneNumber) => {
      const sending = client.send(new SendTextMessageCommand({ DestinationPhoneNumber, MessageBody: 'x' }));
      await expect(sending).rejects.toMatchObject({
        name: 'ValidationException',
        Fields: [{ Name: 'DestinationPhoneNumber' }],
        $metadata: { httpStatusCode: 400 },
      });
    },
  );

  it('refuses a message without words', async () => {
    const sending = client.send(new SendTextMessageCommand({ DestinationPhoneNumber: '+8613820001015' }));
    await expect(sending).rejects.toMatchObject({
      name: 'ValidationException',
      Fields: [{ Name: 'MessageBody' }],
    });
  });

  it('refuses what it does not stand in for', async () => {
    const asking = client.send(new DescribePhoneNumbersCommand({}));
    await expect(asking).rejects.toMatchObject({ name: 'ValidationException', Reason: 'UNKNOWN_OPERATION' });
  });
});
