import { commit } from '#shared/platform/commit.ts';
import type { Db } from '#shared/platform/dynamo.ts';
import { accept, type Result, refuse, refuseFields } from '#shared/platform/result.ts';
import type { Instant } from '#shared/time/instant.ts';
import type { AvoidanceReason } from './avoidance.ts';
import { findAvoidancesOfHousehold, notAvoided, putAvoidance, removeAvoidance } from './avoidance-store.ts';
import type { Cadre } from './cadre.ts';
import type { Household } from './household.ts';
import type { Seat } from './pairing.ts';
import { findCadre, findHousehold } from './roster-store.ts';
import { cadreStays, listLocks, putLock, removeLock } from './wishes-store.ts';

type Pair = { householdId: string; cadreId: string };

const AVOIDED = 1;

const findBoth = async (
  db: Db,
  { householdId, cadreId }: Pair,
): Promise<Result<{ cadre: Cadre; household: Household }>> => {
  const [cadre, household] = await Promise.all([findCadre(db, cadreId), findHousehold(db, householdId)]);
  if (!household) return refuse('not-found', 'not-found');
  return cadre ? accept({ cadre, household }) : refuseFields([{ field: 'cadreId', code: 'cadre-unknown' }]);
};

/**
 * Wants this cadre for a household: the next proposal is solved around it. Refuses `not-found`, the field `cadreId` with
 * `cadre-unknown`, `pair-avoided` for two that are kept apart, `cadre-leaves`, and `both-seats` for one who is wanted for the
 * household's other seat.
 */
export const lockPair = async (
  { db }: { db: Db },
  { seat, by, ...pair }: Pair & { seat: Seat; by: string },
  now: Instant,
): Promise<Result<void>> => {
  const found = await findBoth(db, pair);
  if (!found.ok) return found;
  if (found.value.cadre.avoidHouseholdIds.includes(pair.householdId)) return refuse('rule', 'pair-avoided');
  const locks = await listLocks(db);
  const isOther = locks.some(
    (lock) => lock.householdId === pair.householdId && lock.cadreId === pair.cadreId && lock.seat !== seat,
  );
  if (isOther) return refuse('rule', 'both-seats');
  const outcome = await commit(db, [
    putLock(db, { ...pair, seat, by, at: now }),
    notAvoided(db, pair),
    cadreStays(db, pair.cadreId),
  ]);
  if (outcome.ok) return accept(undefined);
  return refuse('rule', outcome.failed.has(AVOIDED) ? 'pair-avoided' : 'cadre-leaves');
};

/** Leaves the seat to the solver again. To take off what isn't there changes nothing. */
export const unlockPair = async (
  { db }: { db: Db },
  lock: { householdId: string; seat: Seat },
): Promise<void> => {
  await commit(db, [removeLock(db, lock)]);
};

/**
 * Keeps two apart from now on, whatever was proposed; a wish for them ends with it. Refuses `not-found` and the field `cadreId`
 * with `cadre-unknown`.
 */
export const refusePair = async (
  { db }: { db: Db },
  { reason, by, ...pair }: Pair & { reason: AvoidanceReason; by: string },
  now: Instant,
): Promise<Result<void>> => {
  const found = await findBoth(db, pair);
  if (!found.ok) return found;
  const wishes = (await listLocks(db)).filter(
    ({ householdId, cadreId }) => householdId === pair.householdId && cadreId === pair.cadreId,
  );
  const outcome = await commit(db, [
    putAvoidance(db, { ...pair, reason, by, at: now }),
    ...wishes.map((lock) => removeLock(db, lock)),
  ]);
  if (!outcome.ok) throw new Error('nothing here has a condition');
  return accept(undefined);
};

/** Lets two be proposed again. Refuses `not-found`; what the household itself refused stays (`household-refused`). */
export const allowPair = async ({ db }: { db: Db }, pair: Pair): Promise<Result<void>> => {
  const avoidance = (await findAvoidancesOfHousehold(db, pair.householdId)).find(
    ({ cadreId }) => cadreId === pair.cadreId,
  );
  if (!avoidance) return refuse('not-found', 'not-found');
  if (avoidance.reason === 'household-refused') return refuse('rule', 'household-refused');
  await commit(db, [removeAvoidance(db, pair)]);
  return accept(undefined);
};
