import {
  AccountSendingPausedException,
  MessageRejected,
  SESClient,
  SendEmailCommand,
} from '@aws-sdk/client-ses';
import {
  InvalidParameterException,
  OptedOutException,
  PublishCommand,
  SNSClient,
  ThrottledException,
} from '@aws-sdk/client-sns';
import { mockClient } from 'aws-sdk-client-mock';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { messageOf } from '#shared/notices/message.ts';
import { createSesSender } from '#shared/notices/ses-sender.ts';
import { createSnsSender } from '#shared/notices/sns-sender.ts';
import { aNotice } from './world.ts';

const FROM = '开门 <kaimen@example.gov.cn>';
const somewhere = { region: 'ap-southeast-1' };
const sms = messageOf(aNotice('1'));
const mail = messageOf(aNotice('1', { channel: 'email', to: 'zhang@example.com' }));
const failure = { $metadata: {}, message: 'no' };

describe('the mail sender', () => {
  const ses = mockClient(SESClient);
  afterEach(() => ses.reset());
  afterAll(() => ses.restore());
  const send = () => createSesSender(FROM, somewhere).send(mail);

  it('marks a mail with its template and with nothing of a person', async () => {
    ses.on(SendEmailCommand).resolves({ MessageId: 'ses-1' });
    expect(await send()).toEqual({ providerId: 'ses-1' });
    expect(ses.commandCalls(SendEmailCommand)[0]?.args[0].input.Tags).toEqual([
      { Name: 'kaimen-template', Value: 'booking-reminder-eve' },
    ]);
  });

  it.each([
    [
      'a rejected message',
      new MessageRejected({ ...failure, message: 'Address blacklisted' }),
      'permanent',
      'MessageRejected',
    ],
    [
      'a sender not verified yet',
      new MessageRejected({ ...failure, message: 'Email address is not verified.' }),
      'temporary',
      'MessageRejected',
    ],
    [
      'a paused account',
      new AccountSendingPausedException(failure),
      'temporary',
      'AccountSendingPausedException',
    ],
  ])('tells whether %s can be tried again', async (_, error, kind, code) => {
    ses.on(SendEmailCommand).rejects(error);
    await expect(send()).rejects.toMatchObject({ name: 'SendError', kind, code });
  });
});

describe('the SMS sender', () => {
  const sns = mockClient(SNSClient);
  afterEach(() => sns.reset());
  afterAll(() => sns.restore());

  it.each([
    ['a phone that opted out', new OptedOutException(failure), 'permanent', 'OptedOutException'],
    [
      'a phone that is none',
      new InvalidParameterException(failure),
      'permanent',
      'InvalidParameterException',
    ],
    ['too much at once', new ThrottledException(failure), 'temporary', 'ThrottledException'],
  ])('tells whether %s can be tried again', async (_, error, kind, code) => {
    sns.on(PublishCommand).rejects(error);
    const sending = createSnsSender(somewhere).send(sms);
    await expect(sending).rejects.toMatchObject({ name: 'SendError', kind, code });
  });
});
