import { beforeEach, describe, expect, it } from 'vitest';
import { findNotice } from '#shared/notices/find-notice.ts';
import { dueKey, type NoticeList } from '#shared/notices/keys.ts';
import { countListed } from '#shared/notices/list-count-store.ts';
import { type ListAsked, listNotices } from '#shared/notices/list-store.ts';
import type { Notice } from '#shared/notices/notice.ts';
import { putAside } from '#shared/notices/put-aside.ts';
import { SendError } from '#shared/notices/send-error.ts';
import { putWaiting } from '#shared/notices/waiting-store.ts';
import { commit } from '#shared/platform/commit.ts';
import { addSeconds } from '#shared/time/instant.ts';
import { writePieces } from '#test/support/notices/write-many.ts';
import { aNotice, createWorld, NOON, type World } from './world.ts';

let world: World;
beforeEach(async () => {
  world = await createWorld();
});

const refuse = (kind: 'permanent' | 'temporary' | 'unknown', code: string) => {
  world.faults.send = () => {
    throw new SendError(kind, code);
  };
};

/** The ids of the bookings that a list's pages speak of, one page after the other. */
const pagesOf = async (list: NoticeList, asked: Omit<ListAsked, 'cursor'>) => {
  const pages: string[][] = [];
  let cursor: string | undefined;
  do {
    const page = await listNotices(world.db, list, { ...asked, cursor });
    pages.push(page.items.map((item) => (item.as === 'told' ? item.told : item.waiting.notice).subject.id));
    cursor = page.nextCursor;
  } while (cursor);
  return pages;
};

const deliver = async (...notices: Notice[]) => {
  await world.write(...notices);
  await world.minute();
};

describe('the list of those that failed', () => {
  it('is paged, newest first, each once and none left out', async () => {
    refuse('permanent', 'no-such-phone');
    for (const id of ['1', '2', '3', '4', '5']) {
      await deliver(aNotice(id));
      world.later(60);
    }
    expect(await pagesOf('failed', { limit: 2 })).toEqual([['5', '4'], ['3', '2'], ['1']]);
    expect(await pagesOf('failed', { limit: 5 })).toEqual([['5', '4', '3', '2', '1']]);
    expect(await pagesOf('failed', { limit: 2, oldestFirst: true })).toEqual([['1', '2'], ['3', '4'], ['5']]);
    expect(await countListed(world.db, 'failed', { most: 4 })).toBe(4);
    expect(await countListed(world.db, 'failed', { most: 9 })).toBe(5);
  });

  it('goes on after its cursor when what stood there has left it', async () => {
    refuse('permanent', 'no-such-phone');
    for (const id of ['1', '2', '3']) {
      await deliver(aNotice(id));
      world.later(60);
    }
    const first = await listNotices(world.db, 'failed', { limit: 1 });
    const [gone] = first.items;
    if (gone?.as !== 'told') throw new Error('nothing failed');
    expect(await putAside(world, { id: gone.told.id, by: 'w' }, NOON)).toMatchObject({ ok: true });
    const next = await listNotices(world.db, 'failed', { limit: 5, cursor: first.nextCursor });
    expect(next.items).toHaveLength(2);
  });

  it('can be narrowed to a reason, a channel, a template and a civil day, each page full where enough fits', async () => {
    refuse('permanent', 'no-such-phone');
    await deliver(aNotice('1'), aNotice('2'));
    refuse('permanent', 'no-such-mailbox');
    await deliver(
      {
        ...aNotice('3'),
        channel: 'email',
        to: 'z@example.com',
        id: 'booking#3#1#booking-reminder-eve#email',
      },
      aNotice('4'),
    );
    expect((await pagesOf('failed', { limit: 9, reason: 'no-such-phone' })).flat().sort()).toEqual([
      '1',
      '2',
    ]);
    expect(await pagesOf('failed', { limit: 9, channel: 'email' })).toEqual([['3']]);
    expect(
      (await pagesOf('failed', { limit: 1, reason: 'no-such-mailbox' })).filter((page) => page[0]),
    ).toHaveLength(2);
    expect(await pagesOf('failed', { limit: 9, template: 'booking-moved' })).toEqual([[]]);
  });

  it.each([
    ['2026-11-30T15:59:59.999Z', '2026-11-30'],
    ['2026-11-30T16:00:00.000Z', '2026-12-01'],
    ['2026-12-01T15:59:59.999Z', '2026-12-01'],
    ['2026-12-01T16:00:00.000Z', '2026-12-02'],
  ])('has what failed at %s on the civil day %s', async (at, on) => {
    refuse('permanent', 'no-such-phone');
    world.setNow(at);
    await deliver(
      aNotice('1', { template: 'booking-confirmed', dueAt: at, id: 'booking#1#1#booking-confirmed#sms' }),
    );
    for (const day of ['2026-11-30', '2026-12-01', '2026-12-02'])
      expect((await pagesOf('failed', { limit: 9, on: day })).flat()).toEqual(day === on ? ['1'] : []);
  });

  it('keeps to its day with a cursor too', async () => {
    refuse('permanent', 'no-such-phone');
    for (const id of ['1', '2', '3']) {
      await deliver(aNotice(id));
      world.later(60);
    }
    expect(await pagesOf('failed', { limit: 1, on: '2026-12-01' })).toEqual([['3'], ['2'], ['1']]);
    expect(await pagesOf('failed', { limit: 1, on: '2026-12-01', oldestFirst: true })).toEqual([
      ['1'],
      ['2'],
      ['3'],
    ]);
  });
});

describe('a filter that little fits', () => {
  it('looks through so many and hands on where it stopped, so nothing is left out', async () => {
    const notices = Array.from({ length: 1100 }, (_, index) =>
      aNotice(String(index), { channel: index === 1050 ? 'email' : 'sms' }),
    );
    for (let first = 0; first < notices.length; first += 100)
      await commit(
        world.db,
        notices
          .slice(first, first + 100)
          .map((notice) => putWaiting(world.db, notice, NOON, { failures: 1, unknown: 0 })),
      );
    const pages = await pagesOf('retrying', { limit: 5, channel: 'email', oldestFirst: true });
    expect(pages.flat()).toEqual(['1050']);
    expect(pages.length).toBeLessThan(4);
    const one = await listNotices(world.db, 'retrying', { limit: 5, reason: 'nothing-has-it' });
    expect(one.items).toEqual([]);
    expect(one.nextCursor).toBeDefined();
  });
});

describe('the list of what is tried again', () => {
  it('says how often it was tried, when it is next, and why', async () => {
    refuse('temporary', 'Throttling');
    await deliver(aNotice('1'));
    const { items } = await listNotices(world.db, 'retrying', { limit: 9 });
    const tryAt = addSeconds(NOON, 60);
    expect(items).toEqual([
      {
        as: 'waiting',
        waiting: {
          key: dueKey(aNotice('1'), tryAt),
          notice: aNotice('1'),
          tries: { failures: 1, unknown: 0, reason: 'Throttling' },
        },
      },
    ]);
    world.faults.send = undefined;
    world.later(60);
    await world.minute();
    expect((await listNotices(world.db, 'retrying', { limit: 9 })).items).toEqual([]);
    expect(await pagesOf('2026-12-01', { limit: 9, state: 'sent' })).toEqual([['1']]);
    expect(await pagesOf('2026-12-01', { limit: 9, state: 'dropped' })).toEqual([[]]);
  });
});

describe('a notice by its id', () => {
  it('is found where it waits for its next try, whether or not a provider may have it', async () => {
    for (const [id, kind] of [
      ['1', 'temporary'],
      ['2', 'unknown'],
    ] as const) {
      refuse(kind, 'slow');
      await deliver(aNotice(id));
      expect(await findNotice(world.db, { id: aNotice(id).id })).toMatchObject({
        as: 'waiting',
        waiting: { notice: { id: aNotice(id).id }, tries: { reason: 'slow' } },
      });
    }
  });

  it('is found by where it waits among however many others wait again', async () => {
    const tries = { failures: 1, unknown: 0, reason: 'slow' };
    const others = Array.from({ length: 1100 }, (_, index) => aNotice(`other-${index}`));
    const later = addSeconds(NOON, 3600);
    await writePieces(
      world.db,
      others.map((other) => putWaiting(world.db, other, later, tries)),
    );
    await commit(world.db, [putWaiting(world.db, aNotice('1'), NOON, tries)]);
    expect(await findNotice(world.db, { id: aNotice('1').id, tryAt: NOON })).toMatchObject({
      waiting: { key: dueKey(aNotice('1'), NOON), notice: { id: aNotice('1').id }, tries },
    });
  });

  it('is found where it waits now by an address from before its last try', async () => {
    refuse('temporary', 'slow');
    await deliver(aNotice('1'));
    const named = { id: aNotice('1').id, tryAt: addSeconds(NOON, 60) };
    expect(await findNotice(world.db, named)).toMatchObject({ waiting: { tries: { failures: 1 } } });
    world.later(60);
    await world.minute();
    expect(await findNotice(world.db, named)).toMatchObject({ waiting: { tries: { failures: 2 } } });
    world.faults.send = undefined;
    world.later(3600);
    await world.minute();
    expect(await findNotice(world.db, named)).toMatchObject({ as: 'told', told: { state: 'sent' } });
  });

  it('is found with its end, and isn’t where nobody has claimed it or there is none', async () => {
    await world.write(aNotice('1'));
    expect(await findNotice(world.db, { id: aNotice('1').id })).toBeUndefined();
    await world.minute();
    expect(await findNotice(world.db, { id: aNotice('1').id })).toMatchObject({
      as: 'told',
      told: { state: 'sent' },
    });
    for (const id of ['booking#9#1#booking-confirmed#sms', 'nothing', ''])
      expect(await findNotice(world.db, { id })).toBeUndefined();
  });
});
