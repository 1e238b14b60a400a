import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { batchGet } from '#shared/platform/batch-get.ts';
import type { Db, TransactItem } from '#shared/platform/dynamo.ts';
import type { CivilDate } from '#shared/time/civil.ts';
import { type Consent, consentSchema } from './consent.ts';
import { consentKey } from './keys.ts';

export const findConsent = async (db: Db, householdId: string): Promise<Consent | undefined> => {
  const { Item } = await db.client.send(
    new GetCommand({ TableName: db.tables.pairing, Key: consentKey(householdId), ConsistentRead: true }),
  );
  return Item && consentSchema.parse(Item);
};

/** What these households say, by household; those that were never told are left out. */
export const findConsents = async (db: Db, householdIds: string[]): Promise<Map<string, Consent>> => {
  const items = await batchGet(db, db.tables.pairing, householdIds.map(consentKey), { ConsistentRead: true });
  return new Map(items.map((item) => [item.householdId as string, consentSchema.parse(item)]));
};

/** Writes what a household says over the version that was read; 0 where there was none. */
export const putConsent = (db: Db, consent: Consent): TransactItem => ({
  Put: {
    TableName: db.tables.pairing,
    Item: { ...consentKey(consent.householdId), ...consent },
    ...(consent.version === 1
      ? { ConditionExpression: 'attribute_not_exists(pk)' }
      : {
          ConditionExpression: 'version = :before',
          ExpressionAttributeValues: { ':before': consent.version - 1 },
        }),
  },
});

/** The condition that the household may be visited on that day, as `maybeVisitedOn` has it. */
export const mayBeVisited = (db: Db, householdId: string, onDate: CivilDate): TransactItem => ({
  ConditionCheck: {
    TableName: db.tables.pairing,
    Key: consentKey(householdId),
    ConditionExpression:
      'attribute_not_exists(pk) OR #state IN (:told, :agreed) OR (#state = :paused AND pausedUntil <= :day)',
    ExpressionAttributeNames: { '#state': 'state' },
    ExpressionAttributeValues: {
      ':told': 'told',
      ':agreed': 'agreed',
      ':paused': 'paused',
      ':day': onDate,
    },
  },
});

/** The condition that a household has said nothing since; undefined where it was never told. */
export const consentStands = (db: Db, householdId: string, consent: Consent | undefined): TransactItem => ({
  ConditionCheck: {
    TableName: db.tables.pairing,
    Key: consentKey(householdId),
    ...(consent
      ? { ConditionExpression: 'version = :read', ExpressionAttributeValues: { ':read': consent.version } }
      : { ConditionExpression: 'attribute_not_exists(pk)' }),
  },
});
