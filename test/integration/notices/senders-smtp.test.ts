import type { SMTPServerOptions } from 'smtp-server';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Message } from '#shared/notices/message.ts';
import { createSmtpSender } from '#shared/notices/smtp-sender.ts';
import { aMail } from './stand-ins/messages.ts';
import { refusal, startLines, startSmtp, trusting } from './stand-ins/smtp.ts';

const FROM = '开门 <kaimen@example.gov.cn>';
/** Long enough for a server that answers, on a machine that is busy. */
const patience = { connectMs: 5_000, answerMs: 5_000, mostMs: 15_000, tls: trusting };
/** For a server that says no more once it has greeted. */
const noPatience = { answerMs: 1_000 };

let mail: Message;
beforeAll(async () => {
  mail = await aMail();
});

type How = { secure?: boolean; user?: string; password?: string };

const senderAt = (port: number, { secure = false, ...login }: How = {}, limits: object = {}) =>
  createSmtpSender({ from: FROM, host: 'localhost', port, secure, ...login }, { ...patience, ...limits });

const login = (user: string, password: string): SMTPServerOptions => ({
  authOptional: false,
  onAuth: (given, _, done) =>
    given.username === user && given.password === password
      ? done(null, { user })
      : done(refusal(535, '5.7.8 Authentication failed')),
});

describe('mail through an SMTP server', () => {
  it('goes over TLS with its subject, its text and the mark of its notice, under its Message-ID', async () => {
    const server = await startSmtp();
    const { sender, providerId } = await senderAt(server.port).send(mail);
    expect(sender).toBe('smtp');
    expect(providerId).toMatch(/^<[0-9a-f]{32}@example\.gov\.cn>$/);
    const [received] = server.received;
    expect(received).toMatchObject({
      from: 'kaimen@example.gov.cn',
      to: ['zhang@example.com'],
      isSecure: true,
    });
    const [head = '', body = ''] = received?.content.split('\r\n\r\n') ?? [];
    const header = (name: string) => new RegExp(`^${name}:(.*(?:\r\n .*)*)`, 'm').exec(head)?.[1]?.trim();
    expect(header('Message-ID')).toBe(providerId);
    const mark = header('X-Kaimen-Notice') ?? '';
    expect(Buffer.from(mark, 'base64url').toString()).toBe(mail.noticeId);
    expect(header('Content-Type')).toBe('text/plain; charset=utf-8');
    expect(header('Content-Transfer-Encoding')).toBe('base64');
    const said = Buffer.from(body, 'base64').toString().replaceAll('\r\n', '\n').trimEnd();
    expect(said).toBe(mail.text.trimEnd());
  });

  it('has one Message-ID however often it is tried, and every notice another', async () => {
    const server = await startSmtp();
    const sender = senderAt(server.port);
    const first = await sender.send(mail);
    expect(await sender.send(mail)).toEqual(first);
    expect(await sender.send({ ...mail, noticeId: `${mail.noticeId}#again` })).not.toEqual(first);
  });

  it('goes over TLS from the first byte where the server wants that', async () => {
    const server = await startSmtp({ secure: true });
    await senderAt(server.port, { secure: true }).send(mail);
    expect(server.received).toMatchObject([{ isSecure: true }]);
  });

  it('logs in where it has a user', async () => {
    const server = await startSmtp(login('kaimen', 'right'));
    await senderAt(server.port, { user: 'kaimen', password: 'right' }).send(mail);
    expect(server.received).toMatchObject([{ user: 'kaimen' }]);
  });

  it('names one recipient only, whatever stands in the address', async () => {
    const server = await startSmtp();
    const to = 'zhang@example.com, li@example.com';
    const sending = senderAt(server.port).send({ ...mail, to });
    await expect(sending).rejects.toMatchObject({ kind: 'permanent' });
    expect(server.received).toEqual([]);
  });
});

describe('an SMTP server that refuses', () => {
  it.each<[string, SMTPServerOptions, How, string, string]>([
    [
      'a mailbox it does not have',
      { onRcptTo: (_, __, done) => done(refusal(550, '5.1.1 No such user')) },
      {},
      'permanent',
      '550 5.1.1',
    ],
    [
      'a mailbox that is busy',
      { onRcptTo: (_, __, done) => done(refusal(451, '4.2.1 Try again later')) },
      {},
      'temporary',
      '451 4.2.1',
    ],
    [
      'mail from this address, by its policy',
      { onRcptTo: (_, __, done) => done(refusal(550, '5.7.1 Relaying denied')) },
      {},
      'temporary',
      '550 5.7.1',
    ],
    [
      'the sender',
      { onMailFrom: (_, __, done) => done(refusal(550, '5.1.8 Bad sender')) },
      {},
      'temporary',
      '550 5.1.8',
    ],
    [
      'the whole mail, for its recipient',
      {
        onData: (stream, _, done) => {
          stream.resume().on('end', () => done(refusal(550, '5.1.1 Gone')));
        },
      },
      {},
      'permanent',
      '550 5.1.1',
    ],
    [
      'the whole mail for now',
      {
        onData: (stream, _, done) => {
          stream.resume().on('end', () => done(refusal(451, '4.3.0 Try again')));
        },
      },
      {},
      'temporary',
      '451 4.3.0',
    ],
    [
      'the password',
      login('kaimen', 'right'),
      { user: 'kaimen', password: 'wrong' },
      'temporary',
      '535 5.7.8',
    ],
    ['mail without a login', login('kaimen', 'right'), {}, 'temporary', '530'],
  ])('%s: it is told for what it is', async (_, options, how, kind, code) => {
    const server = await startSmtp(options);
    const sending = senderAt(server.port, how).send(mail);
    await expect(sending).rejects.toMatchObject({ name: 'SendError', kind, code });
    expect(server.received).toEqual([]);
  });
});

describe('an SMTP server that fails', () => {
  it.each([
    ['hang', noPatience],
    ['cut', {}],
  ] as const)('once it has the mail (%s): it may have taken it', async (afterData, limits) => {
    const server = await startSmtp({}, afterData);
    await expect(senderAt(server.port, {}, limits).send(mail)).rejects.toMatchObject({ kind: 'unknown' });
    expect(server.received).toHaveLength(1);
  });

  it('before it has the mail: it surely did not take it', async () => {
    const server = await startSmtp({ onRcptTo: () => server.cut() });
    await expect(senderAt(server.port).send(mail)).rejects.toMatchObject({ kind: 'temporary' });
    const slow = await startSmtp({ onRcptTo: () => {} });
    await expect(senderAt(slow.port, {}, noPatience).send(mail)).rejects.toMatchObject({
      kind: 'temporary',
      code: 'ETIMEDOUT',
    });
  });

  it.each<[string, string | undefined, object]>([
    ['never greets', undefined, { connectMs: 300 }],
    ['greets and says no more', '220 here\r\n', noPatience],
    ['is closing', '421 4.3.2 busy\r\n', {}],
    ['wants nobody', '554 5.7.1 go away\r\n', {}],
  ])('and %s: it surely did not take it', async (_, greeting, limits) => {
    const { port } = await startLines((socket) => greeting && socket.write(greeting));
    const sending = senderAt(port, {}, limits).send(mail);
    await expect(sending).rejects.toMatchObject({ name: 'SendError', kind: 'temporary' });
  });

  it('by saying something now and then for ever: it is left in the end', async () => {
    const { port } = await startLines((socket) => {
      socket.write('220 here\r\n');
      const ticking = setInterval(() => socket.write('250-still at it\r\n'), 50);
      socket.on('close', () => clearInterval(ticking));
    });
    const sending = senderAt(port, {}, { connectMs: 60_000, mostMs: 500 }).send(mail);
    await expect(sending).rejects.toMatchObject({ kind: 'temporary', code: 'ETIMEDOUT' });
  });

  it('to offer TLS is sent nothing', async () => {
    const server = await startSmtp({ hideSTARTTLS: true, disabledCommands: ['STARTTLS'] });
    await expect(senderAt(server.port).send(mail)).rejects.toMatchObject({ kind: 'temporary' });
    expect(server.received).toEqual([]);
  });

  it.each([false, true])(
    'to show a certificate anybody trusts is sent nothing (secure: %s)',
    async (secure) => {
      const server = await startSmtp({ secure });
      const sending = senderAt(server.port, { secure }, { tls: undefined }).send(mail);
      await expect(sending).rejects.toMatchObject({ kind: 'temporary' });
      expect(server.received).toEqual([]);
    },
  );

  it('to listen is asked again later', async () => {
    await expect(senderAt(9).send(mail)).rejects.toMatchObject({ kind: 'temporary', code: 'ESOCKET' });
  });
});

describe('an SMTP sender', () => {
  it('does not start with a mailbox that is none', () => {
    const settings = { from: '开门', host: 'localhost', port: 25, secure: false };
    expect(() => createSmtpSender(settings)).toThrow('MAIL_SENDERS');
  });
});
