import { beforeEach, describe, expect, it } from 'vitest';
import { addVisit } from '#shared/pairing/add-visit.ts';
import { findAvoidancesOfHousehold } from '#shared/pairing/avoidance-store.ts';
import { confirmPairings } from '#shared/pairing/confirm-pairings.ts';
import { findConsent } from '#shared/pairing/consent-store.ts';
import { importCadres } from '#shared/pairing/import-cadres.ts';
import { importHouseholds } from '#shared/pairing/import-households.ts';
import { leaveCadre, stayCadre } from '#shared/pairing/leave-cadre.ts';
import { findPairing, listPairingsOfCadre } from '#shared/pairing/pairing-store.ts';
import { listRest } from '#shared/pairing/proposal-parts-store.ts';
import { proposePairings } from '#shared/pairing/propose-pairings.ts';
import { sayConsent } from '#shared/pairing/say-consent.ts';
import { setPolicy } from '#shared/pairing/set-policy.ts';
import { findVisit, replaceVisit } from '#shared/pairing/visit-store.ts';
import { allowPair, lockPair, refusePair } from '#shared/pairing/wish-pair.ts';
import { listDepartures, listLocks } from '#shared/pairing/wishes-store.ts';
import { commit } from '#shared/platform/commit.ts';
import type { Db } from '#shared/platform/dynamo.ts';
import { randomIds } from '#shared/platform/ids.ts';
import { addMinutes } from '#shared/time/instant.ts';
import { createTestDb } from '#test/support/dynamodb.ts';
import {
  APPLY,
  accepted,
  BY,
  cadreRows,
  NOW,
  pairCity,
  planning,
  refusalOf,
  smallHouseholds,
} from '#test/support/pairing/city.ts';
import { sendDue } from '#test/support/pairing/messenger.ts';

const VISIT = 'H00001.2026-12';
const roomy = cadreRows(
  ['GB0001', '王强', '东岭镇政府', '科长', '13820000175', '', '南坡村', '3', ''],
  ['GB0002', '李梅', '西川镇政府', '科员', '13820000182', '', '白杨村', '3', ''],
);

/** The first cadre is full with the two households there are; a third has room. */
const tight = cadreRows(
  ['GB0001', '王强', '东岭镇政府', '科长', '13820000175', '', '南坡村', '2', ''],
  ['GB0002', '李梅', '西川镇政府', '科员', '13820000182', '', '白杨村', '3', ''],
  ['GB0003', '孔庆东', '东岭镇政府', '科员', '13820000189', '', '', '3', ''],
);
const full = cadreRows(
  ['GB0001', '王强', '东岭镇政府', '科长', '13820000175', '', '南坡村', '2', ''],
  ['GB0002', '李梅', '西川镇政府', '科员', '13820000182', '', '白杨村', '1', ''],
);

let db: Db;
beforeEach(async () => {
  db = await createTestDb();
  await pairCity(db, { cadres: roomy, month: '2026-12' });
});

let minute = 0;
/** Each a minute later: ids begin with the instant. */
const propose = async () => {
  minute += 1;
  return accepted(await proposePairings({ db, ids: randomIds }, { by: BY }, addMinutes(NOW, minute)));
};
const again = async () => accepted(await confirmPairings({ db }, { id: (await propose()).id, by: BY }, NOW));
const firstOf = async (householdId: string) => (await findPairing(db, householdId)).first;
const lock = (householdId: string, cadreId: string) =>
  lockPair({ db }, { householdId, cadreId, seat: 'first', by: BY }, NOW);

describe('a pair the office wants', () => {
  it('is proposed and confirmed around, and then wished no more', async () => {
    accepted(await lock('H00001', 'GB0002'));
    expect((await firstOf('H00001'))?.cadreId).toBe('GB0001');
    expect(await again()).toMatchObject({ paired: 1, changedMeanwhile: [] });
    expect(await firstOf('H00001')).toMatchObject({
      cadreId: 'GB0002',
      version: 2,
      reason: { code: 'locked', instead: { cadreId: 'GB0001', because: 'changed' } },
    });
    expect(await listLocks(db)).toEqual([]);
    expect(await again()).toMatchObject({ paired: 0 });
  });

  it('takes the planned visits along, and the household has no visit with the cadre of before', async () => {
    const before = await findVisit(db, VISIT);
    accepted(await lock('H00001', 'GB0002'));
    await again();
    const after = await findVisit(db, VISIT);
    expect(after).toMatchObject({ cadreId: 'GB0002', onDate: before?.onDate, version: 2 });
  });

  it('is refused for two who are kept apart, a cadre who leaves, and one nobody knows', async () => {
    accepted(
      await refusePair(
        { db },
        { householdId: 'H00001', cadreId: 'GB0002', reason: 'relatives', by: BY },
        NOW,
      ),
    );
    expect(refusalOf(await lock('H00001', 'GB0002'))).toBe('pair-avoided');
    accepted(await allowPair({ db }, { householdId: 'H00001', cadreId: 'GB0002' }));
    accepted(await leaveCadre({ db }, { cadreId: 'GB0002', leavesOn: '2026-12-31', by: BY }, NOW));
    expect(refusalOf(await lock('H00001', 'GB0002'))).toBe('cadre-leaves');
    expect(await lock('H00001', 'GB0009')).toMatchObject({
      refusal: { errors: [{ field: 'cadreId', code: 'cadre-unknown' }] },
    });
    expect(refusalOf(await lock('H00009', 'GB0001'))).toBe('not-found');
  });
});

describe('a proposal that is carried over', () => {
  it('never fills a cadre past the cap, where a household that was to go stays after all', async () => {
    await importCadres({ db }, tight, APPLY, NOW);
    accepted(await lock('H00001', 'GB0003'));
    accepted(await lock('H00003', 'GB0001'));
    const { id } = await propose();
    accepted(
      await refusePair({ db }, { householdId: 'H00001', cadreId: 'GB0003', reason: 'dispute', by: BY }, NOW),
    );
    const { changedMeanwhile } = accepted(await confirmPairings({ db }, { id, by: BY }, NOW));
    expect(changedMeanwhile.sort()).toEqual(['H00001', 'H00003']);
    expect(await listPairingsOfCadre(db, 'GB0001')).toHaveLength(2);
    expect((await firstOf('H00003'))?.cadreId).toBe('GB0002');
  });

  it('lets two change places although both are full', async () => {
    await importCadres({ db }, full, APPLY, NOW);
    accepted(await lock('H00001', 'GB0002'));
    accepted(await lock('H00003', 'GB0001'));
    expect(await again()).toMatchObject({ paired: 2, changedMeanwhile: [] });
    expect((await firstOf('H00001'))?.cadreId).toBe('GB0002');
    expect((await firstOf('H00003'))?.cadreId).toBe('GB0001');
  });

  it('plans a visit anew on a day of the new cadre’s that is full by the office’s own figure', async () => {
    const onDate = (await findVisit(db, VISIT))?.onDate ?? '';
    const visits = {
      cadreId: 'GB0002',
      householdId: 'H00003',
      onDate,
      startTime: '16:30',
      ifWarned: 'add' as const,
    };
    accepted(await addVisit({ db, ...planning }, visits, NOW));
    const policy = { mostPerDay: 1, minutesApart: 60, frequencyByKind: {}, secondCadreKinds: [] };
    accepted(await setPolicy({ db }, { policy, version: 0, by: BY }, NOW));
    accepted(await lock('H00001', 'GB0002'));
    expect(await again()).toMatchObject({ paired: 1, planAnew: 1 });
    expect(await findVisit(db, VISIT)).toMatchObject({ state: 'cancelled' });
  });

  it('leaves a household for which the office wants somebody else since', async () => {
    accepted(await lock('H00001', 'GB0002'));
    const { id } = await propose();
    await importCadres({ db }, tight, APPLY, NOW);
    accepted(await lock('H00001', 'GB0003'));
    expect(accepted(await confirmPairings({ db }, { id, by: BY }, NOW)).changedMeanwhile).toEqual(['H00001']);
    expect(await listLocks(db)).toMatchObject([{ householdId: 'H00001', cadreId: 'GB0003' }]);
  });
});

describe('a pair that is refused', () => {
  it('is not proposed again, and one already proposed is not carried over', async () => {
    accepted(await lock('H00003', 'GB0001'));
    const { id } = await propose();
    accepted(
      await refusePair({ db }, { householdId: 'H00003', cadreId: 'GB0001', reason: 'dispute', by: BY }, NOW),
    );
    expect(accepted(await confirmPairings({ db }, { id, by: BY }, NOW)).changedMeanwhile).toEqual(['H00003']);
    expect((await firstOf('H00003'))?.cadreId).toBe('GB0002');
    expect(await listLocks(db)).toEqual([]);
  });
});

describe('a cadre who leaves', () => {
  const leave = () =>
    leaveCadre(
      { db },
      { cadreId: 'GB0001', leavesOn: '2026-12-31', note: '南坡村路滑，下雨别去', by: BY },
      NOW,
    );

  it('hands over households, planned visits and the note', async () => {
    accepted(await leave());
    await importHouseholds({ db }, smallHouseholds, APPLY, NOW);
    expect(await again()).toMatchObject({ paired: 2, changedMeanwhile: [] });
    for (const id of ['H00001', 'H00002'])
      expect(await firstOf(id)).toMatchObject({
        cadreId: 'GB0002',
        handedOver: { fromCadreId: 'GB0001', note: '南坡村路滑，下雨别去' },
      });
    const visit = await findVisit(db, VISIT);
    expect(visit?.state === 'cancelled' || visit?.cadreId === 'GB0002').toBe(true);
  });

  it('keeps the household until somebody follows, and ends the pairing with its visits where nobody can', async () => {
    accepted(await leave());
    accepted(await leaveCadre({ db }, { cadreId: 'GB0002', leavesOn: '2026-12-31', by: BY }, NOW));
    expect((await firstOf('H00001'))?.cadreId).toBe('GB0001');
    const { id, ended } = await propose();
    expect(ended).toBe(3);
    expect((await listRest(db, id, 'ending')).map(({ because }) => because)).toEqual(
      Array.from({ length: 3 }, () => 'cadre-left'),
    );
    for (let run = 0; run < 2; run += 1) accepted(await confirmPairings({ db }, { id, by: BY }, NOW));
    expect(await firstOf('H00001')).toBeUndefined();
    expect(await findVisit(db, VISIT)).toMatchObject({ state: 'cancelled' });
    expect(await findConsent(db, 'H00001')).toMatchObject({ state: 'asked-another', version: 2 });
    const told = await sendDue(db, NOW);
    expect(told.filter(({ template }) => template === 'pairing-proposed')).toEqual([]);
    const off = told.filter(({ template }) => template === 'pairing-ended-household');
    expect(off.map(({ to }) => to).sort()).toEqual(['+8613820001015', '+8613820001071']);
  });

  it('gives a visit back that was taken over for a colleague', async () => {
    const visit = await findVisit(db, 'H00003.2026-12');
    if (!visit) throw new Error('no visit');
    const handed = { ...visit, cadreId: 'GB0001', standsInFor: 'GB0002', version: visit.version + 1 };
    await commit(db, [replaceVisit(db, visit, handed)]);
    accepted(await leave());
    await again();
    const back = await findVisit(db, 'H00003.2026-12');
    expect(back).toMatchObject({ cadreId: 'GB0002', version: 3 });
    expect(back?.standsInFor).toBeUndefined();
  });

  it('who stays after all keeps the households', async () => {
    accepted(await leave());
    await stayCadre({ db }, 'GB0001');
    expect(await listDepartures(db)).toEqual(new Map());
    expect(await again()).toMatchObject({ paired: 0 });
    expect((await firstOf('H00001'))?.cadreId).toBe('GB0001');
  });
});

describe('a household that was paired', () => {
  const say = (saying: Parameters<typeof sayConsent>[1]['saying'], more: object = {}) =>
    sayConsent({ db }, { householdId: 'H00001', saying, by: 'household', ...more }, NOW);

  it('is told once, by SMS without a name', async () => {
    expect(await findConsent(db, 'H00001')).toMatchObject({ state: 'told', version: 1 });
    const told = (await sendDue(db, NOW)).filter(({ template }) => template === 'pairing-proposed');
    expect(told.map(({ to }) => to).sort()).toEqual(['+8613820001015', '+8613820001071']);
    for (const { text } of told) expect(text).not.toMatch(/王强|李梅|姜永福|孙卫民/);
  });

  it('may say no: the pairing ends, what was planned is cancelled, nobody is proposed', async () => {
    expect(accepted(await say('end'))).toMatchObject({ state: 'declined', version: 2 });
    expect(await findPairing(db, 'H00001')).toEqual({});
    expect(await findVisit(db, VISIT)).toMatchObject({ state: 'cancelled', version: 2 });
    expect(await propose()).toMatchObject({ declined: 1, seats: 2, proposed: 0 });
    const told = (await sendDue(db, NOW)).filter(({ template }) => template === 'pairing-changed-cadre');
    expect(told.map(({ to }) => to)).toEqual(['+8613820000175']);
  });

  it('that says no while a proposal waits is not paired by it', async () => {
    accepted(await lock('H00001', 'GB0002'));
    const { id } = await propose();
    accepted(await say('end'));
    expect(accepted(await confirmPairings({ db }, { id, by: BY }, NOW)).changedMeanwhile).toEqual(['H00001']);
    expect(await findPairing(db, 'H00001')).toEqual({});
  });

  it('may ask for another cadre, and is never proposed that one again', async () => {
    accepted(await say('ask-another'));
    expect(await findAvoidancesOfHousehold(db, 'H00001')).toMatchObject([
      { cadreId: 'GB0001', reason: 'household-refused' },
    ]);
    await again();
    expect((await firstOf('H00001'))?.cadreId).toBe('GB0002');
    expect(await findConsent(db, 'H00001')).toMatchObject({ state: 'told' });
    expect(refusalOf(await allowPair({ db }, { householdId: 'H00001', cadreId: 'GB0001' }))).toBe(
      'household-refused',
    );
  });

  it('may pause: visits before the day it named are cancelled, the pairing stays', async () => {
    accepted(await say('pause', { pausedUntil: '2027-01-01' }));
    expect(await findVisit(db, VISIT)).toMatchObject({ state: 'cancelled' });
    expect((await firstOf('H00001'))?.cadreId).toBe('GB0001');
  });

  it('that pauses for a few days keeps a visit that comes later', async () => {
    accepted(await say('pause', { pausedUntil: '2026-11-25' }));
    expect(await findVisit(db, VISIT)).toMatchObject({ state: 'planned' });
  });

  it('says the same twice once', async () => {
    const once = accepted(await say('agree'));
    expect(accepted(await say('agree'))).toEqual(once);
    const paused = accepted(await say('pause'));
    expect(accepted(await say('pause'))).toEqual(paused);
    expect(paused.version).toBe(once.version + 1);
  });

  it('that says two things at one moment has said one of them', async () => {
    const both = await Promise.all([say('agree'), say('end')]);
    expect(both.filter(({ ok }) => ok).length).toBeGreaterThanOrEqual(1);
    const consent = await findConsent(db, 'H00001');
    const pairing = await findPairing(db, 'H00001');
    expect(consent?.state === 'declined').toBe(pairing.first === undefined);
  });

  it('with an old page is told that something changed', async () => {
    accepted(await say('pause', { pausedUntil: '2027-01-01' }));
    expect(refusalOf(await say('resume', { version: 1 }))).toBe('changed-meanwhile');
  });
});
