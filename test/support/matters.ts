import { expect } from 'vitest';
import { matterIdOf } from '#shared/matters/keys.ts';
import type { Matter } from '#shared/matters/matter.ts';
import { findMatter } from '#shared/matters/matter-store.ts';
import { raiseMatter } from '#shared/matters/raise-matter.ts';
import { importCadres } from '#shared/pairing/import-cadres.ts';
import { logVisit } from '#shared/pairing/log-visit.ts';
import { departmentIdOf } from '#shared/people/department.ts';
import { commit } from '#shared/platform/commit.ts';
import type { Db } from '#shared/platform/dynamo.ts';
import { randomIds } from '#shared/platform/ids.ts';
import { createSeed } from './create-seed.ts';
import { createTestDb } from './dynamodb.ts';
import { APPLY, accepted, pairCity, smallCadres } from './pairing/city.ts';
import { importPeople } from './reception/office.ts';

/** Wednesday 2 December 2026, 10:00. */
export const DAY: string = '2026-12-02T02:00:00.000Z';
export const VISIT = 'H00001.2026-12';
export const MATTER = matterIdOf({ kind: 'visit', id: VISIT });
export const CIVIL_AFFAIRS = departmentIdOf('民政局');
export const HOUSING = departmentIdOf('住房和城乡建设局');
/** Whose contacts sign in by these phones. */
export const CIVIL_PHONE = '+8613820000007';
export const HOUSING_PHONE = '+8613820000070';

/** A city with its departments, and a visit that was planned for December. */
export const openMatters = async (): Promise<Db> => {
  const db = await createTestDb();
  await sowMatters(db);
  return db;
};

const sowMatters = createSeed(async (db) => {
  await importPeople(db, '2026-11-23T02:00:00.000Z');
  await pairCity(db, { month: '2026-12' });
});

export const stated = {
  how: 'home' as const,
  outcome: 'met' as const,
  raised: '低保两个月没有发。',
  refer: true as const,
  topic: 'welfare' as const,
  onDate: '2026-12-01',
};

/** The cadre's log of the visit, as it is sent. */
export const log = (
  db: Db,
  changes: Partial<typeof stated> = {},
  more: { key?: string; version?: number } = {},
) =>
  logVisit(
    { db, ids: randomIds },
    { cadreId: 'GB0001', visitId: VISIT, stated: { ...stated, ...changes }, ...more },
    DAY,
  );

/** Departments, cadres, and the matter that such a log makes, without the visit it came from. */
export const openWithMatter = async (): Promise<Db> => {
  const db = await createTestDb();
  await importPeople(db, '2026-11-23T02:00:00.000Z');
  accepted(await importCadres({ db }, smallCadres, APPLY, '2026-11-23T02:00:00.000Z'));
  const raised = {
    id: MATTER,
    source: { kind: 'visit' as const, id: VISIT },
    householdId: 'H00001',
    topic: stated.topic,
    summary: stated.raised,
    place: { town: '东岭镇', village: '南坡村' },
    receivedOn: stated.onDate,
    firstHandler: { cadreId: 'GB0001' },
  };
  const items = raiseMatter(db, undefined, raised, { as: 'cadre', cadreId: 'GB0001' }, DAY);
  expect(await commit(db, items)).toEqual({ ok: true });
  return db;
};

export const matterNow = async (db: Db, id = MATTER): Promise<Matter> => {
  const matter = await findMatter(db, id);
  if (!matter) throw new Error('no matter');
  return matter;
};
