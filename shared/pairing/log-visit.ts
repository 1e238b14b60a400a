import { commit } from '#shared/platform/commit.ts';
import type { Db } from '#shared/platform/dynamo.ts';
import type { Ids } from '#shared/platform/ids.ts';
import { accept, type Result, refuse } from '#shared/platform/result.ts';
import type { CivilDate } from '#shared/time/civil.ts';
import type { Instant } from '#shared/time/instant.ts';
import { mayRefer, type StatedLog, saysTheSame } from './log-rules.ts';
import { findOwnVisit, type OwnVisit } from './own-visits.ts';
import { pairingStands } from './pairing-store.ts';
import { referMatter } from './refer-matter.ts';
import type { VisitLog } from './visit.ts';
import { loggedDay, mayLog } from './visit-rules.ts';
import { createLog, createVisit, findLog, type KeptVisit, replaceVisit } from './visit-store.ts';
import { firstCadreOf } from './whose-visit-rules.ts';

export type LogVisitInput = {
  cadreId: string;
  visitId: string;
  /** The same key again means the same log. Without one, the same words again do. */
  key?: string;
  stated: StatedLog;
  /** The version the cadre saw, where a page showed one. */
  version?: number;
  /** A visit beside the plan that comes into being with its log; `over` the cancelled one it takes the place of. */
  beside?: OwnVisit & { over?: KeptVisit };
};

/** `repeated`: the log was there already, from an earlier request. */
export type LoggedVisit = { visit: KeptVisit; repeated: boolean };

const PAIRING = 0;

/**
 * Writes the log of a cadre's own visit. Met, the visit is done, on the day it was; with nobody home or put off its
 * occasion stays open and the visit can be moved. Logging again corrects: the last log counts, all are kept. What is to
 * be routed becomes a matter in the same transaction. Refuses `not-found` (also for what isn't theirs),
 * `changed-meanwhile`, `log-key-used-otherwise`, and what `mayLog` and `mayRefer` refuse.
 */
export const logVisit = async (
  { db, ids }: { db: Db; ids: Ids },
  input: LogVisitInput,
  now: Instant,
): Promise<Result<LoggedVisit>> => {
  const { cadreId, visitId, stated } = input;
  const found = input.beside ? accept(input.beside) : await findOwnVisit(db, cadreId, visitId);
  if (!found.ok) return found;
  const { visit, household } = found.value;
  const earlier = await loggedBefore(db, input, visit);
  if (earlier) return earlier;
  if (input.version !== undefined && input.version !== visit.version)
    return refuse('conflict', 'changed-meanwhile');
  if (visit.state === 'cancelled') return refuse('rule', 'visit-cancelled');
  const referred = mayRefer(stated);
  if (!referred.ok) return referred;
  const { onDate = loggedDay(visit, now), ...said } = stated;
  const decided = mayLog(onDate, now);
  if (!decided.ok) return decided;
  const logged = withLog(visit, onDate, { ...said, loggedAt: now });
  const outcome = await commit(db, [
    pairingStands(db, household.id, firstCadreOf(visit)),
    visit.version === 0 ? createVisit(db, logged) : replaceVisit(db, input.beside?.over ?? visit, logged),
    createLog(db, { visitId, key: input.key ?? ids.token(), cadreId, onDate, log: logged.lastLog }),
    ...(await referMatter(db, { visit: logged, household }, { cadreId, onDate }, now)),
  ]);
  if (outcome.ok) return accept({ visit: logged, repeated: false });
  if (outcome.failed.has(PAIRING)) return refuse('not-found', 'not-found');
  return await afterLoss(db, input);
};

const withLog = (
  visit: KeptVisit,
  onDate: CivilDate,
  lastLog: VisitLog,
): KeptVisit & { lastLog: VisitLog } => ({
  ...visit,
  ...(lastLog.outcome === 'met' ? { state: 'done', onDate } : { state: 'planned' }),
  lastLog,
  version: visit.version + 1,
  changedAt: lastLog.loggedAt,
});

/** What an earlier request with this key, or these words, makes of this one. */
const loggedBefore = async (
  db: Db,
  { visitId, key, stated }: LogVisitInput,
  visit: KeptVisit,
): Promise<Result<LoggedVisit> | undefined> => {
  if (key === undefined)
    return visit.lastLog && saysTheSame(visit.lastLog, stated)
      ? accept({ visit, repeated: true })
      : undefined;
  const entry = await findLog(db, visitId, key);
  if (!entry) return undefined;
  const sameDay = stated.onDate === undefined || stated.onDate === entry.onDate;
  return sameDay && saysTheSame(entry.log, stated)
    ? accept({ visit, repeated: true })
    : refuse('rule', 'log-key-used-otherwise');
};

/** The same request may have been here a moment ago. */
const afterLoss = async (db: Db, input: LogVisitInput): Promise<Result<LoggedVisit>> => {
  const found = await findOwnVisit(db, input.cadreId, input.visitId);
  if (!found.ok) return found;
  return (await loggedBefore(db, input, found.value.visit)) ?? refuse('conflict', 'changed-meanwhile');
};
