import { beforeEach, describe, expect, it } from 'vitest';
import { findConsent, putConsent } from '#shared/pairing/consent-store.ts';
import { importHouseholds } from '#shared/pairing/import-households.ts';
import { makeVisitPlan } from '#shared/pairing/make-visit-plan.ts';
import { findMarkets, loadMarketCalendar } from '#shared/pairing/market-store.ts';
import { loadPairingPolicy } from '#shared/pairing/policy-store.ts';
import { readVisitSubject } from '#shared/pairing/read-visit-subject.ts';
import { setMarketRule } from '#shared/pairing/set-market-rule.ts';
import { setPolicy } from '#shared/pairing/set-policy.ts';
import { findVisitPlan } from '#shared/pairing/visit-plan-store.ts';
import { createVisit, findVisit, listVisitsSince, replaceVisit } from '#shared/pairing/visit-store.ts';
import { putDeparture } from '#shared/pairing/wishes-store.ts';
import { commit } from '#shared/platform/commit.ts';
import type { Db } from '#shared/platform/dynamo.ts';
import type { LongWork } from '#shared/platform/long-work.ts';
import { addMonths } from '#shared/time/civil.ts';
import { createTestDb } from '#test/support/dynamodb.ts';
import {
  APPLY,
  accepted,
  BY,
  cadreRows,
  householdRows,
  NOW,
  pairCity,
  planning,
  refusalOf,
  setPairing,
} from '#test/support/pairing/city.ts';

let db: Db;
beforeEach(async () => {
  db = await createTestDb();
});

const plan = (
  { from = '2026-12', months = 1, runId }: { from?: string; months?: number; runId?: string } = {},
  work?: LongWork,
) => makeVisitPlan({ db, ...planning }, { from, months, by: BY, runId }, NOW, work);

describe('a plan of several months', () => {
  beforeEach(() => pairCity(db));

  it('of a year has every household once a month, and a summary for each month', async () => {
    const { plans, plan: first } = accepted(await plan({ months: 12 }));
    expect(plans.map((one) => one.plan.month)).toEqual(
      Array.from({ length: 12 }, (_, index) => addMonths('2026-12', index)),
    );
    expect(first).toEqual(plans[0]?.plan);
    for (const { plan: one } of plans) {
      expect(one).toMatchObject({ households: 3, added: 3, visits: 3, unplaced: 0 });
      expect(await findVisitPlan(db, one.month)).toEqual(one);
    }
    expect(plans.map((one) => one.plan.provisional)).toEqual([false, ...Array(11).fill(true)]);
    const visits = await listVisitsSince(db, 'H00001', '2026-01');
    expect(visits.map(({ occasion }) => occasion)).toEqual(plans.map((one) => one.plan.month));
  });

  it('planned again adds nothing, and one month within it neither', async () => {
    accepted(await plan({ months: 3 }));
    expect(accepted(await plan({ months: 3 })).plans.map((one) => one.plan.added)).toEqual([0, 0, 0]);
    expect(accepted(await plan({ from: '2027-01' })).plan).toMatchObject({ added: 0, visits: 3 });
  });

  it.each([
    ['2026-10', 1, 'month-over'],
    ['2026-12', 12, 'accepted'],
    ['2027-01', 12, 'month-too-far'],
    ['2027-11', 1, 'accepted'],
    ['2027-12', 1, 'month-too-far'],
  ])('from %s on for %i is %s', async (from, months, expected) => {
    expect(refusalOf(await plan({ from, months }))).toBe(expected);
  });
});

describe('a cadre who leaves', () => {
  it('has no visit after the last day; the households wait for whoever comes next', async () => {
    await pairCity(db);
    await commit(db, [putDeparture(db, { cadreId: 'GB0001', leavesOn: '2026-12-31', by: BY, at: NOW })]);
    const [december, january] = accepted(await plan({ months: 2 })).plans;
    expect(december?.plan).toMatchObject({ added: 3, unplaced: 0 });
    expect(january?.unplaced.map(({ householdId, reason }) => [householdId, reason]).sort()).toEqual([
      ['H00001', 'cadre-leaves'],
      ['H00002', 'cadre-leaves'],
    ]);
    expect(await findVisit(db, 'H00001.2027-01')).toBe(undefined);
  });
});

describe('a run that is cut off', () => {
  const cadres = Array.from({ length: 40 }, (_, index) => `GB${String(index).padStart(4, '0')}`);
  beforeEach(() =>
    pairCity(db, {
      cadres: cadreRows(
        ...cadres.map((id, index) => [
          id,
          '王强',
          '东岭镇政府',
          '科长',
          `138200${String(10_000 + index)}`,
          '',
          '',
          '1',
          '',
        ]),
      ),
      households: householdRows(
        ...cadres.map((_, index) => [
          `H${String(index).padStart(5, '0')}`,
          '姜永福',
          '东岭镇',
          '南坡村',
          '',
          '6',
          '一般户',
          '',
          '每月',
          '不限',
          '',
        ]),
      ),
    }),
  );

  it('goes on after the cadre it reached, and its months add up as if it had not been', async () => {
    const stop = new AbortController();
    const reached: [string | undefined, number, number][] = [];
    const watched: LongWork = {
      signal: stop.signal,
      reached: (key, done, total) => {
        reached.push([key, done, total]);
        stop.abort();
      },
    };
    await expect(plan({ months: 2, runId: 'run-1' }, watched)).rejects.toThrow();
    expect(reached).toEqual([['GB0031', 32, 40]]);
    expect(await findVisitPlan(db, '2026-12')).toBe(undefined);
    const goesOn: LongWork = {
      signal: new AbortController().signal,
      startAfter: 'GB0031',
      reached: (key, done, total) => reached.push([key, done, total]),
    };
    const { plans } = accepted(await plan({ months: 2, runId: 'run-1' }, goesOn));
    expect(reached[1]).toEqual(['GB0039', 40, 40]);
    for (const { plan: one } of plans) {
      expect(one).toMatchObject({ households: 40, added: 40, visits: 40, unplaced: 0 });
      expect(one.days.reduce((sum, day) => sum + day.visits, 0)).toBe(40);
    }
  });
});

describe('planning again after changes', () => {
  beforeEach(() => pairCity(db, { month: '2026-12' }));
  const VISIT = 'H00001.2026-12';
  const visitNow = async () => {
    const visit = await findVisit(db, VISIT);
    if (!visit) throw new Error('no visit');
    return visit;
  };
  const change = async (more: object) => {
    const visit = await visitNow();
    const outcome = await commit(db, [
      replaceVisit(db, visit, { ...visit, ...more, version: visit.version + 1 }),
    ]);
    expect(outcome.ok).toBe(true);
  };
  const say = async (state: 'declined' | 'agreed') => {
    const version = ((await findConsent(db, 'H00001'))?.version ?? 0) + 1;
    const outcome = await commit(db, [
      putConsent(db, { householdId: 'H00001', state, version, at: NOW, by: BY }),
    ]);
    expect(outcome.ok).toBe(true);
  };

  it('plans a cancelled visit anew only when the household may be visited again, in the next version', async () => {
    await say('declined');
    await change({ state: 'cancelled' });
    const declined = accepted(await plan());
    expect(declined.plan.added).toBe(0);
    expect(declined.unplaced).toEqual([
      { householdId: 'H00001', cadreId: 'GB0001', occasion: '2026-12', reason: 'declined' },
    ]);
    expect(await visitNow()).toMatchObject({ state: 'cancelled', version: 2 });
    await say('agreed');
    expect(accepted(await plan()).plan).toMatchObject({ added: 1, unplaced: 0 });
    expect(await visitNow()).toMatchObject({ state: 'planned', version: 3, agreed: false });
    expect(await readVisitSubject(db)(VISIT, 'visit-reminder-cadre')).toMatchObject({
      version: 3,
      live: true,
    });
    expect(accepted(await plan()).plan.added).toBe(0);
  });

  it('does not take what a former cadre never made for a visit: the household is due since its last one', async () => {
    const one = { ...(await visitNow()), householdId: 'H00009', agreed: false, version: 1 };
    const former = {
      ...one,
      cadreId: 'GB0009',
      id: 'H00009.2026-10',
      occasion: '2026-10',
      onDate: '2026-10-12',
    };
    const made = { id: 'H00009.2026-06', occasion: '2026-06', onDate: '2026-06-12', state: 'done' as const };
    const row = ['H00009', '姜永福', '东岭镇', '南坡村', '', '6', '一般户', '', '每季度', '不限', ''];
    accepted(await importHouseholds({ db }, householdRows(row), APPLY, NOW));
    await setPairing(db, { householdId: 'H00009', cadreId: 'GB0001' });
    const outcome = await commit(db, [createVisit(db, former), createVisit(db, { ...former, ...made })]);
    expect(outcome.ok).toBe(true);
    accepted(await plan());
    expect(await findVisit(db, 'H00009.2026-12')).toMatchObject({ cadreId: 'GB0001', state: 'planned' });
    expect(await findVisit(db, 'H00009.2026-10')).toMatchObject({ cadreId: 'GB0009', version: 1 });
  });

  it('leaves a visit that a colleague took over, and what stands beside the plan', async () => {
    await change({ cadreId: 'GB0002', standsInFor: 'GB0001' });
    const before = await visitNow();
    expect(accepted(await plan()).plan.added).toBe(0);
    expect(await visitNow()).toEqual(before);
  });
});

describe('market days', () => {
  it('are kept for each town of the roster, over the version that was seen', async () => {
    await pairCity(db);
    const set = (rule: string, version: number, town = '东岭镇') =>
      setMarketRule({ db }, { town, rule, version, by: BY }, NOW);
    expect(accepted(await set('农历逢三、八', 0))).toMatchObject({ version: 1 });
    expect(accepted(await set('农历逢三、八', 0))).toMatchObject({ version: 1 });
    expect(refusalOf(await set('逢1、4、7', 0))).toBe('changed-meanwhile');
    expect(accepted(await set('逢1、4、7', 1))).toMatchObject({ version: 2 });
    expect(refusalOf(await set('看天', 2))).toBe('malformed');
    expect(refusalOf(await set('逢1、4、7', 0, '南山镇'))).toBe('malformed');
    const both = await Promise.all([set('逢2', 2), set('逢3', 2)]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(accepted(await set('', 3))).toMatchObject({ version: 4, rule: undefined });
    expect([...(await findMarkets(db)).keys()]).toEqual(['东岭镇']);
    expect((await loadMarketCalendar(db)).isMarketDay('东岭镇', '2026-12-03')).toBe(false);
  });

  it('are kept off by the plan, for households that asked for it', async () => {
    const row = (id: string, town: string) => [
      id,
      '姜永福',
      town,
      '南坡村',
      '',
      '6',
      '一般户',
      '',
      '每月',
      '赶集日除外',
      '',
    ];
    await pairCity(db, { households: householdRows(row('H00001', '东岭镇'), row('H00002', '西川镇')) });
    const everyWeekday = '逢周一、周二、周三、周四、周五';
    accepted(await setMarketRule({ db }, { town: '东岭镇', rule: everyWeekday, version: 0, by: BY }, NOW));
    const { plan: made, unplaced } = accepted(await plan());
    expect(made.added).toBe(1);
    expect(unplaced.map(({ householdId, reason }) => [householdId, reason])).toEqual([
      ['H00001', 'no-suitable-day'],
    ]);
  });
});

describe('the office’s settings', () => {
  const policy = { mostPerDay: 1, minutesApart: 90, frequencyByKind: {}, secondCadreKinds: ['军烈属'] };
  const set = (more: object, version: number) =>
    setPolicy({ db }, { policy: { ...policy, ...more }, version, by: BY }, NOW);

  it('hold over what is delivered, and are written over the version that was seen', async () => {
    expect((await loadPairingPolicy(db)).visitSettings).toEqual(planning.visitSettings);
    accepted(await set({}, 0));
    expect(refusalOf(await set({}, 0))).toBe('changed-meanwhile');
    const { visitSettings, pairingSettings } = await loadPairingPolicy(db);
    expect(visitSettings).toEqual({ ...planning.visitSettings, mostPerDay: 1, minutesApart: 90 });
    expect(pairingSettings.secondCadreKinds).toEqual(['军烈属']);
  });

  it('say how often a kind is visited where the roster doesn’t, and the plan follows when they change', async () => {
    const blank = householdRows([
      'H00009',
      '姜永福',
      '东岭镇',
      '南坡村',
      '',
      '6',
      '独居老人',
      '',
      '',
      '不限',
      '',
    ]);
    const refused = accepted(await importHouseholds({ db }, blank, APPLY, NOW));
    expect(refused.rejected.map(({ code }) => code)).toEqual(['frequency-missing']);
    accepted(await set({ mostPerDay: 3, frequencyByKind: { 独居老人: 'monthly' } }, 0));
    await pairCity(db, { households: blank });
    expect(accepted(await plan({ months: 6 })).plans.flatMap((one) => one.plan.added)).toEqual([
      1, 1, 1, 1, 1, 1,
    ]);
    accepted(await set({ mostPerDay: 3, frequencyByKind: { 独居老人: 'half-yearly' } }, 1));
    expect(accepted(await plan({ from: '2027-06' })).plan.added).toBe(0);
    expect(accepted(await plan({ from: '2027-11' })).plan.added).toBe(1);
  });
});
