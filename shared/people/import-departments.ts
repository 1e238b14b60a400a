import type { ImportVerb } from '#shared/sheets/import-verb.ts';
import { departmentSheet } from './department-sheet.ts';
import { importRoster } from './import-roster.ts';
import { loadRoster, writeRecord } from './people-store.ts';

/** Imports a roster of departments, as `importRoster` says. */
export const importDepartments: ImportVerb = importRoster({
  sheet: departmentSheet,
  load: (db) => loadRoster(db, 'departments'),
  write: (db, change, at) => writeRecord(db, 'departments', change, at),
});
