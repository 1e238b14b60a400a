import { beforeEach, describe, expect, it } from 'vitest';
import { createAbsence } from '#shared/pairing/absence-store.ts';
import { putAvoidance } from '#shared/pairing/avoidance-store.ts';
import { type HandOverVisitInput, handOverVisit } from '#shared/pairing/hand-over-visit.ts';
import { listColleagues } from '#shared/pairing/list-colleagues.ts';
import { logVisit } from '#shared/pairing/log-visit.ts';
import { makeVisitPlan } from '#shared/pairing/make-visit-plan.ts';
import { moveVisit } from '#shared/pairing/move-visit.ts';
import { findOwnVisit, listOwnVisits } from '#shared/pairing/own-visits.ts';
import { readVisitSubject } from '#shared/pairing/read-visit-subject.ts';
import { setPolicy } from '#shared/pairing/set-policy.ts';
import { takeVisitBack } from '#shared/pairing/take-visit-back.ts';
import { findVisit } from '#shared/pairing/visit-store.ts';
import { putDeparture } from '#shared/pairing/wishes-store.ts';
import { commit } from '#shared/platform/commit.ts';
import type { Db } from '#shared/platform/dynamo.ts';
import { randomIds } from '#shared/platform/ids.ts';
import { addDays, instantAt } from '#shared/time/civil.ts';
import { createTestDb } from '#test/support/dynamodb.ts';
import { accepted, BY, NOW, pairCity, planning, refusalOf, setPairing } from '#test/support/pairing/city.ts';
import { colleagues } from '#test/support/pairing/colleagues.ts';
import { sendDue } from '#test/support/pairing/messenger.ts';

const VISIT = 'H00001.2026-12';
const DECEMBER = { from: '2026-12-01', to: '2026-12-31' };
const WANG = 'GB0001';
const LI = 'GB0002';
const met = { how: 'home', outcome: 'met' } as const;

let db: Db;
beforeEach(async () => {
  db = await createTestDb();
  await pairCity(db, { cadres: colleagues, month: '2026-12' });
});

const visitNow = async () => {
  const visit = await findVisit(db, VISIT);
  if (!visit) throw new Error('no visit');
  return visit;
};
const handOver = (more: Partial<HandOverVisitInput> = {}, now = NOW) =>
  handOverVisit(
    { db, ...planning },
    { cadreId: WANG, visitId: VISIT, toCadreId: LI, ifWarned: 'hand-over', ...more },
    now,
  );
const takeBack = (now = NOW) => takeVisitBack({ db }, { cadreId: WANG, visitId: VISIT }, now);
const log = (cadreId: string) =>
  logVisit({ db, ids: randomIds }, { cadreId, visitId: VISIT, stated: met }, NOW);
const move = (cadreId: string, onDate: string) =>
  moveVisit({ db, ...planning }, { cadreId, visitId: VISIT, onDate, ifWarned: 'move' }, NOW);
const about = async (now: string) =>
  (await sendDue(db, now)).filter(({ noticeId }) => noticeId.includes(VISIT));
const toldOf = (sent: Awaited<ReturnType<typeof about>>) =>
  sent.map(({ to, template }) => `${to} ${template}`).sort();

describe('a visit that was handed over', () => {
  it('is the colleague’s to see, move and log, and no longer the first cadre’s', async () => {
    accepted(await handOver());
    expect(await visitNow()).toMatchObject({ cadreId: LI, standsInFor: WANG, version: 2, changedAt: NOW });
    expect(accepted(await findOwnVisit(db, LI, VISIT)).household.head).toBe('姜永福');
    expect(refusalOf(await findOwnVisit(db, WANG, VISIT))).toBe('not-found');
    expect((await listOwnVisits(db, LI, DECEMBER)).map(({ visit }) => visit.id)).toContain(VISIT);
    expect((await listOwnVisits(db, WANG, DECEMBER)).map(({ visit }) => visit.id)).not.toContain(VISIT);
    expect(await readVisitSubject(db)(VISIT, 'visit-reminder-cadre')).toEqual({ version: 2, live: true });
    expect(refusalOf(await move(WANG, '2026-12-16'))).toBe('not-found');
    accepted(await move(LI, '2026-12-16'));
    accepted(await log(LI));
    expect(await visitNow()).toMatchObject({ state: 'done', cadreId: LI, standsInFor: WANG });
  });

  it('is told to both cadres at once, to the household and the colleague on the eve, with no name', async () => {
    accepted(await handOver());
    const atOnce = await about(NOW);
    expect(toldOf(atOnce)).toEqual([
      '+8613820000175 visit-given-cadre',
      '+8613820000182 visit-handed-over-cadre',
      'w@example.gov.cn visit-given-cadre',
    ]);
    const { onDate } = await visitNow();
    const eve = await about(instantAt(addDays(onDate, -1), '18:00'));
    expect(toldOf(eve)).toEqual([
      '+8613820000182 visit-reminder-cadre',
      '+8613820001015 visit-colleague-household',
    ]);
    for (const { text } of [...atOnce, ...eve])
      for (const name of ['姜永福', '王强', '李梅', '南坡']) expect(text).not.toContain(name);
  });

  it('is told at once to a household that has heard of the visit already', async () => {
    const { onDate } = await visitNow();
    await about(instantAt(addDays(onDate, -1), '18:00'));
    const now = instantAt(addDays(onDate, -1), '19:00');
    accepted(await handOver({}, now));
    expect(toldOf(await about(now))).toContain('+8613820001015 visit-colleague-household');
  });

  it('stays where it is when the month is planned again', async () => {
    accepted(await handOver());
    const before = await visitNow();
    accepted(await makeVisitPlan({ db, ...planning }, { from: '2026-12', months: 1, by: BY }, NOW));
    expect(await visitNow()).toEqual(before);
  });

  it('is nobody’s once the household has another first cadre', async () => {
    accepted(await handOver());
    await setPairing(db, { householdId: 'H00001', cadreId: 'GB0004', version: 2 });
    expect(refusalOf(await findOwnVisit(db, LI, VISIT))).toBe('not-found');
    expect(refusalOf(await takeBack())).toBe('not-found');
    expect(await readVisitSubject(db)(VISIT, 'visit-reminder-cadre')).toEqual({ version: 2, live: false });
  });

  it('can’t be handed on by the colleague, nor handed over twice', async () => {
    accepted(await handOver());
    expect(refusalOf(await handOver({ cadreId: LI, toCadreId: WANG }))).toBe('visit-stands-in');
    expect(refusalOf(await handOver())).toBe('not-found');
  });
});

describe('taking a visit back', () => {
  it('makes it one’s own again, and tells the colleague that there is nothing to do', async () => {
    accepted(await handOver());
    accepted(await takeBack());
    const visit = await visitNow();
    expect(visit).toMatchObject({ cadreId: WANG, version: 3 });
    expect(visit.standsInFor).toBeUndefined();
    expect(refusalOf(await findOwnVisit(db, LI, VISIT))).toBe('not-found');
    expect(toldOf(await about(NOW))).toEqual(['+8613820000182 visit-taken-back-cadre']);
    const eve = await about(instantAt(addDays(visit.onDate, -1), '18:00'));
    expect(toldOf(eve)).toContain('+8613820001015 visit-coming-household');
    accepted(await takeBack());
    expect((await visitNow()).version).toBe(3);
  });

  it('comes too late once it is logged, and is nothing for anybody else', async () => {
    accepted(await handOver());
    const asLi = { cadreId: LI, visitId: VISIT };
    expect(refusalOf(await takeVisitBack({ db }, { ...asLi, cadreId: 'GB0004' }, NOW))).toBe('not-found');
    expect(refusalOf(await takeVisitBack({ db }, asLi, NOW))).toBe('not-found');
    accepted(await log(LI));
    expect(refusalOf(await takeBack())).toBe('visit-done');
  });
});

describe('who is asked', () => {
  it('is the household’s second cadre first, then those of the unit, and nobody it is kept apart from', async () => {
    await setPairing(db, { householdId: 'H00001', seat: 'second', cadreId: 'GB0004' });
    const from = { id: WANG, unit: '东岭镇政府' };
    const asked = await listColleagues(db, from, await visitNow());
    expect(asked).toEqual([
      { id: 'GB0004', name: '何静', post: '科员', second: true },
      { id: LI, name: '李梅', post: '科员', second: false },
    ]);
    accepted(await handOver({ toCadreId: 'GB0004' }));
  });

  it.each([
    ['a cadre of another unit', 'GB0004'],
    ['one whom the roster keeps apart from the household', 'GB0003'],
    ['the cadre themselves', WANG],
    ['somebody nobody knows', 'GB9999'],
  ])('is never %s', async (_, toCadreId) => {
    expect(refusalOf(await handOver({ toCadreId }))).toBe('colleague-not-asked');
    expect((await visitNow()).version).toBe(1);
  });

  it('is never one who was kept apart from the household since, nor one who leaves', async () => {
    const apart = { householdId: 'H00001', cadreId: LI, reason: 'household-refused', by: 'H00001' } as const;
    await commit(db, [putAvoidance(db, { ...apart, at: NOW })]);
    expect(refusalOf(await handOver())).toBe('colleague-not-asked');
    const fresh = await createTestDb();
    await pairCity(fresh, { cadres: colleagues, month: '2026-12' });
    await commit(fresh, [putDeparture(fresh, { cadreId: LI, leavesOn: '2027-01-31', by: BY, at: NOW })]);
    db = fresh;
    expect(refusalOf(await handOver())).toBe('colleague-not-asked');
  });

  it('is asked back about where the colleague is away, and may be asked all the same', async () => {
    const { onDate } = await visitNow();
    const away = { cadreId: LI, from: onDate, to: onDate, kind: 'leave', at: NOW, by: BY } as const;
    await commit(db, [createAbsence(db, away)]);
    const asked = await handOver({ ifWarned: 'ask' });
    expect(asked).toMatchObject({
      refusal: { code: 'hand-over-warned', params: { warnings: ['colleague-away'] } },
    });
    expect(accepted(await handOver()).warnings).toEqual(['colleague-away']);
  });

  it('is asked back about where the colleague’s day is full by the office’s own figure', async () => {
    const { onDate } = await visitNow();
    const [own] = await listOwnVisits(db, LI, DECEMBER);
    const visitId = own?.visit.id ?? '';
    if (own?.visit.onDate !== onDate)
      accepted(await moveVisit({ db, ...planning }, { cadreId: LI, visitId, onDate, ifWarned: 'move' }, NOW));
    expect(await handOver({ ifWarned: 'ask', toCadreId: LI })).toMatchObject({ ok: true });
    accepted(await takeBack());
    const policy = { mostPerDay: 1, minutesApart: 60, frequencyByKind: {}, secondCadreKinds: [] };
    accepted(await setPolicy({ db }, { policy, version: 0, by: BY }, NOW));
    expect(await handOver({ ifWarned: 'ask' })).toMatchObject({
      refusal: { params: { warnings: ['colleague-day-full'] } },
    });
  });
});

describe('handing over at the same moment as', () => {
  it.each([
    ['a log', () => log(WANG)],
    ['a move', () => move(WANG, '2026-12-17')],
    ['another hand-over', () => handOver()],
  ])('%s: one of the two wins, and the visit is whole', async (name, other) => {
    const both = await Promise.all([handOver(), other()]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    const visit = await visitNow();
    expect(visit.version).toBe(2);
    const [handed] = both;
    expect(visit.cadreId).toBe(handed.ok || name === 'another hand-over' ? LI : WANG);
  });

  it('taking back and the colleague’s log: one of the two wins', async () => {
    accepted(await handOver());
    const both = await Promise.all([takeBack(), log(LI)]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    const visit = await visitNow();
    expect(visit.version).toBe(3);
    expect([visit.cadreId, visit.state]).toEqual(both[0].ok ? [WANG, 'planned'] : [LI, 'done']);
  });
});
