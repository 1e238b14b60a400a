import { importRoster } from '#shared/people/import-roster.ts';
import type { Db } from '#shared/platform/dynamo.ts';
import type { Rejection } from '#shared/sheets/import-report.ts';
import type { ImportVerb } from '#shared/sheets/import-verb.ts';
import type { Cadre } from './cadre.ts';
import { cadreSheet } from './cadre-sheet.ts';
import { loadRoster, writeRecord } from './roster-store.ts';

const unknownAvoided = async (db: Db, records: { row: number; value: Cadre }[]): Promise<Rejection[]> => {
  const households = await loadRoster(db, 'households');
  if (households.size === 0) return [];
  return records.flatMap(({ row, value }) =>
    value.avoidHouseholdIds
      .filter((id) => !households.has(id))
      .map((id) => ({
        row,
        column: '回避户编号',
        code: 'unknown-household',
        message: `「回避户编号」里的“${id}”不在户名册中，请核对；如果这户还没有导入，可以不改`,
      })),
  );
};

/**
 * Imports a roster of cadres, as `importRoster` says. An avoided household that the roster of households lacks is a warning,
 * not a refusal: it may be a slip of the pen, or a household yet to come. Before any household is imported there is
 * nothing to compare with.
 */
export const importCadres: ImportVerb = importRoster({
  sheet: cadreSheet,
  load: (db) => loadRoster(db, 'cadres'),
  write: (db, change, { writtenAt }) => writeRecord(db, 'cadres', change, writtenAt),
  warn: unknownAvoided,
});
