import type { ImportVerb } from '#shared/sheets/import-verb.ts';
import { readSheet } from '#shared/sheets/read-sheet.ts';
import { readDepartments } from './department-sheet.ts';
import { applyRoster } from './import-roster.ts';

/**
 * Imports a roster of departments. The same file twice changes nothing; a changed row updates its one record;
 * a department that is gone from the file stays. Refuses the whole file only where it can't be read.
 */
export const importDepartments: ImportVerb = async ({ db }, file, options, now) => {
  const sheet = await readSheet(file);
  if (!sheet.ok) return sheet;
  const parsed = readDepartments(sheet.value);
  return parsed.ok ? await applyRoster(db, 'departments', parsed.value, options, now) : parsed;
};
