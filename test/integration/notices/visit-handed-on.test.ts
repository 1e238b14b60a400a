import { beforeEach, describe, expect, it } from 'vitest';
import { addVisit } from '#shared/pairing/add-visit.ts';
import { confirmPairings } from '#shared/pairing/confirm-pairings.ts';
import { handOverVisit } from '#shared/pairing/hand-over-visit.ts';
import { leaveCadre } from '#shared/pairing/leave-cadre.ts';
import { makeVisitPlan } from '#shared/pairing/make-visit-plan.ts';
import { moveVisit } from '#shared/pairing/move-visit.ts';
import { proposePairings } from '#shared/pairing/propose-pairings.ts';
import { setPolicy } from '#shared/pairing/set-policy.ts';
import { findVisit } from '#shared/pairing/visit-store.ts';
import { lockPair } from '#shared/pairing/wish-pair.ts';
import type { Db } from '#shared/platform/dynamo.ts';
import { randomIds } from '#shared/platform/ids.ts';
import { addDays, type CivilDate, type CivilTime, instantAt } from '#shared/time/civil.ts';
import { addMinutes, type Instant } from '#shared/time/instant.ts';
import { createTestDb } from '#test/support/dynamodb.ts';
import { accepted, BY, cadreRows, NOW, pairCity, planning } from '#test/support/pairing/city.ts';
import { sendDue } from '#test/support/pairing/messenger.ts';

const WANG = 'GB0001';
const LI = 'GB0002';
const ZHOU = 'GB0003';
const VISIT = 'H00001.2026-12';
/** Three of one unit, the first with both households of the village, the others with room for them. */
const unit = cadreRows(
  [WANG, '王强', '东岭镇政府', '科长', '13820000175', '', '南坡村', '3', ''],
  [LI, '李梅', '东岭镇政府', '科员', '13820000182', '', '白杨村', '3', ''],
  [ZHOU, '周平', '东岭镇政府', '科员', '13820000183', '', '石桥村', '3', ''],
);

let db: Db;
let onDate: CivilDate;
beforeEach(async () => {
  db = await createTestDb();
  await pairCity(db, { cadres: unit, month: '2026-12' });
  onDate = (await findVisit(db, VISIT))?.onDate ?? '';
});
const onTheEve = (time: CivilTime) => instantAt(addDays(onDate, -1), time);

/** What is sent by an instant to the household about its visit. */
const told = async (now: Instant) =>
  (await sendDue(db, now))
    .filter(({ noticeId }) => noticeId.includes(VISIT) && noticeId.includes('-household'))
    .map(({ template, text }) => `${template} ${text.match(/\d+月\d+日/)?.[0]}`);
const inWords = (date: CivilDate) => `${Number(date.slice(5, 7))}月${Number(date.slice(8))}日`;

/** Gives the household another first cadre. Ids begin with the instant. */
const giveTo = async (cadreId: string, now: Instant) => {
  accepted(await lockPair({ db }, { householdId: 'H00001', cadreId, seat: 'first', by: BY }, NOW));
  const { id } = accepted(await proposePairings({ db, ids: randomIds }, { by: BY }, addMinutes(now, -1)));
  return accepted(await confirmPairings({ db }, { id, by: BY }, now));
};
const ofWang = { cadreId: WANG, visitId: VISIT };
const moveTo = async (date: CivilDate, now: Instant) =>
  accepted(await moveVisit({ db, ...planning }, { ...ofWang, onDate: date, ifWarned: 'move' }, now));
const handTo = async (toCadreId: string, now: Instant) =>
  accepted(await handOverVisit({ db, ...planning }, { ...ofWang, toCadreId, ifWarned: 'hand-over' }, now));

describe('a household, told that somebody comes tomorrow, whose new first cadre has no time then', () => {
  beforeEach(async () => {
    const added = {
      cadreId: LI,
      householdId: 'H00003',
      onDate,
      startTime: '16:30',
      ifWarned: 'add' as const,
    };
    accepted(await addVisit({ db, ...planning }, added, NOW));
    const policy = { mostPerDay: 1, minutesApart: 60, frequencyByKind: {}, secondCadreKinds: [] };
    accepted(await setPolicy({ db }, { policy, version: 0, by: BY }, NOW));
  });

  it('is told that nobody comes', async () => {
    expect(await told(onTheEve('18:00'))).toEqual([`visit-coming-household ${inWords(onDate)}`]);
    expect(await giveTo(LI, onTheEve('19:00'))).toMatchObject({ paired: 1, planAnew: 1 });
    expect(await told(onTheEve('19:00'))).toEqual([`visit-called-off-household ${inWords(onDate)}`]);
  });

  it('is told of the new day in the morning, where the visit was planned anew in the night', async () => {
    await told(onTheEve('18:00'));
    await giveTo(LI, onTheEve('22:00'));
    const months = { from: '2026-12', months: 1, by: BY };
    accepted(await makeVisitPlan({ db, ...planning }, months, onTheEve('22:10')));
    const anew = await findVisit(db, VISIT);
    expect(anew).toMatchObject({ state: 'planned', cadreId: LI });
    expect(anew?.onDate).not.toBe(onDate);
    expect(await told(instantAt(onDate, '08:00'))).toEqual([
      `visit-moved-household ${inWords(anew?.onDate ?? '')}`,
    ]);
  });

  it('hears nothing of it where it was told of no visit', async () => {
    expect(await giveTo(LI, onTheEve('09:00'))).toMatchObject({ planAnew: 1 });
    expect(await told(onTheEve('18:00'))).toEqual([]);
  });
});

describe('a household that knows long before the eve when a colleague comes', () => {
  const LATER = '2026-12-18';
  beforeEach(async () => {
    await told(onTheEve('18:00'));
    await moveTo(LATER, onTheEve('18:10'));
    expect(await told(onTheEve('18:10'))).toEqual([`visit-moved-household ${inWords(LATER)}`]);
    await handTo(ZHOU, onTheEve('18:20'));
    expect(await told(onTheEve('18:20'))).toEqual([`visit-colleague-household ${inWords(LATER)}`]);
  });

  it('is told at once that its own cadre comes after all, where the colleague leaves', async () => {
    const left = { cadreId: ZHOU, leavesOn: '2026-12-31', note: '', by: BY };
    accepted(await leaveCadre({ db }, left, onTheEve('18:40')));
    const { id } = accepted(await proposePairings({ db, ids: randomIds }, { by: BY }, onTheEve('18:45')));
    accepted(await confirmPairings({ db }, { id, by: BY }, onTheEve('18:50')));
    expect(await findVisit(db, VISIT)).toMatchObject({ cadreId: WANG });
    expect(await told(onTheEve('18:50'))).toEqual([`visit-coming-household ${inWords(LATER)}`]);
  });

  it('hears it again on the eve only, where it gets a new first cadre and the colleague goes all the same', async () => {
    await giveTo(LI, onTheEve('19:00'));
    expect(await findVisit(db, VISIT)).toMatchObject({ cadreId: ZHOU, standsInFor: LI });
    expect(await told(onTheEve('19:00'))).toEqual([]);
    expect(await told(instantAt(addDays(LATER, -1), '18:00'))).toEqual([
      `visit-colleague-household ${inWords(LATER)}`,
    ]);
  });
});
