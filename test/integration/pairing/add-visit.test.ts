import { beforeEach, describe, expect, it } from 'vitest';
import { type AddVisitInput, addVisit } from '#shared/pairing/add-visit.ts';
import { callOffVisit } from '#shared/pairing/call-off-visit.ts';
import type { Consent } from '#shared/pairing/consent.ts';
import { findConsent, putConsent } from '#shared/pairing/consent-store.ts';
import { logUnplanned } from '#shared/pairing/log-unplanned.ts';
import { makeVisitPlan } from '#shared/pairing/make-visit-plan.ts';
import { moveVisit } from '#shared/pairing/move-visit.ts';
import { findOwnHousehold, listOwnHouseholds } from '#shared/pairing/own-households.ts';
import { findVisit, listVisitsOfHousehold, replaceVisit } from '#shared/pairing/visit-store.ts';
import { commit } from '#shared/platform/commit.ts';
import type { Db } from '#shared/platform/dynamo.ts';
import { randomIds } from '#shared/platform/ids.ts';
import { instantAt } from '#shared/time/civil.ts';
import { createTestDb } from '#test/support/dynamodb.ts';
import { accepted, BY, NOW, pairCity, planning, refusalOf, setPairing } from '#test/support/pairing/city.ts';
import { sendDue } from '#test/support/pairing/messenger.ts';

const WANG = 'GB0001';
/** A Thursday on which nothing is planned. */
const DAY = '2026-12-10';
const ADDED = `H00001.${DAY}`;

let db: Db;
beforeEach(async () => {
  db = await createTestDb();
  await pairCity(db);
});

const add = (more: Partial<AddVisitInput> = {}, now = NOW) =>
  addVisit(
    { db, ...planning },
    { cadreId: WANG, householdId: 'H00001', onDate: DAY, startTime: '09:00', ifWarned: 'add', ...more },
    now,
  );
type Stated = Parameters<typeof logUnplanned>[1]['stated'];
const logNow = (stated: Stated, key?: string) =>
  logUnplanned({ db, ids: randomIds }, { cadreId: WANG, householdId: 'H00001', key, stated }, NOW);
const consents = async (says: Pick<Consent, 'state' | 'pausedUntil'>) => {
  const version = ((await findConsent(db, 'H00001'))?.version ?? 0) + 1;
  await commit(db, [putConsent(db, { householdId: 'H00001', ...says, version, at: NOW, by: 'H00001' })]);
};
const visits = () => listVisitsOfHousehold(db, 'H00001');

describe('a visit that is added', () => {
  it('stands beside the plan: the month’s own visit is planned all the same', async () => {
    expect(accepted(await add()).visit).toMatchObject({
      id: ADDED,
      occasion: DAY,
      state: 'planned',
      agreed: true,
      version: 1,
    });
    accepted(await makeVisitPlan({ db, ...planning }, { from: '2026-12', months: 1, by: BY }, NOW));
    expect((await visits()).map(({ occasion }) => occasion)).toEqual([DAY, '2026-12']);
  });

  it('is told to cadre and household on the eve, as any other', async () => {
    accepted(await add());
    const sent = await sendDue(db, instantAt('2026-12-09', '18:00'));
    const told = sent.filter(({ noticeId }) => noticeId.includes(ADDED)).map(({ template }) => template);
    expect(told.sort()).toEqual(['visit-coming-household', 'visit-reminder-cadre', 'visit-reminder-cadre']);
  });

  it('keeps its day to itself: no other visit of the household is moved there', async () => {
    accepted(await add());
    accepted(await makeVisitPlan({ db, ...planning }, { from: '2026-12', months: 1, by: BY }, NOW));
    const move = { cadreId: WANG, visitId: 'H00001.2026-12', ifWarned: 'move' as const };
    expect(refusalOf(await moveVisit({ db, ...planning }, { ...move, onDate: DAY }, NOW))).toBe(
      'visit-that-day',
    );
    accepted(await moveVisit({ db, ...planning }, { ...move, onDate: '2026-12-11' }, NOW));
  });

  it('is one a household and day, sent twice or at the same moment', async () => {
    const both = await Promise.all([add(), add({ startTime: '10:00' })]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    const [there] = await visits();
    accepted(await add({ startTime: there?.startTime }));
    expect(refusalOf(await add({ startTime: '11:00' }))).toBe('visit-that-day');
    expect(await visits()).toHaveLength(1);
  });

  it('is refused on a day that has the planned one, and may be moved and then isn’t added again', async () => {
    accepted(await makeVisitPlan({ db, ...planning }, { from: '2026-12', months: 1, by: BY }, NOW));
    const planned = await findVisit(db, 'H00001.2026-12');
    expect(refusalOf(await add({ onDate: planned?.onDate }))).toBe('visit-that-day');
    const free = planned?.onDate === DAY ? '2026-12-11' : DAY;
    const { visit } = accepted(await add({ onDate: free }));
    const to = { cadreId: WANG, visitId: visit.id, onDate: '2026-12-25', ifWarned: 'move' } as const;
    expect(accepted(await moveVisit({ db, ...planning }, to, NOW)).visit.id).toBe(visit.id);
    expect(refusalOf(await add({ onDate: free }))).toBe('visit-that-day');
  });

  it.each([
    ['in the past', { onDate: '2026-11-24', startTime: '09:30' }, 'time-past'],
    ['on a Sunday', { onDate: '2026-12-13' }, 'day-off'],
    ['in half a year', { onDate: '2027-05-12' }, 'added-too-far-ahead'],
    ['with another’s household', { householdId: 'H00003' }, 'not-found'],
    ['with no household', { householdId: 'x' }, 'not-found'],
  ])('is refused %s', async (_, more, code) => {
    expect(refusalOf(await add(more))).toBe(code);
  });

  it('outside the convenient time is asked back', async () => {
    expect(refusalOf(await add({ startTime: '15:00', ifWarned: 'ask' }))).toBe('add-warned');
    expect(accepted(await add({ startTime: '15:00' })).warnings).toEqual(['outside-convenient-time']);
  });

  it('is refused by the household’s second cadre', async () => {
    await setPairing(db, { householdId: 'H00001', seat: 'second', cadreId: 'GB0002' });
    expect(refusalOf(await add({ cadreId: 'GB0002' }))).toBe('not-found');
  });
});

describe('a household that wants no visits', () => {
  it('gets none added while it pauses, and from the day on that it named', async () => {
    await consents({ state: 'paused', pausedUntil: DAY });
    expect(await add({ onDate: '2026-12-09' })).toMatchObject({
      refusal: { code: 'household-paused', params: { until: DAY } },
    });
    accepted(await add());
    const into = { cadreId: WANG, visitId: ADDED, onDate: '2026-12-09', ifWarned: 'move' } as const;
    expect(refusalOf(await moveVisit({ db, ...planning }, into, NOW))).toBe('household-paused');
  });

  it.each(['declined', 'ended', 'asked-another'] as const)(
    'gets none added once it has %s',
    async (state) => {
      await consents({ state });
      expect(refusalOf(await add())).toBe('household-declined');
    },
  );

  it('gets one again where the one of that day was cancelled', async () => {
    const { visit } = accepted(await add());
    await commit(db, [replaceVisit(db, visit, { ...visit, state: 'cancelled', version: 2 })]);
    expect(accepted(await add()).visit).toMatchObject({ state: 'planned', version: 3 });
  });
});

describe('calling a visit off', () => {
  const callOff = (visitId: string, more: { cadreId?: string; version?: number } = {}) =>
    callOffVisit({ db }, { cadreId: WANG, visitId, ...more }, NOW);

  it('beside the plan ends it, with what was still to be told; twice is once', async () => {
    accepted(await add());
    expect(accepted(await callOff(ADDED, { version: 1 })).visit).toMatchObject({
      state: 'cancelled',
      version: 2,
    });
    expect(accepted(await callOff(ADDED, { version: 1 })).visit.version).toBe(2);
    const sent = await sendDue(db, instantAt('2026-12-09', '18:00'));
    expect(sent.filter(({ noticeId }) => noticeId.includes(ADDED))).toEqual([]);
    expect(accepted(await add()).visit).toMatchObject({ state: 'planned', version: 3 });
  });

  it('is refused over what the cadre didn’t see, of what was made, by another, and in the plan', async () => {
    accepted(await makeVisitPlan({ db, ...planning }, { from: '2026-12', months: 1, by: BY }, NOW));
    expect(refusalOf(await callOff('H00001.2026-12'))).toBe('visit-in-plan');
    const { visit } = accepted(await logNow({ how: 'phone', outcome: 'nobody-home' }, 'tap-1'));
    expect(refusalOf(await callOff(visit.id, { version: 0 }))).toBe('changed-meanwhile');
    expect(refusalOf(await callOff(visit.id, { cadreId: 'GB0002' }))).toBe('not-found');
    accepted(await logNow({ how: 'phone', outcome: 'met' }, 'tap-2'));
    expect(refusalOf(await callOff(visit.id))).toBe('visit-done');
  });
});

describe('contact that nobody planned', () => {
  const met = { how: 'phone', outcome: 'met', raised: '水管坏了' } as const;

  it('is a visit and its log in one step, once however often it is sent', async () => {
    const both = await Promise.all([logNow(met, 'tap-1'), logNow(met, 'tap-1')]);
    expect(both.map((one) => accepted(one).repeated).sort()).toEqual([false, true]);
    expect(await visits()).toEqual([
      expect.objectContaining({
        id: 'H00001.2026-11-24',
        startTime: '10:00',
        state: 'done',
        version: 1,
        lastLog: expect.objectContaining(met),
      }),
    ]);
    expect(accepted(await logNow(met)).repeated).toBe(true);
  });

  it('is one a day: a second is led to the first', async () => {
    accepted(await logNow(met));
    expect(refusalOf(await logNow({ ...met, raised: '灯也坏了' }))).toBe('logged-that-day');
    accepted(await logNow({ ...met, onDate: '2026-11-23' }));
    expect(refusalOf(await logNow({ ...met, onDate: '2026-11-25' }))).toBe('visit-in-future');
  });

  it('fills a visit that was added for that day', async () => {
    accepted(await add({ onDate: '2026-11-24', startTime: '11:00' }));
    accepted(await logNow(met));
    expect(await visits()).toEqual([expect.objectContaining({ state: 'done', version: 2 })]);
  });

  it('takes the place of a visit that was cancelled, a former cadre’s too', async () => {
    const { visit } = accepted(await add({ onDate: '2026-11-24', startTime: '11:00' }));
    await commit(db, [replaceVisit(db, visit, { ...visit, state: 'cancelled', version: 2 })]);
    await setPairing(db, { householdId: 'H00001', cadreId: 'GB0002', version: 2 });
    const input = { cadreId: 'GB0002', householdId: 'H00001', key: 'tap-1', stated: met };
    const logIt = () => logUnplanned({ db, ids: randomIds }, input, NOW);
    expect(accepted(await logIt()).repeated).toBe(false);
    expect(accepted(await logIt()).repeated).toBe(true);
    expect(await visits()).toEqual([
      expect.objectContaining({ cadreId: 'GB0002', state: 'done', version: 3 }),
    ]);
  });

  it('is written down whatever the household says to visits', async () => {
    await consents({ state: 'paused' });
    accepted(await logNow(met));
  });

  it('with nobody home stays open, to be moved', async () => {
    const { visit } = accepted(await logNow({ how: 'home', outcome: 'nobody-home' }));
    expect(visit).toMatchObject({ state: 'planned', onDate: '2026-11-24' });
    const to = { cadreId: WANG, visitId: visit.id, onDate: '2026-11-26', ifWarned: 'move' } as const;
    accepted(await moveVisit({ db, ...planning }, to, NOW));
  });
});

describe('a cadre’s households', () => {
  it('are those of both seats, with what was said last by whomever, and what the household says', async () => {
    await setPairing(db, {
      householdId: 'H00001',
      seat: 'second',
      cadreId: 'GB0002',
      handedOver: { fromCadreId: 'GB0009', note: '腿脚不便，请上门' },
    });
    accepted(await logNow({ how: 'phone', outcome: 'met', raised: '水管坏了' }));
    await consents({ state: 'agreed' });
    const own = await listOwnHouseholds(db, 'GB0002', '2026-11-24');
    expect(own.map(({ household, seat }) => [household.id, seat])).toEqual([
      ['H00001', 'second'],
      ['H00003', 'first'],
    ]);
    expect(own[0]).toMatchObject({
      consent: { state: 'agreed' },
      lastVisit: { lastLog: { raised: '水管坏了' } },
    });
    const one = accepted(await findOwnHousehold(db, 'GB0002', 'H00001', '2026-11-24'));
    expect(one).toMatchObject({ seat: 'second', handedOver: { note: '腿脚不便，请上门' } });
  });

  it('show the last visit and the next though a year is planned ahead', async () => {
    accepted(await logNow({ how: 'phone', outcome: 'met' }));
    accepted(await makeVisitPlan({ db, ...planning }, { from: '2026-12', months: 12, by: BY }, NOW));
    const [first] = await listOwnHouseholds(db, WANG, '2026-11-24');
    expect(first?.lastVisit).toMatchObject({ householdId: 'H00001', onDate: '2026-11-24' });
    expect(first?.nextVisit).toMatchObject({ occasion: '2026-12' });
    const one = accepted(await findOwnHousehold(db, WANG, 'H00001', '2026-11-24'));
    expect(one.visits).toHaveLength(12);
    expect(one.visits.at(-1)).toMatchObject({ state: 'done' });
  });
});
