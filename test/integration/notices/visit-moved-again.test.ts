import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import { beforeEach, describe, expect, it } from 'vitest';
import { addVisit } from '#shared/pairing/add-visit.ts';
import { callOffVisit } from '#shared/pairing/call-off-visit.ts';
import { enterAbsence } from '#shared/pairing/enter-absence.ts';
import { handOverVisit } from '#shared/pairing/hand-over-visit.ts';
import { moveVisit } from '#shared/pairing/move-visit.ts';
import { replanAbsences } from '#shared/pairing/replan-absences.ts';
import { takeVisitBack } from '#shared/pairing/take-visit-back.ts';
import { findVisit } from '#shared/pairing/visit-store.ts';
import type { Db } from '#shared/platform/dynamo.ts';
import { addDays, type CivilDate, type CivilTime, instantAt } from '#shared/time/civil.ts';
import { createTestDb } from '#test/support/dynamodb.ts';
import { accepted, BY, NOW, pairCity, planning } from '#test/support/pairing/city.ts';
import { colleagues } from '#test/support/pairing/colleagues.ts';
import { sendDue } from '#test/support/pairing/messenger.ts';
import { sendingBy } from '#test/support/sending-by.ts';

const WANG = 'GB0001';
const LI = 'GB0002';
/** A Thursday on which nothing is planned. */
const DAY = '2026-12-10';
const ADDED = `H00001.${DAY}`;
const PLANNED = 'H00001.2026-12';
const onTheEve = (time: CivilTime) => instantAt('2026-12-09', time);
const onTheDay = (time: CivilTime) => instantAt(DAY, time);

let db: Db;
beforeEach(async () => {
  db = await createTestDb();
  await pairCity(db, { cadres: colleagues, month: '2026-12' });
});

const add = async () =>
  accepted(
    await addVisit(
      { db, ...planning },
      { cadreId: WANG, householdId: 'H00001', onDate: DAY, startTime: '15:00', ifWarned: 'add' },
      NOW,
    ),
  );
const move = async (onDate: CivilDate, now: string) =>
  accepted(
    await moveVisit({ db, ...planning }, { cadreId: WANG, visitId: ADDED, onDate, ifWarned: 'move' }, now),
  );
const sentToHousehold = async (visitId: string, now: string) =>
  (await sendDue(db, now))
    .filter(({ noticeId, template }) => noticeId.includes(visitId) && template.endsWith('household'))
    .map(({ template, text }) => `${template} ${text.match(/\d+月\d+日/)?.[0]}`);

describe('a household that heard long before its eve when its visit is, as that was moved', () => {
  beforeEach(async () => {
    await add();
    await sentToHousehold(ADDED, onTheEve('18:00'));
    await move('2026-12-18', onTheEve('19:00'));
    expect(await sentToHousehold(ADDED, onTheEve('19:00'))).toEqual(['visit-moved-household 12月18日']);
  });

  it('is told at once when it is moved again', async () => {
    await move('2026-12-25', onTheDay('09:00'));
    expect(await sentToHousehold(ADDED, onTheDay('09:00'))).toEqual(['visit-moved-household 12月25日']);
    expect(await sentToHousehold(ADDED, instantAt('2026-12-24', '18:00'))).toEqual([]);
  });

  it('is told at once when a colleague goes, and when that is taken back', async () => {
    const ofWang = { cadreId: WANG, visitId: ADDED };
    const handed = { ...ofWang, toCadreId: LI, ifWarned: 'hand-over' } as const;
    accepted(await handOverVisit({ db, ...planning }, handed, onTheDay('09:00')));
    expect(await sentToHousehold(ADDED, onTheDay('09:00'))).toEqual(['visit-colleague-household 12月18日']);
    accepted(await takeVisitBack({ db }, ofWang, onTheDay('10:00')));
    expect(await sentToHousehold(ADDED, onTheDay('10:00'))).toEqual(['visit-coming-household 12月18日']);
  });
});

describe('a household that waits for its visit on the day it was told of', () => {
  it('is told in the morning of the last of two moves in the night', async () => {
    await add();
    await sentToHousehold(ADDED, onTheEve('18:00'));
    await move('2026-12-18', onTheEve('22:00'));
    await move('2026-12-25', onTheEve('22:10'));
    expect(await sentToHousehold(ADDED, onTheDay('08:00'))).toEqual(['visit-moved-household 12月25日']);
  });

  it('is told in the morning that this day is off, where a move in the night was called off', async () => {
    await add();
    await sentToHousehold(ADDED, onTheEve('18:00'));
    await move('2026-12-18', onTheEve('22:00'));
    const off = await callOffVisit({ db }, { cadreId: WANG, visitId: ADDED }, onTheEve('22:10'));
    expect(accepted(off).tells).toBe(true);
    expect(await sentToHousehold(ADDED, onTheDay('08:00'))).toEqual(['visit-called-off-household 12月10日']);
  });

  it('is told in the morning of the other day, where it was moved and handed over in the night', async () => {
    await add();
    await sentToHousehold(ADDED, onTheEve('18:00'));
    await move('2026-12-18', onTheEve('22:00'));
    const handed = { cadreId: WANG, visitId: ADDED, toCadreId: LI, ifWarned: 'hand-over' } as const;
    accepted(await handOverVisit({ db, ...planning }, handed, onTheEve('22:10')));
    expect(await sentToHousehold(ADDED, onTheDay('08:00'))).toEqual(['visit-moved-household 12月18日']);
    expect(await sentToHousehold(ADDED, instantAt('2026-12-17', '18:00'))).toEqual([
      'visit-colleague-household 12月18日',
    ]);
  });

  it('is told in the morning that this day is off, where the SMS of a move failed and the visit is called off', async () => {
    await add();
    await sentToHousehold(ADDED, onTheEve('18:00'));
    await move('2026-12-18', onTheEve('19:00'));
    await sendDue(db, onTheEve('19:00'), ({ template }) => template === 'visit-moved-household');
    accepted(await callOffVisit({ db }, { cadreId: WANG, visitId: ADDED }, onTheEve('19:10')));
    expect(await sentToHousehold(ADDED, onTheEve('19:10'))).toEqual(['visit-called-off-household 12月10日']);
  });

  it('is told of no move, where it was moved and back in the night', async () => {
    await add();
    await sentToHousehold(ADDED, onTheEve('18:00'));
    await move('2026-12-18', onTheEve('22:00'));
    await move(DAY, onTheEve('22:10'));
    expect(await sentToHousehold(ADDED, onTheDay('08:00'))).toEqual(['visit-coming-household 12月10日']);
  });
});

const isOfVisitsTold = ({ input }: QueryCommand): boolean =>
  `${input.ExpressionAttributeValues?.[':subject']}`.startsWith('about#');

describe('planning anew, for days its cadre is away', () => {
  const dayOf = async () => (await findVisit(db, PLANNED))?.onDate ?? '';
  const away = async (from: CivilDate, now: string) =>
    accepted(await enterAbsence({ db }, { cadreId: WANG, from, to: from, kind: 'leave', by: BY }, now));
  /** Moves what is planned for a day, and counts what is read of what was told. */
  const replan = async (now: string) => {
    let reads = 0;
    const counted = sendingBy(db, (command) => {
      if (command instanceof QueryCommand && isOfVisitsTold(command)) reads += 1;
      return db.client.send(command);
    });
    await replanAbsences({ db: counted, ...planning }, [WANG], now);
    return reads;
  };

  it('tells a household at once that heard of the move before, and reads nothing of one that heard of nothing', async () => {
    const planned = await dayOf();
    await away(planned, NOW);
    expect(await replan(NOW)).toBe(0);
    const first = await dayOf();
    expect(first).not.toBe(planned);
    const eve = (time: CivilTime) => instantAt(addDays(first, -1), time);
    expect(await sentToHousehold(PLANNED, eve('18:00'))).toHaveLength(1);
    await away(first, eve('19:00'));
    await replan(eve('19:00'));
    const second = await dayOf();
    expect(await sentToHousehold(PLANNED, eve('19:00'))).toHaveLength(1);
    await away(second, eve('20:00'));
    expect(await replan(eve('20:00'))).toBe(1);
    const third = await dayOf();
    expect(new Set([first, second, third]).size).toBe(3);
    expect(await sentToHousehold(PLANNED, eve('20:00'))).toEqual([
      `visit-moved-household ${Number(third.slice(5, 7))}月${Number(third.slice(8))}日`,
    ]);
  });
});
