import { GetCommand } from '@aws-sdk/lib-dynamodb';
import type { Db, TransactItem } from '#shared/platform/dynamo.ts';
import { keptUntil } from '#shared/platform/retention.ts';
import type { Instant } from '#shared/time/instant.ts';
import { type Claims, noClaims } from './claims.ts';
import { claimsKey } from './keys.ts';

type Item = Record<string, unknown>;

/** The claims from the item the table holds them as. */
export const claimsOf = (personId: string, item: Item | undefined): Claims => {
  if (!item) return noClaims(personId);
  const { pk, sk, expiresAtSeconds, ...claims } = item;
  return { ...claims, personId } as Claims;
};

/** What a person has claim to at this moment. */
export const findClaims = async (db: Db, personId: string): Promise<Claims> => {
  const { Item } = await db.client.send(
    new GetCommand({ TableName: db.tables.reception, Key: claimsKey(personId), ConsistentRead: true }),
  );
  return claimsOf(personId, Item);
};

/** Writes a person's claims over the version that was read. */
export const putClaims = (db: Db, { personId, ...claims }: Claims, now: Instant): TransactItem => ({
  Put: {
    TableName: db.tables.reception,
    Item: {
      ...claimsKey(personId),
      ...claims,
      version: claims.version + 1,
      ...keptUntil(claims.lastEndAt ?? now),
    },
    ConditionExpression: 'attribute_not_exists(pk) OR version = :version',
    ExpressionAttributeValues: { ':version': claims.version },
  },
});
