import { beforeAll, describe, expect, it } from 'vitest';
import { createAwsSmsSender } from '#shared/notices/aws-sms-sender.ts';
import type { Message } from '#shared/notices/message.ts';
import { anSms } from './stand-ins/messages.ts';
import {
  NO_SUCH_HOST,
  NOBODY_LISTENS,
  patience,
  patienceFor,
  type Reply,
  startProvider,
} from './stand-ins/provider.ts';
import { startLines } from './stand-ins/smtp.ts';
import { faultOfAwsSignature } from './stand-ins/verify-aws.ts';

const key = { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'only-for-this-test' };
const region = 'ap-southeast-1';
const taken: Reply = { status: 200, type: 'application/x-amz-json-1.0', body: '{"MessageId":"sms-1"}' };

const refuses = (name: string, more: object = {}, status = 400): Reply => ({
  status,
  type: 'application/x-amz-json-1.0',
  body: JSON.stringify({ __type: name, Message: 'no', ...more }),
});

let sms: Message;
beforeAll(async () => {
  sms = await anSms();
});

const senderAt = (endpoint: string, { credentials = key, timeouts = patience } = {}) =>
  createAwsSmsSender(
    { origination: 'pool-1', configurationSet: 'kaimen-test' },
    { endpoint, region, credentials },
    timeouts,
  );

describe('SMS through End User Messaging', () => {
  it('is signed as AWS documents it, with the words, the origination and what comes back with receipts', async () => {
    const aws = await startProvider((received) => {
      const fault = faultOfAwsSignature(received, { ...key, region, service: 'sms-voice' }, new Date());
      return fault ? refuses(fault) : taken;
    });
    expect(await senderAt(aws.endpoint).send(sms)).toEqual({ sender: 'aws', providerId: 'sms-1' });
    expect(aws.received).toHaveLength(1);
    expect(aws.received[0]?.headers['x-amz-target']).toBe('PinpointSMSVoiceV2.SendTextMessage');
    expect(JSON.parse(aws.received[0]?.body ?? '')).toEqual({
      DestinationPhoneNumber: '+8613820001015',
      MessageBody: sms.text,
      MessageType: 'TRANSACTIONAL',
      OriginationIdentity: 'pool-1',
      ConfigurationSetName: 'kaimen-test',
      Context: {
        notice: 'booking#123456789012#1#booking-reminder-eve#sms',
        template: 'booking-reminder-eve',
      },
    });
  });

  it.each([
    [1800, 1800],
    [1, 5],
    [30 * 86_400, 259_200],
  ])(
    'isn’t held for a phone that is off beyond the %i seconds it makes sense, within what AWS takes',
    async (usefulSeconds, seconds) => {
      const aws = await startProvider(() => taken);
      await senderAt(aws.endpoint).send({ ...sms, usefulSeconds });
      expect(JSON.parse(aws.received[0]?.body ?? '')).toMatchObject({ TimeToLive: seconds });
    },
  );

  it.each([
    ['a wrong secret', { ...key, secretAccessKey: 'another' }, 'InvalidSignatureException'],
    ['a key nobody knows', { ...key, accessKeyId: 'AKIDOTHER' }, 'UnrecognizedClientException'],
  ])('waits for somebody to mend %s', async (_, credentials, code) => {
    const aws = await startProvider((received) => {
      const fault = faultOfAwsSignature(received, { ...key, region, service: 'sms-voice' }, new Date());
      return fault ? refuses(fault) : taken;
    });
    const sending = senderAt(aws.endpoint, { credentials }).send(sms);
    await expect(sending).rejects.toMatchObject({ name: 'SendError', kind: 'temporary', code });
  });

  it.each<[string, Reply, string, string]>([
    [
      'a phone whose owner wants none',
      refuses('ConflictException', { Reason: 'DESTINATION_PHONE_NUMBER_OPTED_OUT' }),
      'permanent',
      'DESTINATION_PHONE_NUMBER_OPTED_OUT',
    ],
    [
      'a phone that somebody barred',
      refuses('ConflictException', {
        Reason: 'DESTINATION_PHONE_NUMBER_BLOCKED_BY_PROTECT_NUMBER_OVERRIDE',
      }),
      'permanent',
      'DESTINATION_PHONE_NUMBER_BLOCKED_BY_PROTECT_NUMBER_OVERRIDE',
    ],
    [
      'what is no phone',
      refuses('ValidationException', {
        Reason: 'FIELD_VALIDATION_FAILED',
        Fields: [{ Name: 'DestinationPhoneNumber', Message: 'no' }],
      }),
      'permanent',
      'FIELD_VALIDATION_FAILED',
    ],
    [
      'an origination that is none',
      refuses('ValidationException', {
        Reason: 'INVALID_PARAMETER',
        Fields: [{ Name: 'OriginationIdentity', Message: 'no' }],
      }),
      'temporary',
      'INVALID_PARAMETER',
    ],
    [
      'an account still in the sandbox',
      refuses('ConflictException', { Reason: 'DESTINATION_PHONE_NUMBER_NOT_VERIFIED' }),
      'temporary',
      'DESTINATION_PHONE_NUMBER_NOT_VERIFIED',
    ],
    [
      'a month’s budget that is spent',
      refuses('ServiceQuotaExceededException', { Reason: 'MONTHLY_SPEND_LIMIT_REACHED_FOR_TEXT' }),
      'temporary',
      'MONTHLY_SPEND_LIMIT_REACHED_FOR_TEXT',
    ],
    ['too much at once', refuses('ThrottlingException', {}, 429), 'temporary', 'ThrottlingException'],
    [
      'a service that is away',
      refuses('ServiceUnavailableException', {}, 503),
      'temporary',
      'ServiceUnavailableException',
    ],
    ['too much at once, by a gateway', { status: 429, body: '<html>' }, 'temporary', 'http-429'],
    ['a fault of theirs', refuses('InternalServerException', {}, 500), 'unknown', 'InternalServerException'],
    ['a gateway that breaks', { status: 500, body: '{}' }, 'unknown', 'http-500'],
    ['a gateway that got a bad answer', { status: 502, body: '<html>' }, 'unknown', 'http-502'],
    [
      'a gateway that has no answer',
      { status: 503, body: '{"message":"Service Unavailable"}' },
      'unknown',
      'http-503',
    ],
    ['a gateway that got none', refuses('GatewayTimeout', {}, 504), 'unknown', 'GatewayTimeout'],
    ['an answer that breaks off', 'half', 'unknown', 'ECONNRESET'],
    ['an answer without an id', { status: 200, body: '{}' }, 'unknown', 'no-message-id'],
    ['an answer that does not read', { status: 200, body: '<html>' }, 'unknown', 'no-message-id'],
    ['no answer', 'hang', 'unknown', 'ETIMEDOUT'],
    ['a connection cut after the request', 'cut', 'unknown', 'ECONNRESET'],
  ])('asks once and tells %s for what it is', async (_, reply, kind, code) => {
    const aws = await startProvider(() => reply);
    const sending = senderAt(aws.endpoint, { timeouts: patienceFor(reply) }).send(sms);
    await expect(sending).rejects.toMatchObject({ name: 'SendError', kind, code });
    expect(aws.received).toHaveLength(1);
  });

  it('may have taken any whose connection was cut, not only the first: each goes out on a connection of its own', async () => {
    const replies: Reply[] = [taken, 'cut'];
    const aws = await startProvider(() => replies.shift() ?? taken);
    const sender = senderAt(aws.endpoint);
    await sender.send(sms);
    await expect(sender.send(sms)).rejects.toMatchObject({ kind: 'unknown', code: 'ECONNRESET' });
    expect(aws.received).toHaveLength(2);
  });

  it.each([
    ['nobody listens', NOBODY_LISTENS],
    ['there is no such host', NO_SUCH_HOST],
  ])('surely did not take it where %s', async (_, endpoint) => {
    await expect(senderAt(endpoint).send(sms)).rejects.toMatchObject({ kind: 'temporary' });
  });

  it('surely did not take it where the line never gets secure', async () => {
    const { port } = await startLines(() => {});
    const timeouts = { ...patience, connectMs: 200 };
    const sending = senderAt(`https://127.0.0.1:${port}`, { timeouts }).send(sms);
    await expect(sending).rejects.toMatchObject({ kind: 'temporary', code: 'ETIMEDOUT' });
  });

  it('is never told to a server whose certificate nobody trusts', async () => {
    const other = await startProvider(() => taken, { secure: true });
    await expect(senderAt(other.endpoint).send(sms)).rejects.toMatchObject({
      kind: 'temporary',
      code: 'DEPTH_ZERO_SELF_SIGNED_CERT',
    });
    expect(other.received).toEqual([]);
  });

  it('surely did not take it where there are no credentials to sign with', async () => {
    const credentials = () => Promise.reject(new Error('none'));
    const sender = createAwsSmsSender({}, { endpoint: NOBODY_LISTENS, region, credentials });
    await expect(sender.send(sms)).rejects.toMatchObject({ name: 'SendError', kind: 'temporary' });
  });
});
