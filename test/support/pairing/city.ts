import { readFileSync } from 'node:fs';
import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { confirmPairings } from '#shared/pairing/confirm-pairings.ts';
import { importCadres } from '#shared/pairing/import-cadres.ts';
import { importHouseholds } from '#shared/pairing/import-households.ts';
import { makeVisitPlan } from '#shared/pairing/make-visit-plan.ts';
import { type KeptPairing, putPairing } from '#shared/pairing/pairing-store.ts';
import { proposePairings } from '#shared/pairing/propose-pairings.ts';
import { defaultVisitSettings } from '#shared/pairing/visit-settings.ts';
import { commit } from '#shared/platform/commit.ts';
import type { Db } from '#shared/platform/dynamo.ts';
import { randomIds } from '#shared/platform/ids.ts';
import type { Result } from '#shared/platform/result.ts';
import type { SheetFile } from '#shared/sheets/sheet.ts';
import type { Instant } from '#shared/time/instant.ts';
import { createSeed } from '../create-seed.ts';

/** Tuesday 24 November 2026, 10:00. */
export const NOW: Instant = '2026-11-24T02:00:00.000Z';
export const BY = 'organizer';
export const APPLY = { dryRun: false, strict: false };

export const planning = { visitSettings: defaultVisitSettings };

export const demoFile = (name: string): SheetFile => ({
  name,
  bytes: readFileSync(new URL(`../../../infra/local/demo/${name}`, import.meta.url)),
});

/** A sheet as somebody saves it: a header and rows of text. */
export const csv = (header: string[], ...rows: string[][]): SheetFile => ({
  name: 'sheet.csv',
  bytes: new TextEncoder().encode([header, ...rows].map((row) => row.join(',')).join('\n')),
});

export const accepted = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.refusal)}`);
  return result.value;
};

export const refusalOf = <T>(result: Result<T>): string => (result.ok ? 'accepted' : result.refusal.code);

const CADRE_HEADER = ['工号', '姓名', '单位', '职务', '手机', '邮箱', '籍贯村', '结对户数上限', '回避户编号'];
const HOUSEHOLD_HEADER = [
  '户编号',
  '户主',
  '镇街',
  '村(社区)',
  '组',
  '人口',
  '类别',
  '联系电话',
  '走访频次',
  '方便时间',
  '备注',
];

export const cadreRows = (...rows: string[][]): SheetFile => csv(CADRE_HEADER, ...rows);
export const householdRows = (...rows: string[][]): SheetFile => csv(HOUSEHOLD_HEADER, ...rows);

/** Two cadres of two villages, and three households: two near the first, one near the second. */
export const smallCadres = cadreRows(
  ['GB0001', '王强', '东岭镇政府', '科长', '13820000175', 'w@example.gov.cn', '南坡村', '2', ''],
  ['GB0002', '李梅', '西川镇政府', '科员', '13820000182', '', '白杨村', '2', ''],
);
export const smallHouseholds = householdRows(
  ['H00001', '姜永福', '东岭镇', '南坡村', '4组', '6', '军烈属', '13820001015', '每月', '工作日上午', ''],
  ['H00002', '吕红霞', '东岭镇', '南坡村', '6组', '4', '一般户', '', '每月', '周末', '听力不好'],
  ['H00003', '孙卫民', '西川镇', '白杨村', '8组', '6', '一般户', '13820001071', '每月', '不限', ''],
);

type Course = { cadres?: SheetFile; households?: SheetFile; month?: string };

const pairInFull = async (
  db: Db,
  { cadres = smallCadres, households = smallHouseholds, month }: Course,
  now: Instant,
): Promise<void> => {
  accepted(await importCadres({ db }, cadres, APPLY, now));
  accepted(await importHouseholds({ db }, households, APPLY, now));
  const { id } = accepted(await proposePairings({ db, ids: randomIds }, { by: BY }, now));
  accepted(await confirmPairings({ db }, { id, by: BY }, now));
  if (month) accepted(await makeVisitPlan({ db, ...planning }, { from: month, months: 1, by: BY }, now));
};

const sowed = new Map<string, (db: Db) => Promise<void>>();

const standsInPairing = async ({ client, tables }: Db): Promise<boolean> => {
  const { Count } = await client.send(new ScanCommand({ TableName: tables.pairing, Limit: 1 }));
  return Count !== 0;
};

/** Imports rosters, proposes, confirms, and plans a month where one is given. */
export const pairCity = async (db: Db, course: Course = {}, now: Instant = NOW): Promise<void> => {
  // Settings, wishes or absences change the course.
  if (await standsInPairing(db)) return pairInFull(db, course, now);
  const bytes = [course.cadres, course.households].map((file) => Buffer.from(file?.bytes ?? []).toString());
  const key = JSON.stringify([bytes, course.month, now]);
  const sow = sowed.get(key) ?? createSeed((fresh) => pairInFull(fresh, course, now));
  sowed.set(key, sow);
  await sow(db);
};

/** Pairs a household with a cadre as somebody else would, beside any proposal. */
export const setPairing = async (
  db: Db,
  pairing: Pick<KeptPairing, 'householdId' | 'cadreId'> & Partial<KeptPairing>,
): Promise<void> => {
  const version = pairing.version ?? 1;
  const reason = { code: 'elsewhere' as const, load: 1, cap: 2 };
  const whole = { seat: 'first' as const, reason, confirmedAt: NOW, ...pairing, version };
  const outcome = await commit(db, [putPairing(db, whole, version === 1 ? undefined : version - 1)]);
  if (!outcome.ok) throw new Error('the pairing is in another version');
};
