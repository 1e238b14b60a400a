import type { ImportVerb } from '#shared/sheets/import-verb.ts';
import { importRoster } from './import-roster.ts';
import { leaderSheet } from './leader-sheet.ts';
import { loadRoster, writeRecord } from './people-store.ts';

/** Imports a roster of leaders, as `importRoster` says. */
export const importLeaders: ImportVerb = importRoster({
  sheet: leaderSheet,
  load: (db) => loadRoster(db, 'leaders'),
  write: (db, change, at) => writeRecord(db, 'leaders', change, at),
});
