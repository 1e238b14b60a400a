import { GetCommand } from '@aws-sdk/lib-dynamodb';
import type { Db, TransactItem } from '#shared/platform/dynamo.ts';
import { POLICY_KEY } from './keys.ts';
import { defaultPairingSettings, type PairingSettings } from './pairing-settings.ts';
import { type KeptPolicy, keptPolicySchema } from './policy.ts';
import { defaultVisitSettings, type VisitSettings } from './visit-settings.ts';

/** What the office has set; undefined where it never did. */
export const findPolicy = async (db: Db): Promise<KeptPolicy | undefined> => {
  const { Item } = await db.client.send(
    new GetCommand({ TableName: db.tables.pairing, Key: POLICY_KEY, ConsistentRead: true }),
  );
  return Item && keptPolicySchema.parse(Item);
};

/** The settings that hold: what the office has set, over what is delivered. */
export const loadPairingPolicy = async (
  db: Db,
  delivered: { visitSettings: VisitSettings; pairingSettings?: PairingSettings } = {
    visitSettings: defaultVisitSettings,
  },
): Promise<{ visitSettings: VisitSettings; pairingSettings: PairingSettings }> => {
  const { visitSettings, pairingSettings = defaultPairingSettings } = delivered;
  const policy = await findPolicy(db);
  if (!policy) return { visitSettings, pairingSettings };
  const { mostPerDay, minutesApart, frequencyByKind, secondCadreKinds } = policy;
  return {
    visitSettings: { ...visitSettings, mostPerDay, minutesApart, frequencyByKind },
    pairingSettings: { ...pairingSettings, secondCadreKinds },
  };
};

/** Writes the office's settings over the version that was read; version 1 where there was none. */
export const putPolicy = (db: Db, policy: KeptPolicy): TransactItem => ({
  Put: {
    TableName: db.tables.pairing,
    Item: { ...POLICY_KEY, ...policy },
    ...(policy.version === 1
      ? { ConditionExpression: 'attribute_not_exists(pk)' }
      : {
          ConditionExpression: 'version = :before',
          ExpressionAttributeValues: { ':before': policy.version - 1 },
        }),
  },
});
