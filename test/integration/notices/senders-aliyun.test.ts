import { beforeAll, describe, expect, it } from 'vitest';
import { createAliyunSmsSender } from '#shared/notices/aliyun-sms-sender.ts';
import type { Message } from '#shared/notices/message.ts';
import { anSms } from './stand-ins/messages.ts';
import {
  NO_SUCH_HOST,
  NOBODY_LISTENS,
  patience,
  patienceFor,
  type Received,
  type Reply,
  startProvider,
} from './stand-ins/provider.ts';
import { createAliyunGate } from './stand-ins/verify-aliyun.ts';

const NOW = '2026-12-01T02:00:00.000Z';
const key = { accessKeyId: 'LTAI-test', accessKeySecret: 'only-for-this-test' };
const says = (Code: string, status = 200, more: object = {}): Reply => ({
  status,
  body: JSON.stringify({ Code, Message: 'words', RequestId: 'r', ...more }),
});
const taken = says('OK', 200, { BizId: '900619746936498440^0' });

let sms: Message;
beforeAll(async () => {
  sms = { ...(await anSms()), approvedId: 'SMS_15305' };
});

const senderAt = (
  endpoint: string,
  { secret = key.accessKeySecret, now = NOW, nonce = '', timeouts = patience } = {},
) => {
  let count = 0;
  return createAliyunSmsSender(
    { ...key, accessKeySecret: secret, endpoint, signature: '【开门】' },
    {
      realClock: { now: () => now },
      ids: { token: () => nonce || `nonce-${++count}` },
    },
    timeouts,
  );
};

/** Alibaba Cloud, at that time: it looks at each signature before anything else. */
const startAliyun = (reply: (received: Received) => Reply = () => taken) => {
  const gate = createAliyunGate(key, () => new Date(NOW));
  return startProvider((received) => {
    const fault = gate(received);
    return fault ? says(fault.code, fault.status) : reply(received);
  });
};

describe('SMS through Alibaba Cloud', () => {
  it('is a signed SendSms with the approved template, its variables and the notice’s id', async () => {
    const aliyun = await startAliyun();
    expect(await senderAt(aliyun.endpoint).send(sms)).toEqual({
      sender: 'aliyun',
      providerId: '900619746936498440^0',
    });
    const [received] = aliyun.received;
    expect(received).toMatchObject({
      method: 'POST',
      body: '',
      headers: {
        'x-acs-action': 'SendSms',
        'x-acs-version': '2017-05-25',
        'x-acs-date': '2026-12-01T02:00:00Z',
      },
    });
    const query = Object.fromEntries(new URL(received?.path ?? '', aliyun.endpoint).searchParams);
    expect(query).toEqual({
      PhoneNumbers: '13820001015',
      SignName: '开门',
      TemplateCode: 'SMS_15305',
      TemplateParam: JSON.stringify(sms.variables),
      OutId: 'booking#123456789012#1#booking-reminder-eve#sms',
    });
  });

  it('is signed rightly whatever the variables are', async () => {
    const aliyun = await startAliyun();
    const variables = { place: "一楼 A+B (东)*~'!&=？/#", code: '100%' };
    expect(await senderAt(aliyun.endpoint).send({ ...sms, variables })).toMatchObject({ sender: 'aliyun' });
    const { searchParams } = new URL(aliyun.received[0]?.path ?? '', aliyun.endpoint);
    expect(JSON.parse(searchParams.get('TemplateParam') ?? '')).toEqual(variables);
  });

  it('says nothing of variables where the template has none', async () => {
    const aliyun = await startAliyun();
    await senderAt(aliyun.endpoint).send({ ...sms, variables: {} });
    expect(aliyun.received[0]?.path).not.toContain('TemplateParam');
  });

  it('is not asked for where the words are not approved', async () => {
    const aliyun = await startAliyun();
    const sending = senderAt(aliyun.endpoint).send({ ...sms, approvedId: undefined });
    await expect(sending).rejects.toMatchObject({ kind: 'temporary', code: 'no-approved-template' });
    expect(aliyun.received).toEqual([]);
  });

  it.each([
    ['a wrong secret', { secret: 'another' }, 'SignatureDoesNotMatch'],
    ['a clock 15 minutes slow', { now: '2026-12-01T01:44:59.000Z' }, 'InvalidTimeStamp.Expired'],
    ['a clock 15 minutes fast', { now: '2026-12-01T02:15:01.000Z' }, 'InvalidTimeStamp.Expired'],
  ])('waits for somebody to mend %s', async (_, how, code) => {
    const aliyun = await startAliyun();
    const sending = senderAt(aliyun.endpoint, how).send(sms);
    await expect(sending).rejects.toMatchObject({ name: 'SendError', kind: 'temporary', code });
  });

  it('uses another nonce for each message: one that was used is refused', async () => {
    const aliyun = await startAliyun();
    const sender = senderAt(aliyun.endpoint);
    await sender.send(sms);
    await expect(sender.send(sms)).resolves.toMatchObject({ sender: 'aliyun' });
    const repeating = senderAt(aliyun.endpoint, { nonce: 'nonce-1' });
    await expect(repeating.send(sms)).rejects.toMatchObject({ code: 'SignatureNonceUsed' });
  });

  it.each<[string, Reply, string, string]>([
    ['what is no phone', says('isv.MOBILE_NUMBER_ILLEGAL'), 'permanent', 'isv.MOBILE_NUMBER_ILLEGAL'],
    [
      'a phone’s limit for now',
      says('isv.BUSINESS_LIMIT_CONTROL'),
      'temporary',
      'isv.BUSINESS_LIMIT_CONTROL',
    ],
    ['too much at once', says('Throttling.User', 429), 'temporary', 'Throttling.User'],
    ['a service that is away', says('ServiceUnavailable', 503), 'temporary', 'ServiceUnavailable'],
    ['a gateway that has no answer', { status: 503, body: 'busy' }, 'unknown', 'http-503'],
    ['a gateway that got a bad answer', { status: 502, body: '<html>' }, 'unknown', 'http-502'],
    ['an answer that breaks off', 'half', 'unknown', 'ECONNRESET'],
    ['no answer', 'hang', 'unknown', 'ETIMEDOUT'],
    ['a connection cut after the request', 'cut', 'unknown', 'ECONNRESET'],
  ])('asks once and tells %s for what it is', async (_, reply, kind, code) => {
    const aliyun = await startAliyun(() => reply);
    const sending = senderAt(aliyun.endpoint, { timeouts: patienceFor(reply) }).send(sms);
    await expect(sending).rejects.toMatchObject({ name: 'SendError', kind, code });
    expect(aliyun.received).toHaveLength(1);
  });

  it.each([
    ['nobody listens', NOBODY_LISTENS],
    ['there is no such host', NO_SUCH_HOST],
  ])('surely did not take it where %s', async (_, endpoint) => {
    await expect(senderAt(endpoint).send(sms)).rejects.toMatchObject({ kind: 'temporary' });
  });
});
