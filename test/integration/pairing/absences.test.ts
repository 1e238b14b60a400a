import { beforeEach, describe, expect, it } from 'vitest';
import { listAbsences, listAbsencesOfCadre, removeAbsence } from '#shared/pairing/absence-store.ts';
import { enterAbsence } from '#shared/pairing/enter-absence.ts';
import { findAffectedVisits } from '#shared/pairing/find-affected-visits.ts';
import { importAbsences } from '#shared/pairing/import-absences.ts';
import { loadVisitCalendar } from '#shared/pairing/load-visit-calendar.ts';
import { makeVisitPlan } from '#shared/pairing/make-visit-plan.ts';
import { moveVisit } from '#shared/pairing/move-visit.ts';
import { findVisitsToMove, recheckVisitPlan } from '#shared/pairing/recheck-visit-plan.ts';
import { replanAbsences } from '#shared/pairing/replan-absences.ts';
import { findVisitPlan } from '#shared/pairing/visit-plan-store.ts';
import { findVisit, listVisitsOfCadre, replaceVisit } from '#shared/pairing/visit-store.ts';
import { putHolidayNotice } from '#shared/people/holiday-notice-store.ts';
import { commit } from '#shared/platform/commit.ts';
import type { Db } from '#shared/platform/dynamo.ts';
import { addDays, daysOfMonth, instantAt } from '#shared/time/civil.ts';
import { createTestDb } from '#test/support/dynamodb.ts';
import { APPLY, accepted, BY, csv, NOW, pairCity, planning, refusalOf } from '#test/support/pairing/city.ts';
import { sendDue } from '#test/support/pairing/messenger.ts';

const VISIT = 'H00001.2026-12';
const cadreId = 'GB0001';
const TODAY = '2026-11-24';

let db: Db;
beforeEach(async () => {
  db = await createTestDb();
});

const visitNow = async (id = VISIT) => {
  const visit = await findVisit(db, id);
  if (!visit) throw new Error('no visit');
  return visit;
};
const away = (from: string, to = from, more: object = {}) =>
  enterAbsence({ db }, { cadreId, from, to, kind: 'leave', by: BY, ...more }, NOW);
const plan = (from = '2026-12') => makeVisitPlan({ db, ...planning }, { from, months: 1, by: BY }, NOW);
const replan = (now = NOW) => replanAbsences({ db, ...planning }, [cadreId], now);

describe('leave and duty', () => {
  beforeEach(() => pairCity(db));

  it('are entered once, listed until they are over, and taken away', async () => {
    accepted(await away('2026-12-02', '2026-12-04'));
    accepted(await away('2026-12-02', '2026-12-04'));
    accepted(await away('2026-11-20', TODAY, { kind: 'duty' }));
    const spans = async (on: string) => (await listAbsencesOfCadre(db, cadreId, on)).map(({ to }) => to);
    expect(await spans(TODAY)).toEqual([TODAY, '2026-12-04']);
    expect(await spans('2026-12-04')).toEqual(['2026-12-04']);
    expect(await spans('2026-12-05')).toEqual([]);
    expect((await listAbsences(db, TODAY)).map(({ kind }) => kind)).toEqual(['duty', 'leave']);
    await removeAbsence(db, { cadreId, from: '2026-12-02', to: '2026-12-04', kind: 'leave' });
    await removeAbsence(db, { cadreId, from: '2026-12-02', to: '2026-12-04', kind: 'leave' });
    expect(await spans(TODAY)).toEqual([TODAY]);
  });

  it('are refused for nobody, and for days that are over', async () => {
    expect(refusalOf(await away('2026-12-02', '2026-12-02', { cadreId: 'GB0404' }))).toBe('malformed');
    expect(refusalOf(await away('2026-11-02'))).toBe('malformed');
  });

  it('keep visits off; what has no other day is listed with the reason', async () => {
    accepted(await away('2026-12-01', '2026-12-30'));
    expect(accepted(await plan()).unplaced).toEqual([
      { householdId: 'H00002', cadreId, occasion: '2026-12', reason: 'cadre-away' },
    ]);
    expect(await visitNow()).toMatchObject({ onDate: '2026-12-31' });
  });

  it('are imported from a duty roster; a dry run writes nothing, the same file twice neither', async () => {
    const file = csv(
      ['工号', '从', '到', '事由'],
      ['GB0001', '2026-12-05', '2026-12-06', '值班'],
      ['GB0002', '2026-12-07', '', '请假'],
      ['GB0404', '2026-12-07', '', '请假'],
      ['GB0001', '2026-10-07', '', '请假'],
    );
    const load = (more: object = {}) => importAbsences({ db }, file, { ...APPLY, by: BY, ...more }, NOW);
    expect(accepted(await load({ dryRun: true }))).toMatchObject({
      rows: 4,
      accepted: 3,
      applied: 0,
      unchanged: 1,
    });
    expect(await listAbsences(db, TODAY)).toEqual([]);
    expect(accepted(await load({ strict: true })).applied).toBe(0);
    const once = accepted(await load());
    expect(once).toMatchObject({ applied: 2, unchanged: 1 });
    expect(once.rejected.map(({ row, code }) => [row, code])).toEqual([[4, 'cadre-unknown']]);
    expect(once.warnings.map(({ row, code }) => [row, code])).toEqual([[5, 'absence-over']]);
    expect(accepted(await load())).toMatchObject({ applied: 0, unchanged: 3 });
    expect((await listAbsences(db, TODAY)).map(({ kind, from, to }) => [kind, from, to])).toEqual([
      ['duty', '2026-12-05', '2026-12-06'],
      ['leave', '2026-12-07', '2026-12-07'],
    ]);
  });
});

describe('leave over planned visits', () => {
  beforeEach(() => pairCity(db, { month: '2026-12' }));

  it('lists them, and planning anew moves those nobody agreed on, as one visit with new notices', async () => {
    const before = await visitNow();
    accepted(await away(before.onDate));
    const affected = await findAffectedVisits(db, await listAbsences(db, TODAY), NOW);
    expect(affected.map(({ visit, stays }) => [visit.id, stays])).toEqual([[VISIT, false]]);
    const { moved, left } = await replan();
    expect([moved.length, left.length]).toEqual([1, 0]);
    const after = await visitNow();
    expect(after).toMatchObject({ version: 2, agreed: false, state: 'planned', occasion: '2026-12' });
    expect(after.onDate).not.toBe(before.onDate);
    const days = { from: '2026-12-01', to: '2026-12-31' };
    const own = await listVisitsOfCadre(db, cadreId, days);
    expect(own.filter(({ householdId }) => householdId === 'H00001')).toHaveLength(1);
    const sent = [];
    for (const day of [before.onDate, after.onDate].sort())
      sent.push(...(await sendDue(db, instantAt(addDays(day, -1), '18:00'))));
    const about = sent.filter(({ noticeId }) => noticeId.includes(VISIT));
    expect(about.map(({ noticeId }) => noticeId.split('#')[2])).toEqual(['2', '2', '2']);
    expect(await replan()).toEqual({ moved: [], left: [] });
  });

  it('leaves what was agreed where it is, and says so', async () => {
    accepted(
      await moveVisit(
        { db, ...planning },
        { cadreId, visitId: VISIT, onDate: '2026-12-22', ifWarned: 'move' },
        NOW,
      ),
    );
    accepted(await away('2026-12-22'));
    const { moved, left } = await replan();
    expect(moved).toEqual([]);
    expect(left.map(({ visit, because }) => [visit.id, because])).toEqual([[VISIT, 'agreed']]);
    expect(await visitNow()).toMatchObject({ onDate: '2026-12-22', version: 2 });
  });

  it('moves a visit once when two plan anew at once, and a cadre who moves it meanwhile wins or finds it changed', async () => {
    accepted(await away((await visitNow()).onDate));
    const both = await Promise.all([replan(), replan()]);
    expect(both.flatMap(({ moved }) => moved)).toHaveLength(1);
    expect((await visitNow()).version).toBe(2);
    accepted(await away((await visitNow()).onDate));
    const [, byCadre] = await Promise.all([
      replan(),
      moveVisit(
        { db, ...planning },
        { cadreId, visitId: VISIT, onDate: '2026-12-29', ifWarned: 'move', version: 2 },
        NOW,
      ),
    ]);
    const after = await visitNow();
    expect(after.version).toBe(3);
    expect(after.onDate === '2026-12-29').toBe(byCadre.ok);
  });

  it('that leaves no day in the month leaves the visit, with the reason', async () => {
    const { onDate } = await visitNow();
    accepted(await away('2026-11-25', '2026-12-31'));
    const { moved, left } = await replan();
    expect(moved).toEqual([]);
    expect(left.map(({ because }) => because)).toEqual(['cadre-away', 'cadre-away']);
    expect(await visitNow()).toMatchObject({ onDate, version: 1 });
  });
});

describe('a provisional month whose notice is loaded', () => {
  const MONTH = '2027-03';
  const ID = `H00001.${MONTH}`;
  const load = async (off: string[]) => {
    const notice = { year: 2027, off, worked: [], version: 1, loadedAt: NOW, by: BY };
    expect((await commit(db, [putHolidayNotice(db, notice, 0)])).ok).toBe(true);
  };
  const check = async () => findVisitsToMove(db, MONTH, await loadVisitCalendar(db, `${MONTH}-01`), NOW);

  beforeEach(() => pairCity(db, { month: MONTH }));

  it('lists nothing before, then what stands on a day off; checking moves that and makes the rest certain', async () => {
    const before = await visitNow(ID);
    expect(before.provisional).toBe(true);
    expect(await check()).toEqual([]);
    await load([before.onDate]);
    expect((await check()).map(({ visit, stays }) => [visit.id, stays])).toEqual([[ID, false]]);
    const { moved, left } = await recheckVisitPlan({ db, ...planning }, MONTH, NOW);
    expect([moved.length, left.length]).toEqual([1, 0]);
    const after = await visitNow(ID);
    expect(after).toMatchObject({ provisional: false, version: 2 });
    expect(daysOfMonth(MONTH)).toContain(after.onDate);
    expect(after.onDate).not.toBe(before.onDate);
    expect(await visitNow(`H00003.${MONTH}`)).toMatchObject({ provisional: false, version: 1 });
    const plan = await findVisitPlan(db, MONTH);
    expect(plan).toMatchObject({ provisional: false, visits: 3 });
    expect(plan?.days.find(({ date }) => date === before.onDate)).toBe(undefined);
    expect(await check()).toEqual([]);
    expect(await recheckVisitPlan({ db, ...planning }, MONTH, NOW)).toEqual({ moved: [], left: [] });
  });

  it('leaves what was agreed, and lists it until somebody moves it', async () => {
    const { onDate } = await visitNow(ID);
    const to = addDays(onDate, 7);
    accepted(
      await moveVisit({ db, ...planning }, { cadreId, visitId: ID, onDate: to, ifWarned: 'move' }, NOW),
    );
    await load([to]);
    const { moved, left } = await recheckVisitPlan({ db, ...planning }, MONTH, NOW);
    expect(moved).toEqual([]);
    expect(left.map(({ because }) => because)).toEqual(['agreed']);
    expect((await check()).map(({ visit, stays }) => [visit.id, stays])).toEqual([[ID, true]]);
  });

  it('leaves what a colleague took over and lists it with who goes, on a day off still not certain', async () => {
    const before = await visitNow(ID);
    const handed = { ...before, cadreId: 'GB0002', standsInFor: cadreId, version: 2 };
    expect((await commit(db, [replaceVisit(db, before, handed)])).ok).toBe(true);
    await load([before.onDate]);
    const { moved, left } = await recheckVisitPlan({ db, ...planning }, MONTH, NOW);
    expect(moved.map(({ visit }) => visit.id)).not.toContain(ID);
    expect(left.map(({ visit, because }) => [visit.id, visit.cadreId, because])).toEqual([
      [ID, 'GB0002', 'agreed'],
    ]);
    expect(await visitNow(ID)).toEqual(handed);
  });
});
