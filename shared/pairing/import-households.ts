import type { ImportVerb } from '#shared/sheets/import-verb.ts';
import { readSheet } from '#shared/sheets/read-sheet.ts';
import { readHouseholds } from './household-sheet.ts';
import { applyRoster } from './import-roster.ts';
import { loadRoster } from './roster-store.ts';

/**
 * Imports a roster of households. The same file twice changes nothing; a changed row updates its one record;
 * a household that is gone from the file stays. Refuses the whole file only where it can't be read.
 */
export const importHouseholds: ImportVerb = async ({ db }, file, options, now) => {
  const sheet = await readSheet(file);
  if (!sheet.ok) return sheet;
  const parsed = readHouseholds(sheet.value);
  if (!parsed.ok) return parsed;
  const kept = await loadRoster(db, 'households');
  return await applyRoster(db, 'households', kept, { ...parsed.value, warnings: [] }, options, now);
};
