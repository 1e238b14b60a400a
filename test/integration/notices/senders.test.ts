import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningSes, startSes } from '#infra/local/ses-local.ts';
import { type PublishedSms, startSns } from '#infra/local/sns-local.ts';
import { messageOf, signInMessage } from '#shared/notices/message.ts';
import { createSesSender } from '#shared/notices/ses-sender.ts';
import { createSnsSender } from '#shared/notices/sns-sender.ts';
import { aNotice } from './world.ts';

const FROM = '开门 <kaimen@example.gov.cn>';
const local = (endpoint: string) => ({
  endpoint,
  region: 'ap-southeast-1',
  credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
});
const sms = messageOf(aNotice('1'));
const mail = messageOf(aNotice('1', { channel: 'email', to: 'zhang@example.com' }));
const nobodyListens = 'http://127.0.0.1:9';

describe('the mail sender against a running SES', () => {
  let ses: RunningSes;
  beforeAll(async () => {
    ses = await startSes();
  });
  afterAll(() => ses.stop());

  it('sends subject and text, and gives the provider’s id', async () => {
    const { providerId } = await createSesSender(FROM, local(ses.endpoint)).send(mail);
    expect(await ses.find(providerId)).toMatchObject({
      from: '=?UTF-8?B?5byA6Zeo?= <kaimen@example.gov.cn>',
      destination: { to: ['zhang@example.com'] },
      subject: '预约提醒：12月2日周三08:30',
      body: { text: mail.text },
    });
  });
});

describe('the SMS sender against a running stand-in for SNS', () => {
  const taken: PublishedSms[] = [];
  let sns: Awaited<ReturnType<typeof startSns>>;
  beforeAll(async () => {
    sns = await startSns((published) => taken.push(published));
  });
  afterAll(() => sns.stop());
  const sender = () => createSnsSender(local(sns.endpoint));

  it('sends the words with template and variables beside them', async () => {
    expect(await sender().send(sms)).toEqual({ providerId: 'local-sms-1' });
    expect(taken).toEqual([
      {
        phone: '+8613820001015',
        text: sms.text,
        attributes: {
          'AWS.SNS.SMS.SMSType': 'Transactional',
          'kaimen.template': 'booking-reminder-eve',
          'kaimen.variables': JSON.stringify(sms.variables),
        },
      },
    ]);
  });

  it('sends a sign-in code, which is in no outbox', async () => {
    await sender().send(signInMessage('+8613820001015', { code: '123456', minutes: '5' }));
    expect(taken.at(-1)?.text).toBe('【开门】验证码123456，5分钟内有效。不要告诉任何人。');
  });

  it('fails for good on what is no phone', async () => {
    await expect(sender().send({ ...sms, to: '12345' })).rejects.toMatchObject({ kind: 'permanent' });
  });

  it('can be tried again where nobody answers', async () => {
    const sending = createSnsSender(local(nobodyListens)).send(sms);
    await expect(sending).rejects.toMatchObject({ name: 'SendError', kind: 'temporary' });
  });
});

describe('a provider that answers with an error of its own', () => {
  let asked = 0;
  const broken = createServer((_, response) => {
    asked += 1;
    response.writeHead(503).end();
  });
  beforeAll(() => new Promise<void>((done) => broken.listen(0, '127.0.0.1', done)));
  afterAll(() => new Promise((done) => broken.close(done).closeAllConnections()));

  it.each([
    ['mail', (config: object) => createSesSender(FROM, config).send(mail)],
    ['SMS', (config: object) => createSnsSender(config).send(sms)],
  ])('is asked only once within one try: it may have sent the %s', async (_, send) => {
    asked = 0;
    const { port } = broken.address() as AddressInfo;
    await expect(send(local(`http://127.0.0.1:${port}`))).rejects.toMatchObject({ kind: 'temporary' });
    expect(asked).toBe(1);
  });
});
