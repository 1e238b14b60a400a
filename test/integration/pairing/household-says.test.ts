import { beforeEach, describe, expect, it } from 'vitest';
import { mattersOfHousehold } from '#shared/matters/matter-store.ts';
import { listSteps } from '#shared/matters/step-store.ts';
import { addToLog } from '#shared/pairing/add-to-log.ts';
import { listAdditions } from '#shared/pairing/add-to-log-store.ts';
import { askOtherTime } from '#shared/pairing/ask-other-time.ts';
import { findConsent } from '#shared/pairing/consent-store.ts';
import { listLogsOfHousehold } from '#shared/pairing/household-view-store.ts';
import { logVisit } from '#shared/pairing/log-visit.ts';
import { makeVisitPlan } from '#shared/pairing/make-visit-plan.ts';
import { moveVisit } from '#shared/pairing/move-visit.ts';
import { findPairing } from '#shared/pairing/pairing-store.ts';
import { listPlannedVisits } from '#shared/pairing/planned-visits-store.ts';
import { sayConsent } from '#shared/pairing/say-consent.ts';
import { findVisit } from '#shared/pairing/visit-store.ts';
import type { Db } from '#shared/platform/dynamo.ts';
import { randomIds } from '#shared/platform/ids.ts';
import { createTestDb } from '#test/support/dynamodb.ts';
import { accepted, BY, NOW, pairCity, planning, refusalOf } from '#test/support/pairing/city.ts';

const HOUSEHOLD = 'H00001';
const VISIT = 'H00001.2026-12';
const ROUNDS = [1, 2, 3, 4, 5, 6];

let db: Db;
const decline = () => sayConsent({ db }, { householdId: HOUSEHOLD, saying: 'end', by: 'household' }, NOW);
const ask = (words: string) =>
  askOtherTime(
    { db, ...planning },
    { householdId: HOUSEHOLD, visitId: VISIT, wished: { words }, by: 'household' },
    NOW,
  );
const log = () =>
  logVisit(
    { db, ids: randomIds },
    {
      cadreId: 'GB0001',
      visitId: VISIT,
      key: 'log',
      stated: { how: 'home', outcome: 'met', raised: '水管坏了', onDate: '2026-11-24' },
    },
    NOW,
  );
const add = (key: string, words = '屋顶也漏雨') =>
  addToLog({ db }, { householdId: HOUSEHOLD, visitId: VISIT, key, words, by: 'household' }, NOW);

beforeEach(async () => {
  db = await createTestDb();
  await pairCity(db, { month: '2026-12' });
});

describe('a household that declines', () => {
  it.each(ROUNDS)(
    'while its cadre logs the visit (%i): nothing is half done, and a log that was taken is kept',
    async () => {
      const [said, logged] = await Promise.all([decline(), log()]);
      expect(said.ok || logged.ok).toBe(true);
      if (!said.ok) expect(refusalOf(said)).toBe('changed-meanwhile');
      if (!said.ok) accepted(await decline());
      expect(['declined', 'ended']).toContain((await findConsent(db, HOUSEHOLD))?.state);
      expect(await findPairing(db, HOUSEHOLD)).toEqual({});
      expect((await findVisit(db, VISIT))?.state).toBe(logged.ok ? 'done' : 'cancelled');
      expect(await listLogsOfHousehold(db, HOUSEHOLD)).toHaveLength(logged.ok ? 1 : 0);
    },
  );

  it.each(ROUNDS)('while visits are planned (%i): none of them stands', async () => {
    const plan = () => makeVisitPlan({ db, ...planning }, { from: '2026-12', months: 3, by: BY }, NOW);
    const [said] = await Promise.all([decline(), plan()]);
    if (!said.ok) accepted(await decline());
    expect(await listPlannedVisits(db, HOUSEHOLD, '2026-11-24')).toEqual([]);
    expect(await listPlannedVisits(db, 'H00003', '2026-11-24')).not.toEqual([]);
  });

  it.each(ROUNDS)('while it asks for another time (%i): the visit stays cancelled', async () => {
    const [said] = await Promise.all([decline(), ask('下午')]);
    if (!said.ok) accepted(await decline());
    expect((await findVisit(db, VISIT))?.state).toBe('cancelled');
    expect(['ask-visit-over', 'not-found']).toContain(refusalOf(await ask('晚上')));
  });
});

describe('a household that asks for another time', () => {
  it.each(ROUNDS)('while its cadre moves the visit (%i): both end in one state that is whole', async () => {
    const [asked, moved] = await Promise.all([
      ask('下午'),
      moveVisit(
        { db, ...planning },
        { cadreId: 'GB0001', visitId: VISIT, onDate: '2026-12-10', startTime: '10:00', ifWarned: 'move' },
        NOW,
      ),
    ]);
    const visit = await findVisit(db, VISIT);
    expect(asked.ok || moved.ok).toBe(true);
    expect(visit?.version).toBe(1 + [asked, moved].filter(({ ok }) => ok).length);
    expect(visit?.onDate === '2026-12-10').toBe(moved.ok);
  });

  it('twice at once leaves one wish', async () => {
    const both = await Promise.all([ask('下午'), ask('下午')]);
    expect(both.some(({ ok }) => ok)).toBe(true);
    expect((await findVisit(db, VISIT))?.version).toBe(2);
  });
});

describe('what a household adds', () => {
  it('stands once under its key, however often it is sent at once', async () => {
    accepted(await log());
    const sent = await Promise.all([add('one'), add('one'), add('one')]);
    for (const one of sent) expect(refusalOf(one)).toBe('accepted');
    expect(await listAdditions(db, VISIT)).toHaveLength(1);
    expect(refusalOf(await add('one', '别的话'))).toBe('addition-key-used-otherwise');
  });

  it('reaches the open matter of the visit, each once, also sent at once', async () => {
    const referred = {
      how: 'home',
      outcome: 'met',
      raised: '水管坏了',
      refer: true,
      topic: 'other',
    } as const;
    const stated = { ...referred, onDate: '2026-11-24' };
    accepted(await logVisit({ db, ids: randomIds }, { cadreId: 'GB0001', visitId: VISIT, stated }, NOW));
    for (const one of await Promise.all([add('one'), add('two', '门也坏了')])) accepted(one);
    const [matter] = await mattersOfHousehold(db, HOUSEHOLD);
    const steps = await listSteps(db, matter?.id ?? '');
    expect(steps.filter(({ kind }) => kind === 'added')).toHaveLength(2);
    expect((await listAdditions(db, VISIT)).map(({ words }) => words).sort()).toEqual([
      '屋顶也漏雨',
      '门也坏了',
    ]);
  });

  it('needs something that was logged, and is the household’s own', async () => {
    expect(refusalOf(await add('one'))).toBe('nothing-logged');
    accepted(await log());
    const other = { householdId: 'H00002', visitId: VISIT, key: 'one', words: '漏雨', by: 'household' };
    expect(refusalOf(await addToLog({ db }, other, NOW))).toBe('not-found');
  });

  it('ends at twenty, so that nobody floods it', async () => {
    accepted(await log());
    for (let nth = 0; nth < 20; nth += 1) accepted(await add(`key-${nth}`, `第${nth}句`));
    expect(refusalOf(await add('one-more'))).toBe('added-enough');
  });
});
