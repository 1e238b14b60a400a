import { beforeEach, describe, expect, it } from 'vitest';
import { dropLapsed, markNotSendable, markSentByHand, takeBackByHand } from '#shared/notices/end-by-hand.ts';
import { listByHand, MOST_IN_ORDER } from '#shared/notices/list-by-hand.ts';
import { listNotices } from '#shared/notices/list-store.ts';
import type { Notice } from '#shared/notices/notice.ts';
import { putOptOut } from '#shared/notices/recipient-store.ts';
import { resendNotice } from '#shared/notices/resend-notice.ts';
import { SendError } from '#shared/notices/send-error.ts';
import { settleReceipt } from '#shared/notices/settle-receipt.ts';
import { findTold } from '#shared/notices/told-store.ts';
import { addSeconds, type Instant } from '#shared/time/instant.ts';
import { aNotice, createWorld, NOON, type World } from './world.ts';

const LATER = addSeconds(NOON, 3600);
const by = 'desk-1';
const idOf = (bookingId: string) => aNotice(bookingId).id;

let world: World;
let deps: Parameters<typeof listByHand>[0];
beforeEach(async () => {
  world = await createWorld();
  const { db, hashSecret, readWords, readSubject, settings } = world.deliverDeps;
  const findWords = async (...[template, channel, lang]: Parameters<typeof readWords>) =>
    await readWords(template, channel, lang);
  deps = { db, hashSecret, readWords, findWords, readSubject, settings };
});

/** Notices that no provider sends, so the office has to. */
const handOver = async (...notices: Notice[]) => {
  world.deliverDeps.senders.sms.send = async () => ({ sender: 'hand', providerId: '' });
  await world.write(...notices);
  await world.minute();
};

/** A message goes out whose answer is lost, then the office has to send the notice. */
const loseAnswerAndHandOver = async (notice: Notice) => {
  world.deliverDeps.senders.sms.send = async () => {
    throw new SendError('unknown', 'TimeoutError');
  };
  await world.write(notice);
  await world.minute();
  world.later(2 * 3600);
  world.deliverDeps.senders.sms.send = async () => ({ sender: 'hand', providerId: '' });
  await world.minute();
};

const listed = async (now = LATER) => (await listByHand(deps, { limit: 9 }, now)).items;

describe('what the office has to send by hand', () => {
  it('is listed with the whole phone and the words to send, page by page', async () => {
    await handOver(aNotice('1'));
    world.later(60);
    await handOver(aNotice('2'));
    expect(await listed()).toMatchObject([
      {
        told: { subject: { id: '1' }, to: '+8613820001015', state: 'by-hand' },
        said: {
          text: expect.stringMatching(/^【开门】提醒：12月2日周三08:30，市群众工作局接待大厅，预约号/),
        },
      },
      { told: { subject: { id: '2' } } },
    ]);
    const first = await listByHand(deps, { limit: 1 }, LATER);
    const second = await listByHand(deps, { limit: 1, cursor: first.nextCursor }, LATER);
    expect(second).toMatchObject({ items: [{ told: { subject: { id: '2' } } }], nextCursor: undefined });
  });

  it('is sent once: of two who press at once one is told that somebody was first', async () => {
    await handOver(aNotice('1'));
    const both = await Promise.all([
      markSentByHand(world, { id: idOf('1'), by }, LATER),
      markSentByHand(world, { id: idOf('1'), by: 'desk-2' }, LATER),
    ]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both.find(({ ok }) => !ok)).toMatchObject({
      refusal: { kind: 'conflict', code: 'changed-meanwhile' },
    });
    expect(await listed()).toEqual([]);
    expect(await findTold(world.db, idOf('1'))).toMatchObject({
      state: 'sent',
      sender: 'hand',
      endedAt: LATER,
      byHand: { at: LATER },
    });
    const day = await listNotices(world.db, '2026-12-01', { limit: 9, state: 'sent' });
    expect(day.items).toHaveLength(1);
  });

  it('that can’t be sent has failed with its reason, and may be told once more', async () => {
    await handOver(aNotice('1'));
    const marked = await markNotSendable(world, { id: idOf('1'), by, reason: 'hand-wrong-recipient' }, LATER);
    expect(marked).toMatchObject({ ok: true, value: { state: 'failed', reason: 'hand-wrong-recipient' } });
    expect((await listNotices(world.db, 'failed', { limit: 9 })).items).toHaveLength(1);
    expect(await resendNotice(world, { id: idOf('1'), by }, LATER)).toMatchObject({ ok: true });
  });

  it('comes back to the list where the wrong button was pressed, but not once more has happened', async () => {
    await handOver(aNotice('1'), aNotice('2'));
    await markSentByHand(world, { id: idOf('1'), by }, LATER);
    expect(await takeBackByHand(world, idOf('1'), LATER)).toMatchObject({
      ok: true,
      value: { state: 'by-hand' },
    });
    expect(await listed()).toHaveLength(2);
    expect(await findTold(world.db, idOf('1'))).not.toHaveProperty('byHand');
    expect(await takeBackByHand(world, idOf('1'), LATER)).toMatchObject({
      refusal: { code: 'changed-meanwhile' },
    });
    await markNotSendable(world, { id: idOf('2'), by, reason: 'hand-no-way' }, LATER);
    await resendNotice(world, { id: idOf('2'), by }, LATER);
    expect(await takeBackByHand(world, idOf('2'), LATER)).toMatchObject({
      refusal: { code: 'changed-meanwhile' },
    });
  });

  it.each([
    ['sent', () => markSentByHand(world, { id: idOf('1'), by }, LATER)],
    [
      'not to be sent',
      () => markNotSendable(world, { id: idOf('1'), by, reason: 'hand-no-way' as const }, LATER),
    ],
  ])('noted as %s doesn’t come back once a provider has said that it arrived before', async (_, mark) => {
    await loseAnswerAndHandOver(aNotice('1'));
    expect(await mark()).toMatchObject({ ok: true });
    const word = { sender: 'aws' as const, providerId: 'lost-1', at: NOON, outcome: 'delivered' as const };
    await settleReceipt(world.deliverDeps, { noticeId: idOf('1'), ...word });
    expect(await takeBackByHand(world, idOf('1'), LATER)).toMatchObject({
      refusal: { kind: 'conflict', code: 'changed-meanwhile' },
    });
    expect(await findTold(world.db, idOf('1'))).toMatchObject({
      state: 'delivered',
      sender: 'aws',
      byHand: { by },
    });
    expect(await listed()).toEqual([]);
  });

  it('isn’t what a provider sent, or what there isn’t', async () => {
    await world.write(aNotice('1'));
    await world.minute();
    expect(await markSentByHand(world, { id: idOf('1'), by }, LATER)).toMatchObject({
      refusal: { code: 'changed-meanwhile' },
    });
    expect(await takeBackByHand(world, idOf('1'), LATER)).toMatchObject({
      refusal: { code: 'changed-meanwhile' },
    });
    expect(await markSentByHand(world, { id: idOf('9'), by }, LATER)).toMatchObject({
      refusal: { kind: 'not-found' },
    });
  });
});

describe('what is put in order by how long it still makes sense', () => {
  const until = (id: string, seconds: number, more: Partial<Notice> = {}) =>
    aNotice(id, { uselessAt: addSeconds(LATER, seconds), to: `+86138200${10_000 + Number(id)}`, ...more });
  const pageAt = async (now: Instant, asked: Partial<Parameters<typeof listByHand>[1]> = {}) => {
    const page = await listByHand(deps, { limit: 2, ...asked }, now);
    return { ...page, ids: page.items.map(({ told }) => told.subject.id) };
  };

  it('has the soonest first though it waits the shortest, and leaves out what makes none already', async () => {
    await handOver(until('1', 9000), until('2', -1));
    world.later(60);
    await handOver(until('3', 60), until('4', 600));
    const first = await pageAt(LATER);
    expect(first).toMatchObject({ ids: ['3', '4'], isPart: false });
    expect(first.items[0]?.said?.text).toContain('【开门】');
    const second = await pageAt(LATER, { cursor: first.nextCursor });
    expect([second.ids, second.nextCursor]).toEqual([['1'], undefined]);
    expect(await pageAt(LATER, { channel: 'email' })).toMatchObject({ ids: [] });
  });

  it('are two hundred of those that wait longest, however many are useless; the others come up behind them', async () => {
    await handOver(until('998', -1));
    const many = Array.from({ length: 201 }, (_, index) => until(String(index), 9000));
    for (let from = 0; from < many.length; from += 67) {
      await handOver(...many.slice(from, from + 67));
      world.later(1);
    }
    await handOver(until('999', 60));
    const all = await pageAt(LATER, { limit: MOST_IN_ORDER });
    expect(all.ids).toHaveLength(MOST_IN_ORDER);
    for (const left of ['998', '999']) expect(all.ids).not.toContain(left);
    expect([all.isPart, all.nextCursor]).toEqual([true, undefined]);
    for (const id of all.ids.slice(0, 2)) await markSentByHand(world, { id: idOf(id), by }, LATER);
    expect(await pageAt(LATER)).toMatchObject({ ids: ['999', expect.any(String)], isPart: false });
  });
});

describe('what needn’t be sent by hand any more', () => {
  const changes: [string, () => Promise<void> | void, string][] = [
    ['its booking is gone', () => void world.subjects.delete('1'), 'gone'],
    ['its booking was cancelled', () => void world.subjects.set('1', { version: 1, live: false }), 'ended'],
    ['its booking was moved', () => void world.subjects.set('1', { version: 2, live: true }), 'moved-on'],
    [
      'the person wants no reminders',
      () => putOptOut(world, { ...aNotice('1'), audience: 'citizen' }, LATER),
      'opted-out',
    ],
  ];
  it.each(changes)('says so where %s, and is dropped with that reason', async (_, change, reason) => {
    await handOver(aNotice('1'));
    expect(await listed()).toMatchObject([{ lapse: undefined }]);
    expect(await dropLapsed(deps, { id: idOf('1'), by }, LATER)).toMatchObject({
      refusal: { code: 'changed-meanwhile' },
    });
    await change();
    expect(await listed()).toMatchObject([{ lapse: reason }]);
    expect(await dropLapsed(deps, { id: idOf('1'), by }, LATER)).toMatchObject({
      ok: true,
      value: { state: 'dropped', reason },
    });
    expect(await listed()).toEqual([]);
  });

  it('isn’t what concerns somebody as a citizen, where they declined only what concerns their household', async () => {
    await handOver(aNotice('1'));
    await putOptOut(world, { ...aNotice('1'), audience: 'household' }, LATER);
    expect(await listed()).toMatchObject([{ lapse: undefined }]);
  });

  it.each([
    ['2026-12-01T13:30:00.000Z', 1],
    ['2026-12-02T00:29:59.999Z', 1],
    ['2026-12-02T00:30:00.000Z', 0],
  ])(
    'isn’t what makes sense still, whatever the hour: at %s %s is listed for a reception at 00:30',
    async (now, count) => {
      await handOver(aNotice('1'));
      expect(await listed(now)).toHaveLength(count);
      for (const { lapse } of await listed(now)) expect(lapse).toBeUndefined();
    },
  );

  it('is on record as sent where somebody has sent it all the same', async () => {
    await handOver(aNotice('1'));
    world.subjects.delete('1');
    expect(await markSentByHand(world, { id: idOf('1'), by }, LATER)).toMatchObject({ ok: true });
  });
});
