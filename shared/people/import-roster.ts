import type { Db } from '#shared/platform/dynamo.ts';
import { inParallel } from '#shared/platform/in-parallel.ts';
import { accept } from '#shared/platform/result.ts';
import { chooseMapping } from '#shared/sheets/choose-mapping.ts';
import { findHeader } from '#shared/sheets/find-header.ts';
import { importReport, type Rejection } from '#shared/sheets/import-report.ts';
import type { ImportVerb } from '#shared/sheets/import-verb.ts';
import type { ParsedRows } from '#shared/sheets/parse-rows.ts';
import { readSheet } from '#shared/sheets/read-sheet.ts';
import type { RosterSheet } from '#shared/sheets/roster-sheet.ts';
import { titlesIn } from '#shared/sheets/sheet-titles.ts';
import type { Instant } from '#shared/time/instant.ts';
import { findMapping, rememberMapping } from './column-mapping-store.ts';
import { goneFrom } from './gone-rules.ts';
import { changesTo, type Kept, type RosterChange, statesTheSame } from './roster-rules.ts';

const AT_ONCE = 25;
const MOST_TRIES = 5;

/** A roster that is kept, and the sheet it comes from. */
export type KeptRoster<T extends { id: string }> = {
  sheet: RosterSheet<T>;
  load: (db: Db) => Promise<Map<string, Kept<T>>>;
  /** Writes one record under its condition. Undefined when written; else what was found there instead. */
  write: (
    db: Db,
    change: RosterChange<T>,
    at: { writtenAt: Instant; sheetRow: number },
  ) => Promise<Kept<T> | undefined>;
  /** What to look at again in rows that are taken. */
  warn?: (db: Db, records: ParsedRows<T>['records']) => Promise<Rejection[]>;
};

/** Two imports at once write one after the other, never half of each. */
const writeChange = async <T extends { id: string }>(
  db: Db,
  { write }: KeptRoster<T>,
  change: RosterChange<T>,
  at: { writtenAt: Instant; sheetRow: number },
): Promise<void> => {
  let attempted = change;
  for (let attempt = 0; attempt < MOST_TRIES; attempt += 1) {
    const found = await write(db, attempted, at);
    if (!found || statesTheSame(found.record, change.record)) return;
    attempted = { record: change.record, over: found };
  }
  throw new Error('a roster record kept changing');
};

const idsIn = <T extends { id: string }>(parsed: ParsedRows<T>, { idOf }: RosterSheet<T>): Set<string> =>
  new Set([
    ...parsed.records.map(({ value }) => value.id),
    ...parsed.refused.flatMap((row) => idOf(row) ?? []),
  ]);

/**
 * Importing a roster. The same file twice changes nothing; a changed row updates its one record; what is gone from the
 * file stays, and is listed. How its columns were mapped is remembered for the next sheet with the same titles.
 * Refuses the whole file only where it can't be read, or it isn't clear which column is which.
 */
export const importRoster =
  <T extends { id: string }>(roster: KeptRoster<T>): ImportVerb =>
  async ({ db }, file, { dryRun, strict, mapping: asked }, now) => {
    const { name, columns, read, label } = roster.sheet;
    const opened = await readSheet(file);
    if (!opened.ok) return opened;
    const sheet = opened.value;
    const mapping = asked ?? chooseMapping(sheet, columns, await findMapping(db, name));
    const header = findHeader(sheet, columns, mapping);
    if (!header.ok) return header;
    const parsed = read(sheet, mapping);
    if (!parsed.ok) return parsed;
    const { records, rejected, warnings } = parsed.value;
    const kept = await roster.load(db);
    const changes = changesTo(
      kept,
      records.map(({ value }) => value),
    );
    const holdsBack = dryRun || (strict && rejected.length > 0);
    const rowOf = new Map(records.map(({ row, value }) => [value.id, row]));
    if (!holdsBack) {
      await inParallel(changes, AT_ONCE, (change) =>
        writeChange(db, roster, change, { writtenAt: now, sheetRow: rowOf.get(change.record.id) ?? 0 }),
      );
      if (asked)
        await rememberMapping(db, name, {
          columns: asked.columns,
          titles: titlesIn(sheet, header.value.row).filter(Boolean),
        });
    }
    const { row: headerRow, found } = header.value;
    return accept({
      ...importReport(parsed.value, holdsBack ? 0 : changes.length),
      unchanged: records.length - changes.length,
      warnings: [...warnings, ...((await roster.warn?.(db, records)) ?? [])],
      gone: goneFrom(kept, idsIn(parsed.value, roster.sheet), label),
      columns: Object.fromEntries(found.map(({ column, title }) => [column.header, title])),
      headerRow,
      mapped: asked ? 'as-asked' : mapping ? 'as-remembered' : 'by-name',
    });
  };
