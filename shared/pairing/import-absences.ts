import { commit } from '#shared/platform/commit.ts';
import type { Db } from '#shared/platform/dynamo.ts';
import { inParallel } from '#shared/platform/in-parallel.ts';
import { accept, type Result } from '#shared/platform/result.ts';
import { type ImportReport, importReport, type Rejection } from '#shared/sheets/import-report.ts';
import type { ImportOptions } from '#shared/sheets/import-verb.ts';
import { readSheet } from '#shared/sheets/read-sheet.ts';
import type { SheetFile } from '#shared/sheets/sheet.ts';
import { civilDateOf } from '#shared/time/civil.ts';
import type { Instant } from '#shared/time/instant.ts';
import { type AbsenceRow, readAbsences } from './absence-sheet.ts';
import { createAbsence, listAbsences } from './absence-store.ts';
import { loadRoster } from './roster-store.ts';

const AT_ONCE = 25;

/** What importing absences answers: `unchanged` rows were there already, `warnings` are about days that are over. */
export type AbsenceImport = ImportReport & { unchanged: number; warnings: Rejection[] };

const keyOf = ({ cadreId, from, to, kind }: AbsenceRow): string => `${cadreId} ${from} ${to} ${kind}`;

const unknownCadre = (row: number, id: string): Rejection => ({
  row,
  column: '工号',
  code: 'cadre-unknown',
  message: `「工号」写的是“${id}”，干部名册里没有，请核对`,
});
const overAlready = (row: number, to: string): Rejection => ({
  row,
  column: '到',
  code: 'absence-over',
  message: `「到」是 ${to}，已经过去了，不用导入；请核对年份`,
});

/**
 * Imports a roster of duty and leave (工号、从、到、事由). The same file twice changes nothing. A cadre the roster lacks is
 * refused; days that are over are left out, with a word. Refuses the whole file only where it can't be read.
 */
export const importAbsences = async (
  { db }: { db: Db },
  file: SheetFile,
  { dryRun, strict, by }: Pick<ImportOptions, 'dryRun' | 'strict'> & { by: string },
  now: Instant,
): Promise<Result<AbsenceImport>> => {
  const sheet = await readSheet(file);
  if (!sheet.ok) return sheet;
  const read = readAbsences(sheet.value);
  if (!read.ok) return read;
  const today = civilDateOf(now);
  const [cadres, kept] = await Promise.all([loadRoster(db, 'cadres'), listAbsences(db, today)]);
  const { records, rejected, warnings, ...parsed } = read.value;
  const known = records.filter(({ value }) => cadres.has(value.cadreId));
  const unknown = records.filter(({ value }) => !cadres.has(value.cadreId));
  const refused = [...rejected, ...unknown.map(({ row, value }) => unknownCadre(row, value.cadreId))];
  const isThere = new Set(kept.map(keyOf));
  const fresh = known.filter(({ value }) => value.to >= today && !isThere.has(keyOf(value)));
  const over = known.filter(({ value }) => value.to < today);
  const holdsBack = dryRun || (strict && refused.length > 0);
  if (!holdsBack)
    await inParallel(fresh, AT_ONCE, ({ value }) =>
      commit(db, [createAbsence(db, { ...value, at: now, by })]),
    );
  return accept({
    ...importReport({ ...parsed, records: known, rejected: refused }, holdsBack ? 0 : fresh.length),
    unchanged: known.length - fresh.length,
    warnings: [...warnings, ...over.map(({ row, value }) => overAlready(row, value.to))],
  });
};
