import { beforeEach, describe, expect, it } from 'vitest';
import type { Message } from '#shared/notices/message.ts';
import { addVisit } from '#shared/pairing/add-visit.ts';
import { callOffVisit } from '#shared/pairing/call-off-visit.ts';
import { findCallAhead } from '#shared/pairing/find-call-ahead.ts';
import { moveVisit } from '#shared/pairing/move-visit.ts';
import { findOwnVisit } from '#shared/pairing/own-visits.ts';
import type { Db } from '#shared/platform/dynamo.ts';
import { type CivilDate, type CivilTime, instantAt } from '#shared/time/civil.ts';
import { createTestDb } from '#test/support/dynamodb.ts';
import { HASH_SECRET } from '#test/support/hash-secret.ts';
import { accepted, NOW, pairCity, planning } from '#test/support/pairing/city.ts';
import { sendDue } from '#test/support/pairing/messenger.ts';

const WANG = 'GB0001';
/** A Thursday on which nothing is planned. */
const DAY = '2026-12-10';
const ADDED = `H00001.${DAY}`;
const onTheEve = (time: CivilTime) => instantAt('2026-12-09', time);
const onTheDay = (time: CivilTime) => instantAt(DAY, time);

let db: Db;
beforeEach(async () => {
  db = await createTestDb();
  await pairCity(db);
});

const add = async (now = NOW) =>
  accepted(
    await addVisit(
      { db, ...planning },
      { cadreId: WANG, householdId: 'H00001', onDate: DAY, startTime: '15:00', ifWarned: 'add' },
      now,
    ),
  );
const callOff = async (now: string) =>
  accepted(await callOffVisit({ db }, { cadreId: WANG, visitId: ADDED }, now)).tells;
const sentToHousehold = async (now: string, refuses?: (message: Message) => boolean) =>
  (await sendDue(db, now, refuses))
    .filter(({ template }) => template.endsWith('household') && !template.startsWith('pairing'))
    .map(({ template }) => template);
const callAhead = async (today: CivilDate) => {
  const own = accepted(await findOwnVisit(db, WANG, ADDED));
  return (await findCallAhead({ db, hashSecret: HASH_SECRET }, [own], today)).get(ADDED);
};
const toHousehold = ({ template }: Message) => template.endsWith('household');

describe('a household whose visit is called off', () => {
  it('is told at once when it was told the evening before that somebody comes; twice called off is once told', async () => {
    await add();
    expect(await sentToHousehold(onTheEve('18:00'))).toEqual(['visit-coming-household']);
    expect(await callOff(onTheEve('19:00'))).toBe(true);
    expect(await callOff(onTheEve('19:00'))).toBeUndefined();
    expect(await sentToHousehold(onTheEve('19:00'))).toEqual(['visit-called-off-household']);
    expect(await sentToHousehold(onTheDay('08:00'))).toEqual([]);
  });

  it('is told in the morning where that was in the night', async () => {
    await add();
    await sentToHousehold(onTheEve('18:00'));
    expect(await callOff(onTheEve('22:00'))).toBe(true);
    expect(await sentToHousehold(onTheEve('22:00'))).toEqual([]);
    expect(await sentToHousehold(onTheDay('08:00'))).toEqual(['visit-called-off-household']);
  });

  it('hears nothing of a visit it was never told of', async () => {
    await add();
    expect(await callOff(NOW)).toBe(false);
    expect(await sentToHousehold(onTheEve('18:00'))).toEqual([]);
  });

  it('is told where it heard of the visit long before its eve, as that was moved', async () => {
    await add();
    await sentToHousehold(onTheEve('18:00'));
    const to = { onDate: '2026-12-18', startTime: '15:00', ifWarned: 'move' } as const;
    accepted(
      await moveVisit({ db, ...planning }, { cadreId: WANG, visitId: ADDED, ...to }, onTheEve('19:00')),
    );
    expect(await sentToHousehold(onTheEve('19:00'))).toEqual(['visit-moved-household']);
    expect(await callOff(onTheDay('09:00'))).toBe(true);
    expect(await sentToHousehold(onTheDay('09:00'))).toEqual(['visit-called-off-household']);
  });

  it('is not told so any more where the visit is added again before that went out', async () => {
    await add();
    await sentToHousehold(onTheEve('18:00'));
    await callOff(onTheEve('22:00'));
    await add(onTheEve('22:10'));
    expect(await sentToHousehold(onTheDay('08:00'))).toEqual(['visit-coming-household']);
  });
});

describe('the cadre of a visit', () => {
  it('calls where the announcement failed for good, and where the news that it is off did', async () => {
    await add();
    expect(await callAhead('2026-12-09')).toBeUndefined();
    await sentToHousehold(onTheEve('18:00'), toHousehold);
    expect(await callAhead('2026-12-09')).toBe('failed');
    await callOff(onTheEve('19:00'));
    expect(await callAhead('2026-12-09')).toBeUndefined();
    await sentToHousehold(onTheEve('19:00'), toHousehold);
    expect(await callAhead('2026-12-09')).toBe('called-off');
  });
});
