import { beforeAll, describe, expect, it } from 'vitest';
import { confirmPairings } from '#shared/pairing/confirm-pairings.ts';
import { importCadres } from '#shared/pairing/import-cadres.ts';
import { importHouseholds } from '#shared/pairing/import-households.ts';
import { makeVisitPlan } from '#shared/pairing/make-visit-plan.ts';
import { findPairings } from '#shared/pairing/pairing-store.ts';
import type { Proposal } from '#shared/pairing/proposal.ts';
import { listParts } from '#shared/pairing/proposal-parts-store.ts';
import { proposePairings } from '#shared/pairing/propose-pairings.ts';
import { loadRoster } from '#shared/pairing/roster-store.ts';
import { listVisitsOfCadre } from '#shared/pairing/visit-store.ts';
import type { Db } from '#shared/platform/dynamo.ts';
import { randomIds } from '#shared/platform/ids.ts';
import { workdaysOf } from '#shared/time/workdays.ts';
import { createTestDb } from '#test/support/dynamodb.ts';
import { APPLY, accepted, BY, demoFile, NOW, planning } from '#test/support/pairing/city.ts';

const { kindOf: dayKind } = workdaysOf([]);

const MONTH = '2026-12';

let db: Db;
let proposal: Proposal;

const visitsOfCity = async () => {
  const cadres = [...(await loadRoster(db, 'cadres')).keys()];
  const days = { from: '2026-12-01', to: '2026-12-31' };
  return (await Promise.all(cadres.map((id) => listVisitsOfCadre(db, id, days)))).flat();
};

beforeAll(async () => {
  db = await createTestDb();
  accepted(await importCadres({ db }, demoFile('cadres.xlsx'), APPLY, NOW));
  accepted(await importHouseholds({ db }, demoFile('households.csv'), APPLY, NOW));
  proposal = accepted(await proposePairings({ db, ids: randomIds }, { by: BY }, NOW));
});

describe('a whole city', () => {
  it('proposes a cadre for every household, at a proven optimum, and pairs nobody yet', async () => {
    expect(proposal).toMatchObject({ households: 560, cadres: 120, kept: 0, proposed: 560, unpaired: 0 });
    expect(proposal.cost).toBe(proposal.bound);
    const { parts } = await listParts(db, proposal.id, { limit: 200 });
    expect(parts.flatMap(({ households }) => households)).toHaveLength(560);
    for (const part of parts) expect(part.households.length).toBeLessThanOrEqual(part.cap);
    expect((await findPairings(db, ['H00001', 'H00002'])).size).toBe(0);
  });

  it('confirms a proposal once, and confirming it again changes nothing', async () => {
    const once = accepted(await confirmPairings({ db }, { id: proposal.id, by: BY }, NOW));
    expect(once).toMatchObject({ paired: 560, changedMeanwhile: [] });
    const households = [...(await loadRoster(db, 'households')).keys()];
    const pairings = await findPairings(db, households);
    expect(pairings.size).toBe(560);
    const again = accepted(await confirmPairings({ db }, { id: proposal.id, by: BY }, NOW));
    expect(again).toMatchObject({ paired: 560, changedMeanwhile: [] });
    expect(await findPairings(db, households)).toEqual(pairings);
  });

  it('keeps every pairing when it is proposed again', async () => {
    const second = accepted(await proposePairings({ db, ids: randomIds }, { by: BY }, NOW));
    expect(second).toMatchObject({ kept: 560, proposed: 0, unpaired: 0 });
  });

  it('plans a month within the cap of a day, on workdays but for those who asked for weekends', async () => {
    const { plan, unplaced } = accepted(
      await makeVisitPlan({ db, ...planning }, { from: MONTH, months: 1, by: BY }, NOW),
    );
    expect(plan.added).toBe(plan.visits);
    expect(plan.added).toBeGreaterThan(200);
    expect(unplaced).toEqual([]);
    const visits = await visitsOfCity();
    expect(visits).toHaveLength(plan.added);
    const households = await loadRoster(db, 'households');
    const perDay = new Map<string, number>();
    for (const { cadreId, onDate, householdId } of visits) {
      const isWeekend = households.get(householdId)?.record.convenientTime === 'weekend';
      expect(dayKind(onDate).workday).toBe(!isWeekend);
      perDay.set(`${cadreId} ${onDate}`, (perDay.get(`${cadreId} ${onDate}`) ?? 0) + 1);
    }
    expect(Math.max(...perDay.values())).toBeLessThanOrEqual(planning.visitSettings.mostPerDay);
    expect(plan.days.reduce((sum, day) => sum + day.visits, 0)).toBe(visits.length);
  });

  it('adds nothing when the month is planned again', async () => {
    const before = await visitsOfCity();
    const { plan } = accepted(
      await makeVisitPlan({ db, ...planning }, { from: MONTH, months: 1, by: BY }, NOW),
    );
    expect(plan).toMatchObject({ added: 0, visits: before.length, unplaced: 0 });
    expect(await visitsOfCity()).toEqual(before);
  });
});
