import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addSeconds, type Instant, secondsBetween } from '#shared/time/instant.ts';
import { createTestDb } from '#test/support/dynamodb.ts';
import type { Fault } from '#test/support/notices/faulty-provider.ts';
import { createOutageWorld, type OutageWorld } from '#test/support/notices/outage-world.ts';
import { type StartedProvider, startMailProvider, startSmsProvider } from '#test/support/notices/provider.ts';
import { EARLY, EVENING } from '#test/support/notices/reminded.ts';
import type { Providers } from '#test/support/notices/senders-at.ts';
import { countOf } from '#test/support/notices/what-became.ts';
import { startSmtp, trusting } from './stand-ins/smtp.ts';

const sesSays = (code: string): string =>
  `<ErrorResponse xmlns="http://ses.amazonaws.com/doc/2010-12-01/"><Error><Type>Receiver</Type><Code>${code}</Code><Message>no</Message></Error></ErrorResponse>`;

const FROM = '开门 <kaimen@example.gov.cn>';

let sms: StartedProvider;
let mail: StartedProvider;
beforeEach(async () => {
  [sms, mail] = await Promise.all([startSmsProvider(), startMailProvider()]);
});
afterEach(() => Promise.all([sms.stop(), mail.stop()]));

const createWorld = async (
  more: Partial<Providers> = {},
  reminders?: { howMany?: number; uselessAtOf?: (number: number) => Instant },
) => createOutageWorld(await createTestDb(), { sms: sms.endpoint, mail: mail.endpoint, ...more }, reminders);

/** How often a provider took each notice, in their order. */
const takenOf = ({ notices }: OutageWorld): number[] => {
  const counts = countOf([...sms.taken, ...mail.taken]);
  return notices.map(({ id }) => counts[id] ?? 0);
};

/** What must hold whatever the providers did: each notice has its end, with a reason unless it was sent, none was tried too late, and nothing was a surprise. */
const expectSound = async (world: OutageWorld) => {
  expect(world.errors).toEqual([]);
  const told = await world.told();
  for (const { state, reason } of told) {
    expect(['sent', 'failed', 'dropped']).toContain(state);
    expect(Boolean(reason)).toBe(state !== 'sent');
  }
  const uselessAt = new Map(world.notices.map((notice) => [notice.id, notice.uselessAt]));
  for (const { at, notice } of world.attempts) expect(at < (uselessAt.get(notice) ?? '')).toBe(true);
  return told;
};

const minutesLeft = (minute: number) => (_: unknown, index: number) => (index + 1) * 5 > minute;

describe('providers that are down for an hour', () => {
  it('get each notice once afterwards, if it still makes sense, and the pauses between tries grow, spread out', async () => {
    // So many that their pauses come near both bounds.
    const world = await createWorld({}, { howMany: 50 });
    await sms.close();
    mail.setFault({ kind: 'refuses', status: 503, body: sesSays('ServiceUnavailable') });
    await world.untilAllHaveEnded(async (minute) => {
      if (minute < 60) return;
      mail.setFault({ kind: 'none' });
      await sms.reopen();
    });
    const told = await expectSound(world);
    expect(takenOf(world)).toEqual(told.map(({ state }) => (state === 'sent' ? 1 : 0)));
    // A notice waits an hour and a half at most for its next try.
    const inTime = told.filter(minutesLeft(60 + 91));
    expect(inTime).toHaveLength(20);
    expect(inTime.map(({ state }) => state)).toEqual(inTime.map(() => 'sent'));
    const inVain = told.filter(({ state }) => state === 'failed');
    expect(inVain.length).toBeGreaterThan(5);
    expect(new Set(inVain.map(({ reason }) => reason))).toContain('ECONNREFUSED');

    const spreads = world.attempts.flatMap(({ at, tries, tryAt }) =>
      tryAt ? [{ tries, spread: secondsBetween(at, tryAt) / Math.min(60 * 2 ** (tries - 1), 3600) }] : [],
    );
    for (const { spread } of spreads) {
      expect(spread).toBeGreaterThanOrEqual(0.5 - 0.01);
      expect(spread).toBeLessThanOrEqual(1.5 + 0.01);
    }
    expect(Math.max(...spreads.map(({ tries }) => tries))).toBeGreaterThan(4);
    expect(Math.min(...spreads.map(({ spread }) => spread))).toBeLessThan(0.7);
    expect(Math.max(...spreads.map(({ spread }) => spread))).toBeGreaterThan(1.3);
  });
});

describe('providers that leave it open for an hour whether they take anything, and take nothing', () => {
  it.each<[string, Fault]>([
    ['answer 500', { kind: 'refuses', status: 500 }],
    ['answer 504', { kind: 'refuses', status: 504 }],
    ['hang', { kind: 'hangs' }],
  ])('and %s: get everything once afterwards, and nothing has failed', async (_, fault) => {
    const world = await createWorld(
      { timeouts: { connectMs: 1000, answerMs: 1000 } },
      { uselessAtOf: () => EARLY },
    );
    await world.untilAllHaveEnded((minute) => {
      for (const provider of [sms, mail]) provider.setFault(minute < 60 ? fault : { kind: 'none' });
    });
    const told = await expectSound(world);
    expect(told.map(({ state, attempts }) => [state, attempts])).toEqual(told.map(() => ['sent', 2]));
    expect(takenOf(world)).toEqual(told.map(() => 1));
    expect(told.every(({ endedAt }) => endedAt < addSeconds(EVENING, 92 * 60))).toBe(true);
  });
});

describe('providers that answer 429 for ten minutes', () => {
  it('get each notice once when they take it again', async () => {
    const world = await createWorld();
    const refusal = { kind: 'refuses' as const, status: 429 };
    await world.untilAllHaveEnded((minute) => {
      for (const provider of [sms, mail]) provider.setFault(minute < 10 ? refusal : { kind: 'none' });
    });
    const told = await expectSound(world);
    expect(takenOf(world)).toEqual(told.map(({ state }) => (state === 'sent' ? 1 : 0)));
    const inTime = told.filter(minutesLeft(10 + 24));
    expect(inTime).toHaveLength(10);
    expect(inTime.map(({ state }) => state)).toEqual(inTime.map(() => 'sent'));
    expect(Math.min(...inTime.map(({ attempts }) => attempts))).toBeGreaterThan(2);
  });
});

describe('providers that take a notice while its answer is lost', () => {
  const answering = (lost: { until: number }) => (world: OutageWorld) =>
    world.untilAllHaveEnded((minute) => {
      const isLost = minute < lost.until;
      sms.setFault(isLost ? { kind: 'loses' } : { kind: 'none' });
      mail.setFault(isLost ? { kind: 'late' } : { kind: 'none' });
    });
  const timeouts = { connectMs: 1000, answerMs: 1000 };

  it('get it twice where the first answer was lost, cut off or late', async () => {
    const world = await createWorld({ timeouts });
    await answering({ until: 1 })(world);
    const told = await expectSound(world);
    expect(told.every(({ state }) => state === 'sent')).toBe(true);
    expect(takenOf(world)).toEqual(told.map(() => 2));
    expect(told.every(({ attempts }) => attempts === 2)).toBe(true);
  });

  it('get it no third time where no answer ever comes: the office reads that nobody knows', async () => {
    // Every answer is lost: nobody need be patient.
    const world = await createWorld({ timeouts: { connectMs: 1000, answerMs: 100 } });
    await answering({ until: 600 })(world);
    const told = await expectSound(world);
    expect(told.map(({ state, reason }) => [state, reason])).toEqual(
      told.map(() => ['failed', 'outcome-unknown']),
    );
    expect(takenOf(world)).toEqual(told.map(() => 2));
  });
});

describe('a first sender of mail that is down', () => {
  it('lets everything go through the second, once, at the first try', async () => {
    const server = await startSmtp();
    const world = await createWorld({
      mailSenders: [
        { by: 'ses', from: FROM, perSecond: 1000 },
        { by: 'smtp', from: FROM, host: 'localhost', port: server.port, secure: false, perSecond: 1000 },
      ],
      smtp: { tls: trusting },
    });
    await mail.close();
    await world.untilAllHaveEnded();
    const told = await expectSound(world);
    const mails = told.filter(({ channel }) => channel === 'email');
    expect(mails).toHaveLength(8);
    expect(mails.map(({ sender, attempts }) => [sender, attempts])).toEqual(mails.map(() => ['smtp', 1]));
    expect(server.received.map(({ to }) => to[0]).sort()).toEqual(mails.map(({ to }) => to).sort());
    expect(mail.taken).toEqual([]);
    expect(told.every(({ endedAt }) => endedAt < addSeconds(EVENING, 60))).toBe(true);
  });
});
