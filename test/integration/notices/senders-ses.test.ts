import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { startSes } from '#infra/local/ses-local.ts';
import type { Message } from '#shared/notices/message.ts';
import { createSesSender } from '#shared/notices/ses-sender.ts';
import { aMail } from './stand-ins/messages.ts';
import {
  NO_SUCH_HOST,
  NOBODY_LISTENS,
  patience,
  patienceFor,
  type Reply,
  startProvider,
} from './stand-ins/provider.ts';
import { faultOfAwsSignature } from './stand-ins/verify-aws.ts';

const key = { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'only-for-this-test' };
const region = 'ap-southeast-1';

const answer = (status: number, xml: string): Reply => ({ status, type: 'text/xml', body: xml });
const taken = answer(
  200,
  '<SendEmailResponse xmlns="http://ses.amazonaws.com/doc/2010-12-01/"><SendEmailResult><MessageId>ses-1</MessageId></SendEmailResult></SendEmailResponse>',
);
const refuses = (code: string, message = 'no', status = 400): Reply =>
  answer(
    status,
    `<ErrorResponse xmlns="http://ses.amazonaws.com/doc/2010-12-01/"><Error><Type>Sender</Type><Code>${code}</Code><Message>${message}</Message></Error><RequestId>r</RequestId></ErrorResponse>`,
  );

let mail: Message;
beforeAll(async () => {
  mail = await aMail();
});

const senderAt = (endpoint: string, timeouts = patience) =>
  createSesSender(
    { from: '开门 <kaimen@example.gov.cn>', configurationSet: 'kaimen-test' },
    { endpoint, region, credentials: key },
    timeouts,
  );

describe('mail through SES', () => {
  it('arrives with subject and text, under the provider’s id', async () => {
    const ses = await startSes();
    onTestFinished(ses.stop);
    const { sender, providerId } = await senderAt(ses.endpoint).send(mail);
    expect(sender).toBe('ses');
    expect(await ses.find(providerId)).toMatchObject({
      from: '=?UTF-8?B?5byA6Zeo?= <kaimen@example.gov.cn>',
      destination: { to: ['zhang@example.com'] },
      subject: mail.subject,
      body: { text: mail.text },
    });
  });

  it('is signed, and marked with template and notice in what a tag can hold', async () => {
    const ses = await startProvider((received) => {
      const fault = faultOfAwsSignature(received, { ...key, region, service: 'ses' }, new Date());
      return fault ? refuses(fault) : taken;
    });
    expect(await senderAt(ses.endpoint).send(mail)).toEqual({ sender: 'ses', providerId: 'ses-1' });
    const form = new URLSearchParams(ses.received[0]?.body);
    expect(form.get('ConfigurationSetName')).toBe('kaimen-test');
    expect(form.get('Tags.member.1.Value')).toBe('booking-reminder-eve');
    expect(form.get('Tags.member.2.Name')).toBe('kaimen-notice');
    const tag = form.get('Tags.member.2.Value') ?? '';
    expect(tag).toMatch(/^[A-Za-z0-9_-]+$/);
    expect(Buffer.from(tag, 'base64url').toString()).toBe(mail.noticeId);
  });

  it.each<[string, Reply, string, string]>([
    ['an address it rejects', refuses('InvalidParameterValue'), 'permanent', 'InvalidParameterValue'],
    [
      'a message it rejects',
      refuses('MessageRejected', 'Address blacklisted'),
      'permanent',
      'MessageRejected',
    ],
    [
      'a sender that is not verified yet',
      refuses('MessageRejected', 'Email address is not verified.'),
      'temporary',
      'MessageRejected',
    ],
    [
      'an account that is paused',
      refuses('AccountSendingPausedException'),
      'temporary',
      'AccountSendingPausedException',
    ],
    [
      'a configuration set that is missing',
      refuses('ConfigurationSetDoesNotExist'),
      'temporary',
      'ConfigurationSetDoesNotExistException',
    ],
    ['too much at once', refuses('Throttling', 'Rate exceeded'), 'temporary', 'Throttling'],
    ['too many requests', refuses('TooManyRequests', 'slow down', 429), 'temporary', 'TooManyRequests'],
    ['a service that is away', refuses('ServiceUnavailable', 'busy', 503), 'temporary', 'ServiceUnavailable'],
    ['too much at once, by a gateway', answer(429, 'busy'), 'temporary', 'http-429'],
    ['a fault of theirs', refuses('InternalFailure', 'no', 500), 'unknown', 'InternalFailure'],
    ['a gateway that has no answer', answer(503, '<html><body>503</body></html>'), 'unknown', 'http-503'],
    ['a gateway that breaks', answer(500, 'broken'), 'unknown', 'http-500'],
    ['a gateway that got a bad answer', answer(502, ''), 'unknown', 'http-502'],
    ['a gateway that got none', answer(504, '<html>'), 'unknown', 'http-504'],
    ['an answer that breaks off', 'half', 'unknown', 'ECONNRESET'],
    ['no answer', 'hang', 'unknown', 'ETIMEDOUT'],
    ['a connection cut after the request', 'cut', 'unknown', 'ECONNRESET'],
  ])('asks once and tells %s for what it is', async (_, reply, kind, code) => {
    const ses = await startProvider(() => reply);
    const sending = senderAt(ses.endpoint, patienceFor(reply)).send(mail);
    await expect(sending).rejects.toMatchObject({ name: 'SendError', kind, code });
    expect(ses.received).toHaveLength(1);
  });

  it.each([
    ['nobody listens', NOBODY_LISTENS],
    ['there is no such host', NO_SUCH_HOST],
  ])('surely did not take it where %s', async (_, endpoint) => {
    await expect(senderAt(endpoint).send(mail)).rejects.toMatchObject({ kind: 'temporary' });
  });
});
