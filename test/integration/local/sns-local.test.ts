import { ListTopicsCommand, PublishCommand, SNSClient } from '@aws-sdk/client-sns';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type PublishedSms, startSns } from '#infra/local/sns-local.ts';

const taken: PublishedSms[] = [];
let stop: () => Promise<void>;
let client: SNSClient;

beforeAll(async () => {
  const running = await startSns((sms) => taken.push(sms));
  stop = running.stop;
  client = new SNSClient({
    endpoint: running.endpoint,
    region: 'ap-southeast-1',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    maxAttempts: 1,
  });
});
afterAll(() => stop());

describe('the stand-in for SNS', () => {
  it('keeps phone, words and attributes, and gives each message an id', async () => {
    const { MessageId } = await client.send(
      new PublishCommand({
        PhoneNumber: '+8613820001015',
        Message: '【开门】提醒：明天 8:30 & 带<身份证>',
        MessageAttributes: {
          'kaimen.template': { DataType: 'String', StringValue: 'booking-reminder-eve' },
          'kaimen.variables': { DataType: 'String', StringValue: '{"time":"08:30"}' },
        },
      }),
    );
    expect(MessageId).toBe('local-sms-1');
    expect(taken).toEqual([
      {
        phone: '+8613820001015',
        text: '【开门】提醒：明天 8:30 & 带<身份证>',
        attributes: { 'kaimen.template': 'booking-reminder-eve', 'kaimen.variables': '{"time":"08:30"}' },
      },
    ]);
  });

  it.each(['13820001015', '+0013820001015', '+86138abc', '', undefined])(
    'refuses the phone %s as SNS does: only E.164 is one',
    async (PhoneNumber) => {
      const sending = client.send(new PublishCommand({ PhoneNumber, Message: 'x' }));
      await expect(sending).rejects.toMatchObject({
        name: 'InvalidParameterException',
        message: 'Invalid parameter: PhoneNumber',
        $metadata: { httpStatusCode: 400 },
      });
    },
  );

  it('refuses a message without words', async () => {
    const sending = client.send(new PublishCommand({ PhoneNumber: '+8613820001015', Message: '' }));
    await expect(sending).rejects.toMatchObject({ name: 'InvalidParameterException' });
  });

  it('refuses what it does not stand in for', async () => {
    await expect(client.send(new ListTopicsCommand({}))).rejects.toMatchObject({ name: 'InvalidAction' });
  });
});
