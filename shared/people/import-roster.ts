import type { Db } from '#shared/platform/dynamo.ts';
import { inParallel } from '#shared/platform/in-parallel.ts';
import { accept, type Result } from '#shared/platform/result.ts';
import { importReport } from '#shared/sheets/import-report.ts';
import type { ImportOptions, RosterImport } from '#shared/sheets/import-verb.ts';
import type { ParsedRows } from '#shared/sheets/parse-rows.ts';
import type { Instant } from '#shared/time/instant.ts';
import type { PeopleRoster } from './keys.ts';
import { loadRoster, type RecordOf, writeRecord } from './people-store.ts';
import { changesTo, type RosterChange, statesTheSame } from './roster-rules.ts';

const AT_ONCE = 10;
const MOST_TRIES = 5;

/** Two imports at once write one after the other, never half of each. */
const write = async <N extends PeopleRoster>(
  db: Db,
  roster: N,
  change: RosterChange<RecordOf[N]>,
  at: { writtenAt: Instant; sheetRow: number },
): Promise<void> => {
  let attempted = change;
  for (let attempt = 0; attempt < MOST_TRIES; attempt += 1) {
    const found = await writeRecord(db, roster, attempted, at);
    if (!found || statesTheSame(found.record, change.record)) return;
    attempted = { record: change.record, over: found };
  }
  throw new Error('a roster record kept changing');
};

/** Writes what the rows change in a roster, each record in its own transaction, and reports. */
export const applyRoster = async <N extends PeopleRoster>(
  db: Db,
  roster: N,
  parsed: ParsedRows<RecordOf[N]>,
  { dryRun, strict }: ImportOptions,
  now: Instant,
): Promise<Result<RosterImport>> => {
  const changes = changesTo(
    await loadRoster(db, roster),
    parsed.records.map(({ value }) => value),
  );
  const holdsBack = dryRun || (strict && parsed.rejected.length > 0);
  const rowOf = new Map(parsed.records.map(({ row, value }) => [value.id, row]));
  if (!holdsBack)
    await inParallel(changes, AT_ONCE, (change) =>
      write(db, roster, change, { writtenAt: now, sheetRow: rowOf.get(change.record.id) ?? 0 }),
    );
  return accept({
    ...importReport(parsed, holdsBack ? 0 : changes.length),
    unchanged: parsed.records.length - changes.length,
    warnings: [],
  });
};
