import { beforeAll, describe, expect, it } from 'vitest';
import { createSenders } from '#functions/notices/deps.ts';
import { createMailSender } from '#shared/notices/create-mail-sender.ts';
import { createSmsSender } from '#shared/notices/create-sms-sender.ts';
import type { Message } from '#shared/notices/message.ts';
import { mailSendersSchema, smsSendersSchema } from '#shared/notices/sender-settings.ts';
import { randomIds } from '#shared/platform/ids.ts';
import { createLog } from '#shared/platform/log.ts';
import { stage } from '#test/support/notices/pipeline.ts';
import { aMail, anSms } from './stand-ins/messages.ts';
import { NOBODY_LISTENS, patience, startProvider } from './stand-ins/provider.ts';
import { startSmtp, trusting } from './stand-ins/smtp.ts';

const local = {
  region: 'ap-southeast-1',
  credentials: { accessKeyId: 'kaimen', secretAccessKey: 'local' },
};
const signature = '【开门】';
const from = '开门 <kaimen@example.gov.cn>';
const createEdge = () => {
  const lines: string[] = [];
  const realClock = { now: () => '2026-12-01T02:00:00.000Z' };
  return { lines, realClock, ids: randomIds, log: createLog((line) => lines.push(line)) };
};

let sms: Message;
let mail: Message;
beforeAll(async () => {
  sms = { ...(await anSms()), approvedId: 'SMS_1' };
  mail = await aMail();
});

describe('the senders a stage names', () => {
  it('send SMS by Alibaba Cloud while End User Messaging is away', async () => {
    const aliyun = await startProvider(() => ({ status: 200, body: '{"Code":"OK","BizId":"b"}' }));
    const settings = smsSendersSchema.parse(
      JSON.stringify([
        { by: 'aws', perSecond: 10 },
        { by: 'aliyun', accessKeyId: 'LTAI', endpoint: aliyun.endpoint, perSecond: 10 },
      ]),
    );
    const edge = createEdge();
    const secrets = { signature, aliyunAccessKeySecret: 's' };
    const aws = { ...local, endpoint: NOBODY_LISTENS };
    const sender = createSmsSender(settings, secrets, edge, { aws, timeouts: patience });
    expect(await sender.send(sms)).toEqual({ sender: 'aliyun', providerId: 'b' });
    expect(edge.lines.join()).toContain('sender-taken-over');
    expect(edge.lines.join()).not.toMatch(/1382000|123456789012/);
  });

  it('send mail by an SMTP server while SES is away', async () => {
    const server = await startSmtp();
    const settings = mailSendersSchema.parse(
      JSON.stringify([
        { by: 'ses', from, perSecond: 10 },
        { by: 'smtp', from, host: 'localhost', port: server.port, secure: false, perSecond: 10 },
      ]),
    );
    const ses = { ...local, endpoint: NOBODY_LISTENS };
    const sender = createMailSender(settings, {}, createEdge(), { ses, smtp: { tls: trusting } });
    expect(await sender.send(mail)).toMatchObject({ sender: 'smtp' });
    expect(server.received).toHaveLength(1);
  });

  it('send no mail a second time where a gateway lost the answer of the first: it may have taken it', async () => {
    const server = await startSmtp();
    const behind = await startProvider(() => ({ status: 502, type: 'text/html', body: '<html>' }));
    const smtp = { by: 'smtp' as const, from, host: 'localhost', port: server.port, secure: false };
    const sender = createMailSender(
      [
        { by: 'ses', from, perSecond: 10 },
        { ...smtp, perSecond: 10 },
      ],
      {},
      createEdge(),
      { ses: { ...local, endpoint: behind.endpoint }, smtp: { tls: trusting } },
    );
    await expect(sender.send(mail)).rejects.toMatchObject({ kind: 'unknown', code: 'http-502' });
    expect(server.received).toEqual([]);
  });

  it('send mail by the next where the first can’t be made, and say why it can’t', async () => {
    const server = await startSmtp();
    const edge = createEdge();
    const smtp = { by: 'smtp' as const, host: 'localhost', port: server.port, secure: false, perSecond: 10 };
    const settings = [
      { ...smtp, from: '开门开门' },
      { ...smtp, from },
    ];
    const sender = createMailSender(settings, {}, edge, { smtp: { tls: trusting } });
    expect(await sender.send(mail)).toMatchObject({ sender: 'smtp' });
    expect(server.received).toHaveLength(1);
    expect(JSON.parse(edge.lines[0] ?? '')).toMatchObject({
      level: 'error',
      message: 'sender-not-made',
      sender: 'smtp',
      at: expect.stringContaining('smtp-sender.ts'),
    });
  });

  it('are asked for no more than this process’s share of what each takes', async () => {
    const aliyun = await startProvider(() => ({ status: 200, body: '{"Code":"OK","BizId":"b"}' }));
    const settings = [
      { by: 'aws' as const, perSecond: 20 },
      { by: 'aliyun' as const, accessKeyId: 'LTAI', endpoint: aliyun.endpoint, perSecond: 1 },
    ];
    const secrets = { signature, aliyunAccessKeySecret: 's' };
    const aws = { ...local, endpoint: NOBODY_LISTENS };
    const all = createSmsSender(settings, secrets, createEdge(), { aws });
    await Promise.all([all.send(sms), all.send(sms)]);
    expect(aliyun.received).toHaveLength(2);
    const quarter = createSmsSender(settings, secrets, createEdge(), { aws, share: 0.25 });
    const sent = await Promise.allSettled([quarter.send(sms), quarter.send(sms)]);
    expect(sent.map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
    expect(aliyun.received).toHaveLength(3);
  });

  it('are handed by delivery what its consumers together may, each the same', async () => {
    const aliyun = await startProvider(() => ({ status: 200, body: '{"Code":"OK","BizId":"b"}' }));
    const env = {
      ...stage,
      SMS_SENDERS: [{ by: 'aliyun' as const, accessKeyId: 'LTAI', endpoint: aliyun.endpoint, perSecond: 1 }],
      ALIYUN_ACCESS_KEY_SECRET: 's',
      CONSUMERS_SMS: 4,
    };
    const consumer = createSenders(env, createEdge()).sms;
    await consumer.send(sms);
    await expect(consumer.send(sms)).rejects.toMatchObject({ kind: 'temporary', code: 'sender-busy' });
    expect(aliyun.received).toHaveLength(1);
  });

  it('leave to the office what it is to send by hand', async () => {
    const byHand = { sender: 'hand', providerId: '' };
    expect(await createMailSender([{ by: 'hand' }], {}, createEdge()).send(mail)).toEqual(byHand);
    expect(await createSmsSender([{ by: 'hand' }], { signature }, createEdge()).send(sms)).toEqual(byHand);
  });

  it('do not start without a secret that one needs', () => {
    const smtp = { by: 'smtp' as const, from, host: 'h', port: 465, secure: true, user: 'u', perSecond: 1 };
    expect(() => createMailSender([smtp], {}, createEdge())).toThrow('SMTP_PASSWORD');
    const aliyun = { by: 'aliyun' as const, accessKeyId: 'k', endpoint: 'https://any', perSecond: 1 };
    expect(() => createSmsSender([aliyun], { signature }, createEdge())).toThrow('ALIYUN_ACCESS_KEY_SECRET');
  });
});
