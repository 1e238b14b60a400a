import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { beforeEach, describe, expect, it } from 'vitest';
import { commit } from '#shared/platform/commit.ts';
import { publishDraftDay } from '#shared/reception/calendar-changes-store.ts';
import { findDays } from '#shared/reception/calendar-store.ts';
import { findNoticeStanding } from '#shared/reception/find-notice-standing.ts';
import { dayKey } from '#shared/reception/keys.ts';
import {
  findEdition,
  findLatestEdition,
  listEditions,
  putEdition,
} from '#shared/reception/public-notice-store.ts';
import { publishDays } from '#shared/reception/publish-days.ts';
import type { ReceptionDay } from '#shared/reception/reception-day.ts';
import { settlePublicNotice } from '#shared/reception/settle-public-notice.ts';
import { demoCalendar, openHall } from '#test/support/reception/hall.ts';

const MONTH = '2026-12';
let hall: Awaited<ReturnType<typeof openHall>>;
beforeEach(async () => {
  hall = await openHall(false);
  const firstThree = (await demoCalendar()).toString().split('\n').slice(0, 4).join('\n');
  await hall.importFile(new TextEncoder().encode(firstThree));
});

const days = async (): Promise<ReceptionDay[]> =>
  (await findDays(hall.db, { from: '2026-12-01', to: '2026-12-31' })).map(({ day }) => day);
const publish = (ids: string[], by?: string) => publishDays(hall, ids, hall.clock.at, by);
const settle = (who = 'organizer') => settlePublicNotice(hall, MONTH, who, hall.clock.at);
const latest = () => findLatestEdition(hall.db, MONTH);

/** A change of a published day, as if by another verb. */
const change = async (index: number, changes: Partial<ReceptionDay>) => {
  const { id, ...day } = (await days())[index] as ReceptionDay;
  const Item = { ...dayKey(id), ...day, ...changes, version: day.version + 1 };
  await hall.db.client.send(new PutCommand({ TableName: hall.db.tables.reception, Item }));
};

describe('publishing', () => {
  it('makes the first edition of the month, and the next with what is added', async () => {
    const [first, second] = (await days()).map(({ id }) => id) as [string, string];
    expect((await publish([first], 'organizer')).editions).toMatchObject([
      { month: MONTH, edition: 1, changes: [] },
    ]);
    expect(await latest()).toMatchObject({
      edition: 1,
      by: 'organizer',
      publishedAt: hall.clock.at,
      days: [{ id: first, leader: '卫志强' }],
    });
    expect((await publish([second])).editions).toMatchObject([
      { edition: 2, changes: [{ kind: 'added', dayId: second }] },
    ]);
    expect(await latest()).not.toHaveProperty('by');
  });

  it('makes one edition of many days, and none where nothing was published', async () => {
    expect((await publish((await days()).map(({ id }) => id))).editions).toHaveLength(1);
    expect((await latest())?.days).toHaveLength(3);
    expect((await publish((await days()).map(({ id }) => id))).editions).toEqual([]);
    expect((await publish(['nonsense'])).editions).toEqual([]);
    expect(await listEditions(hall.db, MONTH)).toEqual([
      { month: MONTH, edition: 1, publishedAt: hall.clock.at, changed: 0 },
    ]);
  });

  it('keeps an edition as it was when the calendar goes on', async () => {
    await publish((await days()).map(({ id }) => id));
    await change(0, { leader: '郑丽娟', post: '市长' });
    await settle();
    expect(await findEdition(hall.db, MONTH, 1)).toMatchObject({
      days: expect.arrayContaining([expect.objectContaining({ leader: '卫志强' })]),
    });
    expect(await findEdition(hall.db, MONTH, 2)).toMatchObject({
      changes: [{ kind: 'leader', was: { leader: '卫志强' } }],
    });
    expect((await listEditions(hall.db, MONTH)).map(({ edition, changed }) => [edition, changed])).toEqual([
      [2, 1],
      [1, 0],
    ]);
  });
});

describe('settling the notice of a month', () => {
  it('makes one edition of one change, though many settle it at once', async () => {
    await publish((await days()).map(({ id }) => id));
    await change(0, { venue: '东岭镇便民服务中心' });
    const made = await Promise.all(Array.from({ length: 8 }, (_, nth) => settle(`account-${nth}`)));
    expect(made.filter(Boolean)).toHaveLength(1);
    expect(await latest()).toMatchObject({ edition: 2, changes: [{ kind: 'place' }] });
    expect(await settle()).toBeUndefined();
  });

  it('loses no change where two are made and settled at the same time', async () => {
    await publish((await days()).map(({ id }) => id));
    const changeAndSettle = async (index: number) => {
      await change(index, { portfolio: '教育' });
      return await settle();
    };
    await Promise.all([changeAndSettle(0), changeAndSettle(1), changeAndSettle(2)]);
    const standing = await findNoticeStanding(hall.db, MONTH, undefined, hall.clock.at);
    expect(standing.next).toBeUndefined();
    expect(standing.latest?.days.filter(({ portfolio }) => portfolio === '教育')).toHaveLength(3);
    const editions = await listEditions(hall.db, MONTH);
    expect(editions.reduce((sum, { changed }) => sum + changed, 0)).toBe(3);
  });

  it('is made up for where publishing broke off before it: shown as ahead, and settled by publishing again', async () => {
    const day = (await days())[0] as ReceptionDay;
    await commit(hall.db, [publishDraftDay(hall.db, day, hall.clock.at)]);
    const standing = await findNoticeStanding(hall.db, MONTH, undefined, hall.clock.at);
    expect(standing).toMatchObject({ next: { edition: 1, days: [{ id: day.id }] } });
    expect(standing.latest).toBeUndefined();
    expect(await latest()).toBeUndefined();
    expect(await publish([day.id])).toMatchObject({
      published: [],
      unchanged: [day.id],
      editions: [{ edition: 1 }],
    });
  });

  it('says nothing of drafts, nor of a draft that was called off', async () => {
    expect(await settle()).toBeUndefined();
    await change(0, { state: 'cancelled' });
    expect(await settle()).toBeUndefined();
    expect(await latest()).toBeUndefined();
  });

  it('says that a published day is called off, and goes on listing it', async () => {
    await publish((await days()).map(({ id }) => id));
    await change(0, { state: 'cancelled' });
    expect(await settle()).toMatchObject({ edition: 2, changes: [{ kind: 'called-off' }] });
    expect((await latest())?.days).toHaveLength(3);
    expect((await latest())?.days[0]).toMatchObject({ calledOff: true });
  });

  it('never writes over an edition', async () => {
    await publish((await days()).map(({ id }) => id));
    const first = await latest();
    if (!first) throw new Error('no edition');
    const outcome = await commit(hall.db, [putEdition(hall.db, { ...first, days: [] })]);
    expect(outcome.ok).toBe(false);
    expect(await latest()).toEqual(first);
  });
});
