import { importRoster } from '#shared/people/import-roster.ts';
import type { ImportVerb } from '#shared/sheets/import-verb.ts';
import { householdSheet, readHouseholds } from './household-sheet.ts';
import { loadPairingPolicy } from './policy-store.ts';
import { loadRoster, writeRecord } from './roster-store.ts';

/** Imports a roster of households, as `importRoster` says, by the frequencies that are set for each kind. */
export const importHouseholds: ImportVerb = async (deps, file, options, now) => {
  const { visitSettings } = await loadPairingPolicy(deps.db);
  const { frequencyByKind } = visitSettings;
  const importByKind = importRoster({
    sheet: { ...householdSheet, read: (sheet, mapping) => readHouseholds(sheet, mapping, frequencyByKind) },
    load: (db) => loadRoster(db, 'households'),
    write: (db, change, { writtenAt }) => writeRecord(db, 'households', change, writtenAt),
  });
  return await importByKind(deps, file, options, now);
};
