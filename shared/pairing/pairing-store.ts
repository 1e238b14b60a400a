import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import { batchGet } from '#shared/platform/batch-get.ts';
import type { Db, TransactItem } from '#shared/platform/dynamo.ts';
import { inParallel } from '#shared/platform/in-parallel.ts';
import { queryAll } from '#shared/platform/query-all.ts';
import { cadreIndexPk, pairingIndexSk, pairingKey } from './keys.ts';
import type { Pairing } from './pairing.ts';

/** A pairing as the table holds it, with the proposal it was confirmed by. */
export type KeptPairing = Pairing & { proposalId?: string };

const KEYS_PER_READ = 100;
const AT_ONCE = 8;

const pairingOf = ({ pk, sk, cadrePk, cadreSk, ...pairing }: Record<string, unknown>): KeptPairing =>
  pairing as KeptPairing;

/** The pairings of these households as they are at this moment, by household. */
export const findPairings = async (db: Db, householdIds: string[]): Promise<Map<string, KeptPairing>> => {
  const chunks = Array.from({ length: Math.ceil(householdIds.length / KEYS_PER_READ) }, (_, index) =>
    householdIds.slice(index * KEYS_PER_READ, (index + 1) * KEYS_PER_READ),
  );
  const items = await inParallel(chunks, AT_ONCE, (ids) =>
    batchGet(db, db.tables.pairing, ids.map(pairingKey), { ConsistentRead: true }),
  );
  return new Map(items.flat().map((item) => [item.householdId as string, pairingOf(item)]));
};

export const findPairing = async (db: Db, householdId: string): Promise<KeptPairing | undefined> =>
  (await findPairings(db, [householdId])).get(householdId);

/**
 * The pairings the index lists for a cadre, in the order of household ids. It lags a moment behind: what may be shown or
 * done is decided by `findPairings`.
 */
export const listPairingsOfCadre = async (db: Db, cadreId: string): Promise<KeptPairing[]> => {
  const items = await queryAll(db, {
    TableName: db.tables.pairing,
    IndexName: 'byCadre',
    KeyConditionExpression: 'cadrePk = :cadre AND begins_with(cadreSk, :household)',
    ExpressionAttributeValues: { ':cadre': cadreIndexPk(cadreId), ':household': pairingIndexSk('') },
  });
  return items.map(pairingOf);
};

/** The condition that a household is still paired with this cadre. */
export const pairingStands = (db: Db, householdId: string, cadreId: string): TransactItem => ({
  ConditionCheck: {
    TableName: db.tables.pairing,
    Key: pairingKey(householdId),
    ConditionExpression: 'cadreId = :cadre',
    ExpressionAttributeValues: { ':cadre': cadreId },
  },
});

/**
 * Writes a pairing if the household has none, or still the one in the version before.
 * Undefined when written; else what was found there instead.
 */
export const writePairing = async (db: Db, pairing: KeptPairing): Promise<KeptPairing | undefined> => {
  const over =
    pairing.version === 1
      ? { ConditionExpression: 'attribute_not_exists(pk)' }
      : {
          ConditionExpression: 'version = :before',
          ExpressionAttributeValues: { ':before': pairing.version - 1 },
        };
  try {
    await db.client.send(
      new PutCommand({
        TableName: db.tables.pairing,
        Item: {
          ...pairingKey(pairing.householdId),
          ...pairing,
          cadrePk: cadreIndexPk(pairing.cadreId),
          cadreSk: pairingIndexSk(pairing.householdId),
        },
        ...over,
        ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
      }),
    );
    return undefined;
  } catch (error) {
    if (!(error instanceof ConditionalCheckFailedException) || !error.Item) throw error;
    return pairingOf(unmarshall(error.Item));
  }
};
