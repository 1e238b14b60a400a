import type { Rejection } from '#shared/sheets/import-report.ts';
import type { ImportVerb } from '#shared/sheets/import-verb.ts';
import { readSheet } from '#shared/sheets/read-sheet.ts';
import { type CadreRow, readCadres } from './cadre-sheet.ts';
import { applyRoster } from './import-roster.ts';
import { loadRoster } from './roster-store.ts';

const unknownAvoided = (
  records: { row: number; value: CadreRow }[],
  isHousehold: (id: string) => boolean,
): Rejection[] =>
  records.flatMap(({ row, value }) =>
    value.avoidHouseholdIds
      .filter((id) => !isHousehold(id))
      .map((id) => ({
        row,
        column: '回避户编号',
        code: 'unknown-household',
        message: `「回避户编号」里的“${id}”不在户名册中，请核对；如果这户还没有导入，可以不改`,
      })),
  );

/**
 * Imports a roster of cadres. The same file twice changes nothing; a changed row updates its one record; a cadre who
 * is gone from the file stays. An avoided household that the roster of households lacks is a warning, not a refusal:
 * it may be a slip of the pen, or a household yet to come. Before any household is imported there is nothing to
 * compare with. Refuses the whole file only where it can't be read.
 */
export const importCadres: ImportVerb = async ({ db }, file, options, now) => {
  const sheet = await readSheet(file);
  if (!sheet.ok) return sheet;
  const parsed = readCadres(sheet.value);
  if (!parsed.ok) return parsed;
  const [kept, households] = await Promise.all([loadRoster(db, 'cadres'), loadRoster(db, 'households')]);
  const warnings =
    households.size > 0 ? unknownAvoided(parsed.value.records, (id) => households.has(id)) : [];
  return await applyRoster(db, 'cadres', kept, { ...parsed.value, warnings }, options, now);
};
