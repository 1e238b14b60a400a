import { batchGet } from '#shared/platform/batch-get.ts';
import type { Db, TransactItem } from '#shared/platform/dynamo.ts';
import { inParallel } from '#shared/platform/in-parallel.ts';
import { queryAll } from '#shared/platform/query-all.ts';
import { ALL_PAIRINGS, cadreIndexPk, pairingIndexSk, pairingKey } from './keys.ts';
import type { Pairing, PairingsOfHousehold, Seat } from './pairing.ts';

/** A pairing as the table holds it, with the proposal it was confirmed by. */
export type KeptPairing = Pairing & { proposalId?: string };

type Kept = PairingsOfHousehold<KeptPairing>;

const SEATS: readonly Seat[] = ['first', 'second'];
const HOUSEHOLDS_PER_READ = 50;
const AT_ONCE = 8;

/** A pairing as an item of the table has it. */
export const pairingOf = ({ pk, sk, cadrePk, cadreSk, ...pairing }: Record<string, unknown>): KeptPairing =>
  pairing as KeptPairing;

/** The pairings of these households as they are at this moment, by household; one that has none is left out. */
export const findPairings = async (db: Db, householdIds: string[]): Promise<Map<string, Kept>> => {
  const chunks = Array.from({ length: Math.ceil(householdIds.length / HOUSEHOLDS_PER_READ) }, (_, index) =>
    householdIds.slice(index * HOUSEHOLDS_PER_READ, (index + 1) * HOUSEHOLDS_PER_READ),
  );
  const items = await inParallel(chunks, AT_ONCE, (ids) => {
    const keys = ids.flatMap((id) => SEATS.map((seat) => pairingKey(id, seat)));
    return batchGet(db, db.tables.pairing, keys, { ConsistentRead: true });
  });
  const found = new Map<string, Kept>();
  for (const pairing of items.flat().map(pairingOf))
    found.set(pairing.householdId, { ...found.get(pairing.householdId), [pairing.seat]: pairing });
  return found;
};

/** The pairings of one household. */
export const findPairing = async (db: Db, householdId: string): Promise<Kept> =>
  (await findPairings(db, [householdId])).get(householdId) ?? {};

/**
 * The pairings the index lists for a cadre, in the order of household ids. It lags a moment behind: what may be shown or
 * done is decided by `findPairings`.
 */
export const listPairingsOfCadre = async (db: Db, cadreId: string): Promise<KeptPairing[]> => {
  const items = await queryAll(db, {
    TableName: db.tables.pairing,
    IndexName: 'byCadre',
    KeyConditionExpression: 'cadrePk = :cadre AND begins_with(cadreSk, :household)',
    ExpressionAttributeValues: { ':cadre': cadreIndexPk(cadreId), ':household': ALL_PAIRINGS },
  });
  return items.map(pairingOf);
};

/** The condition that this cadre is still a household's first. */
export const pairingStands = (db: Db, householdId: string, cadreId: string): TransactItem => ({
  ConditionCheck: {
    TableName: db.tables.pairing,
    Key: pairingKey(householdId, 'first'),
    ConditionExpression: 'cadreId = :cadre',
    ExpressionAttributeValues: { ':cadre': cadreId },
  },
});

const overVersion = (version: number | undefined) =>
  version === undefined
    ? { ConditionExpression: 'attribute_not_exists(pk)' }
    : { ConditionExpression: 'version = :before', ExpressionAttributeValues: { ':before': version } };

/** Writes a pairing over the version that was read; undefined where the seat was free. */
export const putPairing = (db: Db, pairing: KeptPairing, over: number | undefined): TransactItem => ({
  Put: {
    TableName: db.tables.pairing,
    Item: {
      ...pairingKey(pairing.householdId, pairing.seat),
      ...pairing,
      cadrePk: cadreIndexPk(pairing.cadreId),
      cadreSk: pairingIndexSk(pairing.householdId, pairing.seat),
    },
    ...overVersion(over),
  },
});

/** Ends a pairing in the version that was read. */
export const removePairing = (db: Db, { householdId, seat, version }: KeptPairing): TransactItem => ({
  Delete: { TableName: db.tables.pairing, Key: pairingKey(householdId, seat), ...overVersion(version) },
});

/** The condition that a seat is still free. */
export const seatIsFree = (db: Db, householdId: string, seat: Seat): TransactItem => ({
  ConditionCheck: {
    TableName: db.tables.pairing,
    Key: pairingKey(householdId, seat),
    ConditionExpression: 'attribute_not_exists(pk)',
  },
});
