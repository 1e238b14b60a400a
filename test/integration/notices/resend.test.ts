import { beforeEach, describe, expect, it } from 'vitest';
import { putFailedAside, resendFailed } from '#shared/notices/failed-in-bulk.ts';
import { listFailed } from '#shared/notices/failed-store.ts';
import { findNotice } from '#shared/notices/find-notice.ts';
import { listNotices } from '#shared/notices/list-store.ts';
import type { Notice } from '#shared/notices/notice.ts';
import { putAside, takeBackAside } from '#shared/notices/put-aside.ts';
import { resendNotice } from '#shared/notices/resend-notice.ts';
import { SendError } from '#shared/notices/send-error.ts';
import { settleReceipt } from '#shared/notices/settle-receipt.ts';
import { findTold } from '#shared/notices/told-store.ts';
import { addSeconds } from '#shared/time/instant.ts';
import { aNotice, createWorld, NOON, type World } from './world.ts';

const LATER = addSeconds(NOON, 3600);
const by = 'wangfang';

let world: World;
beforeEach(async () => {
  world = await createWorld();
});

/** Notices whose provider says for good that it doesn't take them. */
const fail = async (reason: string, ...notices: Notice[]) => {
  world.faults.send = () => {
    throw new SendError('permanent', reason);
  };
  if (notices.length > 0) await world.write(...notices);
  await world.minute();
  world.faults.send = undefined;
};

const failedIds = async () =>
  (await listNotices(world.db, 'failed', { limit: 999 })).items
    .map((item) => (item.as === 'told' ? item.told.subject.id : ''))
    .sort();

const idOf = (bookingId: string) => aNotice(bookingId).id;

describe('a notice that failed', () => {
  beforeEach(() => fail('no-such-phone', aNotice('1', { later: [] })));

  it('is told once more under an id of its own, and stands in its day with who wanted it', async () => {
    const resent = await resendNotice(world, { id: idOf('1'), by }, LATER);
    expect(resent).toMatchObject({ ok: true, value: { id: `${idOf('1')}#again`, dueAt: LATER } });
    expect(await failedIds()).toEqual([]);
    const day = await listNotices(world.db, '2026-12-01', { limit: 9 });
    expect(day.items).toMatchObject([{ told: { id: idOf('1'), state: 'failed', again: { at: LATER, by } } }]);
    expect(await findNotice(world.db, { id: `${idOf('1')}#again` })).toMatchObject({ as: 'waiting' });
    world.setNow(LATER);
    await world.minute();
    expect(world.sent).toMatchObject([{ noticeId: `${idOf('1')}#again`, to: '+8613820001015' }]);
    expect(await findTold(world.db, `${idOf('1')}#again`)).toMatchObject({ state: 'sent', attempts: 1 });
  });

  it('waits as it was written, with nothing of what became of it', async () => {
    await resendNotice(world, { id: idOf('1'), by }, LATER);
    const found = await findNotice(world.db, { id: `${idOf('1')}#again` });
    const { later: _, ...written } = aNotice('1');
    expect(found?.as === 'waiting' && found.waiting).toMatchObject({
      notice: { ...written, id: `${idOf('1')}#again`, dueAt: LATER },
      tries: { failures: 0, unknown: 0, reason: undefined },
    });
    expect(Object.keys((found?.as === 'waiting' && found.waiting.notice) || {}).sort()).toEqual(
      Object.keys(written).sort(),
    );
  });

  it('is told once more by one of many who want it at once', async () => {
    const all = await Promise.all(
      Array.from({ length: 8 }, () => resendNotice(world, { id: idOf('1'), by }, LATER)),
    );
    expect(all.filter(({ ok }) => ok)).toHaveLength(1);
    for (const one of all)
      if (!one.ok) expect(one.refusal).toMatchObject({ kind: 'conflict', code: 'changed-meanwhile' });
    world.setNow(LATER);
    await world.minute();
    expect(world.sent).toHaveLength(1);
  });

  it('is either told once more or put aside, whoever is first', async () => {
    const [resent, aside] = await Promise.all([
      resendNotice(world, { id: idOf('1'), by }, LATER),
      putAside(world, { id: idOf('1'), by }, LATER),
    ]);
    expect([resent.ok, aside.ok].filter(Boolean)).toHaveLength(1);
  });

  it.each([
    ['2026-12-02T00:29:59.999Z', true],
    ['2026-12-02T00:30:00.000Z', false],
  ])('may be told once more at %s: %s, since its reception is at 00:30', async (now, may) => {
    const resent = await resendNotice(world, { id: idOf('1'), by }, now);
    if (may) expect(resent.ok).toBe(true);
    else expect(resent).toMatchObject({ refusal: { kind: 'rule', code: 'notice-too-late' } });
    expect(await failedIds()).toEqual(may ? [] : ['1']);
  });

  it('isn’t sent where its booking was cancelled meanwhile: that is read again', async () => {
    await resendNotice(world, { id: idOf('1'), by }, LATER);
    world.subjects.set('1', { version: 2, live: false });
    world.setNow(LATER);
    await world.minute();
    expect(world.sent).toEqual([]);
    expect(await findTold(world.db, `${idOf('1')}#again`)).toMatchObject({
      state: 'dropped',
      reason: 'moved-on',
    });
  });

  it('and is told once more in the night waits for the morning, though its kind comes at any hour', async () => {
    await fail('no-such-phone', aNotice('2', { template: 'booking-confirmed' }));
    const night = '2026-12-01T14:00:00.000Z';
    world.setNow(night);
    await resendNotice(world, { id: idOf('2'), by }, night);
    await world.minute();
    expect(world.sent).toEqual([]);
    world.setNow('2026-12-02T00:00:00.000Z');
    await world.minute();
    expect(world.sent).toMatchObject([{ noticeId: `${idOf('2')}#again` }]);
  });

  it('that fails again may be told once more again', async () => {
    for (const [again, now] of [
      ['', LATER],
      ['#again', addSeconds(LATER, 60)],
    ] as const) {
      expect(await resendNotice(world, { id: `${idOf('1')}${again}`, by }, now)).toMatchObject({ ok: true });
      world.setNow(now);
      await fail('no-such-phone');
    }
    expect(await findTold(world.db, `${idOf('1')}#again#again`)).toMatchObject({ state: 'failed' });
  });

  it('put aside leaves the list, stays failed, and isn’t put aside twice', async () => {
    expect(await putAside(world, { id: idOf('1'), by }, LATER)).toMatchObject({ ok: true });
    expect(await failedIds()).toEqual([]);
    expect(await findTold(world.db, idOf('1'))).toMatchObject({ state: 'failed', aside: { at: LATER, by } });
    expect(await putAside(world, { id: idOf('1'), by }, LATER)).toMatchObject({
      refusal: { kind: 'conflict', code: 'changed-meanwhile' },
    });
  });

  it('put aside by the wrong button comes back where it stood, once', async () => {
    const listedAt = async () => (await listFailed(world.db, day)).map(({ failedAt }) => failedAt);
    const day = { from: '2026-11-30T16:00:00.000Z', until: '2026-12-01T16:00:00.000Z' };
    const before = await listedAt();
    await putAside(world, { id: idOf('1'), by }, LATER);
    const both = await Promise.all([takeBackAside(world, idOf('1')), takeBackAside(world, idOf('1'))]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both.find(({ ok }) => !ok)).toMatchObject({
      refusal: { kind: 'conflict', code: 'changed-meanwhile' },
    });
    expect(await listedAt()).toEqual(before);
    expect(before).toHaveLength(1);
    expect(await findTold(world.db, idOf('1'))).not.toHaveProperty('aside');
  });

  it('that a receipt told of, put aside by the wrong button, comes back to when Kaimen learned of it', async () => {
    const day = { from: '2026-11-30T16:00:00.000Z', until: '2026-12-01T16:00:00.000Z' };
    const listed = async () =>
      (await listFailed(world.db, day)).map(({ told, failedAt }) => [told.subject.id, failedAt]);
    await world.write(aNotice('2'));
    await world.minute();
    world.setNow(LATER);
    await settleReceipt(world.deliverDeps, {
      ...{
        noticeId: idOf('2'),
        sender: 'aws',
        providerId: 'provider-1',
        outcome: 'failed',
        code: 'TEXT_BLOCKED',
      },
      at: addSeconds(NOON, 10),
    });
    const before = await listed();
    expect(before).toEqual([
      ['1', NOON],
      ['2', LATER],
    ]);
    await putAside(world, { id: idOf('2'), by }, LATER);
    await takeBackAside(world, idOf('2'));
    expect(await listed()).toEqual(before);
  });

  it('doesn’t come back where nobody put it aside, it was told once more since, or there is none', async () => {
    const refusal = async (id: string) => {
      const one = await takeBackAside(world, id);
      return one.ok ? undefined : one.refusal.code;
    };
    expect(await refusal(idOf('1'))).toBe('changed-meanwhile');
    await putAside(world, { id: idOf('1'), by }, LATER);
    await resendNotice(world, { id: idOf('1'), by }, LATER);
    expect(await refusal(idOf('1'))).toBe('changed-meanwhile');
    expect(await refusal(idOf('9'))).toBe('not-found');
  });
});

it('a notice that was sent, or that nobody knows, isn’t told once more', async () => {
  await world.write(aNotice('1'));
  await world.minute();
  const refusal = async (id: string) => {
    const one = await resendNotice(world, { id, by }, LATER);
    return one.ok ? undefined : [one.refusal.kind, one.refusal.code];
  };
  expect(await refusal(idOf('1'))).toEqual(['rule', 'notice-not-failed']);
  for (const id of [idOf('2'), 'nothing', '']) expect(await refusal(id)).toEqual(['not-found', 'not-found']);
});

describe('many at once', () => {
  /** Each to another phone: one gets only so many a day. */
  const oneOfMany = (index: number, more: Partial<Notice> = {}) =>
    aNotice(`b${index}`, { to: `+86138200${10_000 + index}`, ...more });

  it('are those of one reason, and what is too late or somebody else’s by then is counted with why', async () => {
    const past = { uselessAt: addSeconds(NOON, 60) };
    await fail('no-such-phone', ...[1, 2, 3].map((index) => oneOfMany(index)), oneOfMany(4, past));
    await fail('Throttling', oneOfMany(5));
    const asked = { reason: 'no-such-phone' };
    const [one, other] = await Promise.all([
      resendFailed(world, { asked, by }, LATER),
      resendFailed(world, { asked, by }, LATER),
    ]);
    if (!one.ok || !other.ok) throw new Error('refused');
    expect([...one.value.done, ...other.value.done].sort()).toEqual(['b1', 'b2', 'b3'].map(idOf));
    expect(one.value.refused['notice-too-late']).toBe(1);
    expect(await failedIds()).toEqual(['b4', 'b5']);
    world.setNow(LATER);
    await world.minute();
    expect(world.sent).toHaveLength(3);
  });

  it('are a hundred, and the rest waits for the next time', async () => {
    const notices = Array.from({ length: 103 }, (_, index) => oneOfMany(index));
    await fail('down', ...notices.slice(0, 60));
    await fail('down', ...notices.slice(60));
    const first = await resendFailed(world, { asked: { on: '2026-12-01' }, by }, LATER);
    expect(first).toMatchObject({ ok: true, value: { refused: {}, more: true } });
    expect(first.ok && first.value.done).toHaveLength(100);
    const second = await resendFailed(world, { asked: { on: '2026-12-01' }, by }, LATER);
    expect(second.ok && second.value.done).toHaveLength(3);
    expect(second).toMatchObject({ value: { more: false } });
  });

  it('are found behind more than a hundred that can’t be', async () => {
    const past = { uselessAt: addSeconds(NOON, 60) };
    await fail('down', oneOfMany(0));
    world.later(1);
    const late = Array.from({ length: 110 }, (_, index) => oneOfMany(index + 1, past));
    await fail('down', ...late.slice(0, 60));
    await fail('down', ...late.slice(60));
    const done = await resendFailed(world, { asked: { reason: 'down' }, by }, LATER);
    expect(done).toMatchObject({ value: { done: [idOf('b0')], refused: { 'notice-too-late': 110 } } });
    const aside = await putFailedAside(world, { asked: { reason: 'down' }, by }, LATER);
    expect(aside).toMatchObject({ value: { refused: {}, more: true } });
  });

  it('are never all there is: a reason or a day has to be named', async () => {
    expect(await resendFailed(world, { asked: { channel: 'sms' }, by }, LATER)).toMatchObject({
      refusal: { kind: 'malformed', errors: [{ field: 'reason', code: 'notice-reason-or-day-missing' }] },
    });
  });
});
