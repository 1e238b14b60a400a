import type { Db } from '#shared/platform/dynamo.ts';
import { inParallel } from '#shared/platform/in-parallel.ts';
import { listAvoidances } from './avoidance-store.ts';
import type { Consent } from './consent.ts';
import { maybePaired } from './consent-rules.ts';
import { findConsents } from './consent-store.ts';
import type { PairingProblem } from './pairing-problem.ts';
import { findPairings } from './pairing-store.ts';
import { existingPairs, type Rosters } from './proposal-rules.ts';
import { loadRoster } from './roster-store.ts';
import { listDepartures, listLocks } from './wishes-store.ts';

const HOUSEHOLDS_PER_READ = 1000;
const AT_ONCE = 4;

const recordsOf = <T>(roster: Map<string, { record: T }>): T[] =>
  [...roster.values()].map(({ record }) => record);

const loadConsents = async (db: Db, householdIds: string[]): Promise<Map<string, Consent>> => {
  const chunks = Array.from({ length: Math.ceil(householdIds.length / HOUSEHOLDS_PER_READ) }, (_, index) =>
    householdIds.slice(index * HOUSEHOLDS_PER_READ, (index + 1) * HOUSEHOLDS_PER_READ),
  );
  const found = await inParallel(chunks, AT_ONCE, (ids) => findConsents(db, ids));
  return new Map(found.flatMap((consents) => [...consents]));
};

/** Everything a pairing follows from, as it is now: rosters, pairings, avoidance, wishes, departures, what households say. */
export const loadProblem = async (
  db: Db,
): Promise<{ rosters: Rosters; problem: PairingProblem; declined: number }> => {
  const [cadreRoster, householdRoster, avoidances, locks, departures] = await Promise.all([
    loadRoster(db, 'cadres'),
    loadRoster(db, 'households'),
    listAvoidances(db),
    listLocks(db),
    listDepartures(db),
  ]);
  const ids = [...householdRoster.keys()];
  const [existing, consents] = await Promise.all([findPairings(db, ids), loadConsents(db, ids)]);
  const rosters = { cadres: recordsOf(cadreRoster), households: recordsOf(householdRoster), existing };
  const households = rosters.households.filter(({ id }) => maybePaired(consents.get(id)));
  return {
    rosters,
    problem: {
      cadres: rosters.cadres,
      households,
      existing: existingPairs(existing),
      avoidances,
      locks,
      departed: [...departures.keys()],
    },
    declined: rosters.households.length - households.length,
  };
};
