import type { ImportVerb } from '#shared/sheets/import-verb.ts';
import { readSheet } from '#shared/sheets/read-sheet.ts';
import { applyRoster } from './import-roster.ts';
import { readLeaders } from './leader-sheet.ts';

/**
 * Imports a roster of leaders. The same file twice changes nothing; a changed row updates its one record;
 * a leader who is gone from the file stays. Refuses the whole file only where it can't be read.
 */
export const importLeaders: ImportVerb = async ({ db }, file, options, now) => {
  const sheet = await readSheet(file);
  if (!sheet.ok) return sheet;
  const parsed = readLeaders(sheet.value);
  return parsed.ok ? await applyRoster(db, 'leaders', parsed.value, options, now) : parsed;
};
