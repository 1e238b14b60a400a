import { beforeEach, describe, expect, it } from 'vitest';
import { logVisit } from '#shared/pairing/log-visit.ts';
import { makeVisitPlan } from '#shared/pairing/make-visit-plan.ts';
import { type MoveVisitInput, moveVisit } from '#shared/pairing/move-visit.ts';
import { listOwnHouseholds } from '#shared/pairing/own-households.ts';
import { findOwnVisit, listOwnVisits } from '#shared/pairing/own-visits.ts';
import { readVisitSubject } from '#shared/pairing/read-visit-subject.ts';
import { findVisit } from '#shared/pairing/visit-store.ts';
import type { Db } from '#shared/platform/dynamo.ts';
import { randomIds } from '#shared/platform/ids.ts';
import { addDays, instantAt } from '#shared/time/civil.ts';
import { createTestDb } from '#test/support/dynamodb.ts';
import { accepted, BY, NOW, pairCity, planning, refusalOf, setPairing } from '#test/support/pairing/city.ts';
import { sendDue } from '#test/support/pairing/messenger.ts';

const VISIT = 'H00001.2026-12';
const DECEMBER = { from: '2026-12-01', to: '2026-12-31' };
const cadreId = 'GB0001';

let db: Db;
beforeEach(async () => {
  db = await createTestDb();
  await pairCity(db, { month: '2026-12' });
});

const visitNow = async () => {
  const visit = await findVisit(db, VISIT);
  if (!visit) throw new Error('no visit');
  return visit;
};
const move = (to: Partial<MoveVisitInput>, now = NOW) =>
  moveVisit({ db, ...planning }, { cadreId, visitId: VISIT, onDate: '', ifWarned: 'move', ...to }, now);
const log = (stated: Parameters<typeof logVisit>[1]['stated'], more: object = {}, now = NOW) =>
  logVisit({ db, ids: randomIds }, { cadreId, visitId: VISIT, stated, ...more }, now);
const eveOf = (onDate: string) => instantAt(addDays(onDate, -1), '18:00');
const plan = (now = NOW) => makeVisitPlan({ db, ...planning }, { from: '2026-12', months: 1, by: BY }, now);

describe('a planned visit', () => {
  it('is told to cadre and household at 18:00 the day before, by template and with no name', async () => {
    const { onDate } = await visitNow();
    expect(await sendDue(db, instantAt(addDays(onDate, -1), '17:59'))).not.toContainEqual(
      expect.objectContaining({ to: '+8613820001015', template: 'visit-coming-household' }),
    );
    const sent = await sendDue(db, eveOf(onDate));
    const about = sent.filter(({ noticeId }) => noticeId.includes(VISIT));
    expect(about.map(({ to, template }) => [to, template]).sort()).toEqual([
      ['+8613820000175', 'visit-reminder-cadre'],
      ['+8613820001015', 'visit-coming-household'],
      ['w@example.gov.cn', 'visit-reminder-cadre'],
    ]);
    for (const { text } of about) for (const name of ['姜永福', '王强']) expect(text).not.toContain(name);
    expect(await sendDue(db, eveOf(onDate))).toEqual([]);
  });

  it('stays one for its occasion when two organizers plan at once', async () => {
    const fresh = await createTestDb();
    await pairCity(fresh);
    const input = { from: '2026-12', months: 1, by: BY };
    await Promise.all([1, 2].map(() => makeVisitPlan({ db: fresh, ...planning }, input, NOW)));
    expect(await listOwnVisits(fresh, cadreId, DECEMBER)).toHaveLength(2);
  });
});

describe('a moved visit', () => {
  it('keeps to its new day, planning again leaves it there, and only the new reminders are sent', async () => {
    const before = await visitNow();
    const onDate = before.onDate === '2026-12-22' ? '2026-12-23' : '2026-12-22';
    accepted(await move({ onDate }));
    expect(accepted(await plan()).plan.added).toBe(0);
    expect(await visitNow()).toMatchObject({ onDate, agreed: true, version: 2 });
    const [earlier, later] = [before.onDate, onDate].sort() as [string, string];
    const first = (await sendDue(db, eveOf(earlier))).filter(({ noticeId }) => noticeId.includes(VISIT));
    const second = (await sendDue(db, eveOf(later))).filter(({ noticeId }) => noticeId.includes(VISIT));
    expect([...first, ...second].map(({ noticeId }) => noticeId.split('#')[2])).toEqual(['2', '2', '2']);
    const told = earlier === onDate ? first : second;
    expect(told).toHaveLength(3);
  });

  it('is told to a household at once that has heard of the old day already', async () => {
    const { onDate } = await visitNow();
    await sendDue(db, eveOf(onDate));
    const now = instantAt(addDays(onDate, -1), '19:00');
    accepted(await move({ onDate: addDays(onDate, 7) }, now));
    const sent = (await sendDue(db, now)).filter(({ noticeId }) => noticeId.includes(VISIT));
    expect(sent.map(({ template }) => template)).toEqual(['visit-moved-household']);
  });

  it('in the same version twice is moved once, and one of two moves at once wins', async () => {
    const { version } = await visitNow();
    accepted(await move({ onDate: '2026-12-16', version }));
    accepted(await move({ onDate: '2026-12-16', version }));
    expect((await visitNow()).version).toBe(version + 1);
    expect(refusalOf(await move({ onDate: '2026-12-17', version }))).toBe('changed-meanwhile');
    const both = await Promise.all(['2026-12-21', '2026-12-24'].map((onDate) => move({ onDate })));
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect((await visitNow()).version).toBe(version + 2);
  });

  it('into a year without a holiday notice is provisional', async () => {
    accepted(await move({ onDate: '2027-01-05' }));
    expect(await visitNow()).toMatchObject({ provisional: true });
  });
});

describe('a logged visit', () => {
  const met = { how: 'home', outcome: 'met', raised: '屋顶漏雨', solved: false } as const;
  const today = '2026-12-30T02:00:00.000Z';

  it('is logged once under a key, whether it comes twice or at the same moment', async () => {
    const key = { key: 'tap-1' };
    const both = await Promise.all([log(met, key, today), log(met, key, today)]);
    expect(both.map((one) => accepted(one).repeated).sort()).toEqual([false, true]);
    expect(accepted(await log(met, key, today)).repeated).toBe(true);
    expect(refusalOf(await log({ ...met, raised: '没有' }, key, today))).toBe('log-key-used-otherwise');
    expect(await visitNow()).toMatchObject({ version: 2, state: 'done', lastLog: met });
  });

  it('without a key is logged once by its words', async () => {
    accepted(await log(met, {}, today));
    expect(accepted(await log(met, {}, today)).repeated).toBe(true);
    expect((await visitNow()).version).toBe(2);
  });

  it('is done on the day it was made, and nobody is reminded of it any more', async () => {
    accepted(await log(met));
    expect(await visitNow()).toMatchObject({ onDate: '2026-11-24', state: 'done' });
    expect(await readVisitSubject(db)(VISIT, 'visit-reminder-cadre')).toEqual({ version: 2, live: false });
    const sent = await sendDue(db, '2026-12-30T10:00:00.000Z');
    expect(sent.filter(({ noticeId }) => noticeId.includes(VISIT))).toEqual([]);
    expect(accepted(await plan()).plan.added).toBe(0);
  });

  it('with nobody home stays open and is still reminded of, and can be corrected', async () => {
    const { onDate } = await visitNow();
    accepted(await log({ how: 'home', outcome: 'nobody-home' }));
    expect(await visitNow()).toMatchObject({ onDate, state: 'planned', version: 2 });
    const sent = (await sendDue(db, eveOf(onDate))).filter(({ noticeId }) => noticeId.includes(VISIT));
    expect(sent).toHaveLength(3);
    accepted(await log(met, {}, today));
    expect(await visitNow()).toMatchObject({ state: 'done', lastLog: met });
    accepted(await log({ ...met, solved: true }, {}, today));
    expect(await visitNow()).toMatchObject({ version: 4, lastLog: { solved: true } });
  });

  it('can’t be moved any more', async () => {
    accepted(await log(met, {}, today));
    expect(refusalOf(await move({ onDate: '2026-12-31' }, today))).toBe('visit-done');
  });
});

describe('what is another cadre’s', () => {
  it('isn’t there: neither visits nor households', async () => {
    expect(refusalOf(await findOwnVisit(db, 'GB0002', VISIT))).toBe('not-found');
    expect(refusalOf(await move({ cadreId: 'GB0002', onDate: '2026-12-16' }))).toBe('not-found');
    const stated = { how: 'home', outcome: 'met' } as const;
    expect(refusalOf(await log(stated, { cadreId: 'GB0002' }))).toBe('not-found');
    const own = await listOwnHouseholds(db, 'GB0002', '2026-11-24');
    expect(own.map(({ household }) => household.id)).toEqual(['H00003']);
  });

  it('is gone from the moment the pairing changes, whatever an index still lists', async () => {
    await setPairing(db, { householdId: 'H00001', cadreId: 'GB0002', version: 2 });
    expect(refusalOf(await findOwnVisit(db, cadreId, VISIT))).toBe('not-found');
    const visits = await listOwnVisits(db, cadreId, DECEMBER);
    expect(visits.map(({ household }) => household.id)).toEqual(['H00002']);
    expect(await readVisitSubject(db)(VISIT, 'visit-reminder-cadre')).toEqual({ version: 1, live: false });
  });

  it('is planned anew for the cadre the household has now, and only that cadre is reminded', async () => {
    await setPairing(db, { householdId: 'H00001', cadreId: 'GB0002', version: 2 });
    expect(accepted(await plan()).plan.added).toBe(1);
    const visit = await visitNow();
    expect(visit).toMatchObject({ cadreId: 'GB0002', version: 2, state: 'planned' });
    expect(accepted(await plan()).plan.added).toBe(0);
    const sent = await sendDue(db, eveOf(visit.onDate));
    const about = sent.filter(({ noticeId }) => noticeId.includes(VISIT));
    expect(about.map(({ to }) => to).sort()).toEqual(['+8613820000182', '+8613820001015']);
  });
});
