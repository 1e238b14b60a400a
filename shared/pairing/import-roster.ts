import { changesTo, type Kept, type RosterChange, statesTheSame } from '#shared/people/roster-rules.ts';
import type { Db } from '#shared/platform/dynamo.ts';
import { inParallel } from '#shared/platform/in-parallel.ts';
import { accept, type Result } from '#shared/platform/result.ts';
import { importReport, type Rejection } from '#shared/sheets/import-report.ts';
import type { ImportOptions, RosterImport } from '#shared/sheets/import-verb.ts';
import type { ParsedRows } from '#shared/sheets/parse-rows.ts';
import type { Instant } from '#shared/time/instant.ts';
import { type RosterName, type RosterRecord, writeRecord } from './roster-store.ts';

const AT_ONCE = 25;
const MOST_TRIES = 5;

/** Two imports at once write one after the other, never half of each. */
const write = async <N extends RosterName>(
  db: Db,
  name: N,
  change: RosterChange<RosterRecord[N]>,
  now: Instant,
): Promise<void> => {
  let attempted = change;
  for (let attempt = 0; attempt < MOST_TRIES; attempt += 1) {
    const found = await writeRecord(db, name, attempted, now);
    if (!found || statesTheSame(found.record, change.record)) return;
    attempted = { record: change.record, over: found };
  }
  throw new Error('a roster record kept changing');
};

export type RosterRows<N extends RosterName> = ParsedRows<RosterRecord[N]> & { warnings: Rejection[] };

/** Writes what the rows change in a roster, each record under its own condition, and reports. */
export const applyRoster = async <N extends RosterName>(
  db: Db,
  name: N,
  kept: Map<string, Kept<RosterRecord[N]>>,
  { warnings, ...parsed }: RosterRows<N>,
  { dryRun, strict }: ImportOptions,
  now: Instant,
): Promise<Result<RosterImport>> => {
  const changes = changesTo(
    kept,
    parsed.records.map(({ value }) => value),
  );
  const holdsBack = dryRun || (strict && parsed.rejected.length > 0);
  if (!holdsBack) await inParallel(changes, AT_ONCE, (change) => write(db, name, change, now));
  return accept({
    ...importReport(parsed, holdsBack ? 0 : changes.length),
    unchanged: parsed.records.length - changes.length,
    warnings,
  });
};
