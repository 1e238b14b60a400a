import { beforeEach, describe, expect, it } from 'vitest';
import { claimNotice } from '#shared/notices/claim-store.ts';
import { dueKey } from '#shared/notices/keys.ts';
import { listAbout } from '#shared/notices/notice-store.ts';
import { finishNotice, postponeNotice } from '#shared/notices/outcome-store.ts';
import { countAttempt } from '#shared/notices/recipient-store.ts';
import { findRecord } from '#shared/notices/told-store.ts';
import { findWaiting, type WaitingNotice } from '#shared/notices/waiting-store.ts';
import { addSeconds } from '#shared/time/instant.ts';
import { aNotice, createWorld, NOON, type World } from './world.ts';

const REAL = '2030-01-01T00:00:00.000Z';
const lease = (realNow: string, most = 100) => ({
  realNow,
  leaseUntil: addSeconds(realNow, 60),
  attempt: countAttempt(world, aNotice('1'), { on: '2026-12-01', most, expiresAtSeconds: 2_000_000_000 }),
});
const end = { state: 'sent' as const, endedAt: NOON, expiresAtSeconds: 2_000_000_000 };
const at = (seconds: number) => ({ realNow: addSeconds(REAL, seconds) });

let world: World;
let waiting: WaitingNotice;

const find = async (tryAt = NOON): Promise<WaitingNotice> => {
  const found = await findWaiting(world.db, dueKey(aNotice('1'), tryAt));
  if (!found) throw new Error('not waiting');
  return found;
};

const claim = async (notice: WaitingNotice, realNow = REAL) => {
  const claiming = await claimNotice(world.db, notice, lease(realNow));
  if (claiming.as !== 'claimed') throw new Error(claiming.as);
  return claiming.claimed;
};

beforeEach(async () => {
  world = await createWorld();
  await world.write(aNotice('1'));
  waiting = await find();
});

describe('a waiting notice', () => {
  it('is claimed by exactly one of many at once', async () => {
    const claims = await Promise.all(
      Array.from({ length: 20 }, () => claimNotice(world.db, waiting, lease(REAL))),
    );
    expect(claims.filter(({ as }) => as === 'claimed')).toHaveLength(1);
    expect(claims.filter(({ as }) => as === 'taken')).toHaveLength(19);
  });

  it('is claimed again only when the lease is over, by one of many, and counts what nobody knows', async () => {
    await claim(waiting);
    expect(await claimNotice(world.db, waiting, lease(addSeconds(REAL, 59.999)))).toEqual({ as: 'taken' });
    const claims = await Promise.all(
      Array.from({ length: 20 }, () => claimNotice(world.db, waiting, lease(addSeconds(REAL, 60)))),
    );
    const claimed = claims.filter(({ as }) => as === 'claimed');
    expect(claimed).toMatchObject([{ claimed: { claims: 2, tries: { failures: 0, unknown: 1 } } }]);
  });

  it('is not claimed where its recipient had too many attempts that day, and counts none that was not made', async () => {
    const claims = await Promise.all(
      Array.from({ length: 5 }, () => claimNotice(world.db, waiting, lease(REAL, 2))),
    );
    expect(claims.filter(({ as }) => as === 'claimed')).toHaveLength(1);
    const [next, last] = [addSeconds(REAL, 60), addSeconds(REAL, 120)];
    expect(await claimNotice(world.db, waiting, lease(next, 2))).toMatchObject({ as: 'claimed' });
    expect(await claimNotice(world.db, waiting, lease(last, 2))).toEqual({ as: 'too-many' });
  });

  it('is lost to the first consumer once a second has claimed it', async () => {
    const first = await claim(waiting);
    const second = await claim(waiting, addSeconds(REAL, 60));
    expect(await finishNotice(world.db, first, end, at(61))).toBeUndefined();
    expect(
      await postponeNotice(world.db, first, { tryAt: addSeconds(NOON, 60), failures: 1, unknown: 0 }, REAL),
    ).toBe(false);
    expect(await finishNotice(world.db, second, end, at(61))).toBeDefined();
  });

  it('that was told can’t be claimed again, wherever it waits', async () => {
    await finishNotice(world.db, await claim(waiting), end, at(1));
    await world.write(aNotice('1', { dueAt: addSeconds(NOON, 30) }));
    const again = await find(addSeconds(NOON, 30));
    expect(await claimNotice(world.db, again, lease(addSeconds(REAL, 600)))).toEqual({ as: 'told' });
    expect(await finishNotice(world.db, again, end, at(600))).toBeUndefined();
  });

  it('that is postponed waits at its later time, with nobody’s claim on it', async () => {
    const tryAt = addSeconds(NOON, 90);
    const claimed = await claim(waiting);
    expect(
      await postponeNotice(world.db, claimed, { tryAt, failures: 1, unknown: 0, reason: 'Throttled' }, REAL),
    ).toBe(true);
    expect(await findWaiting(world.db, waiting.key)).toBeUndefined();
    const later = await find(tryAt);
    expect(later).toMatchObject({
      notice: aNotice('1'),
      tries: { failures: 1, unknown: 0, reason: 'Throttled' },
    });
    expect(await claim(later)).toMatchObject({ claims: 1, tries: { failures: 1, unknown: 0 } });
  });

  it('is found by a late receipt where it waits, though it was put off again in between', async () => {
    const [later, morning] = [addSeconds(NOON, 90), addSeconds(NOON, 3600)];
    await postponeNotice(
      world.db,
      await claim(waiting),
      { tryAt: later, failures: 0, unknown: 1 },
      addSeconds(REAL, 1),
    );
    await postponeNotice(
      world.db,
      await find(later),
      { tryAt: morning, failures: 0, unknown: 1 },
      addSeconds(REAL, 90),
    );
    const record = await findRecord(world.db, aNotice('1').id);
    expect(record).toMatchObject({ as: 'claim', claim: { waitsAt: dueKey(aNotice('1'), morning) } });
  });

  it('keeps what nobody knows through a later try, and counts a claim that waits for nothing as none', async () => {
    const tryAt = addSeconds(NOON, 90);
    await postponeNotice(world.db, await claim(waiting), { tryAt, failures: 0, unknown: 1 }, REAL);
    const later = await find(tryAt);
    expect(await claim(later)).toMatchObject({ claims: 2, tries: { unknown: 1 } });
  });

  it('that another consumer has asked for and let wait is not claimed any more where it was', async () => {
    const read = await find();
    const later = { tryAt: addSeconds(NOON, 90), failures: 1, unknown: 0 };
    await postponeNotice(world.db, await claim(waiting), later, REAL);
    expect(await claimNotice(world.db, read, lease(REAL))).toEqual({ as: 'taken' });
    await postponeNotice(
      world.db,
      await claim(await find(later.tryAt)),
      { ...later, unknown: 1, tryAt: NOON },
      REAL,
    );
    expect(await claimNotice(world.db, await find(), lease(REAL))).toMatchObject({ as: 'claimed' });
  });

  it('that is being handed over is not put off by another consumer', async () => {
    await claim(waiting);
    const morning = { tryAt: addSeconds(NOON, 72_000), failures: 0, unknown: 0 };
    expect(await postponeNotice(world.db, waiting, morning, addSeconds(REAL, 59))).toBe(false);
    expect(await findWaiting(world.db, waiting.key)).toBeDefined();
    expect(await postponeNotice(world.db, waiting, morning, addSeconds(REAL, 60))).toBe(true);
  });

  it('that is dropped unclaimed leaves a record, unless another has it just now', async () => {
    await claim(waiting);
    const dropped = { ...end, state: 'dropped' as const, reason: 'gone' };
    expect(await finishNotice(world.db, waiting, dropped, at(59))).toBeUndefined();
    expect(await finishNotice(world.db, waiting, dropped, at(60))).toBeDefined();
    expect(await listAbout(world.db, { kind: 'booking', id: '1' })).toMatchObject([
      { state: 'dropped', reason: 'gone' },
    ]);
  });

  it('lets what follows it wait, though that waits already', async () => {
    const series = aNotice('2', {
      later: [
        {
          template: 'booking-reminder-two-hours',
          dueAt: addSeconds(NOON, 60),
          uselessAt: '2026-12-02T00:30:00.000Z',
        },
      ],
    });
    await world.write(series);
    const found = await findWaiting(world.db, dueKey(series, NOON));
    if (!found) throw new Error('not waiting');
    const next = {
      ...aNotice('2'),
      id: 'booking#2#1#booking-reminder-two-hours#sms',
      dueAt: addSeconds(NOON, 60),
    };
    await world.write(next);
    expect(await finishNotice(world.db, await claim(found), end, at(1))).toBeDefined();
    expect(await findWaiting(world.db, dueKey(next, next.dueAt))).toBeDefined();
  });
});
