import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { GetCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import type { Db, TransactItem } from '#shared/platform/dynamo.ts';
import { addSeconds, epochSeconds, type Instant } from '#shared/time/instant.ts';
import { type SignInCode, signInCodeSchema } from './sign-in-code.ts';

// Outlives the code: the day's count is in it.
const KEPT_SECONDS = 2 * 86_400;

const codeKey = (personId: string) => ({ pk: `phone#${personId}`, sk: 'code' });

export const findCode = async (db: Db, personId: string): Promise<SignInCode | undefined> => {
  const { Item } = await db.client.send(
    new GetCommand({ TableName: db.tables.access, Key: codeKey(personId), ConsistentRead: true }),
  );
  return Item && signInCodeSchema.parse(Item);
};

/** Replaces the code of a phone, if it is still the one that was read. */
export const putCode = (db: Db, personId: string, code: SignInCode): TransactItem => ({
  Put: {
    TableName: db.tables.access,
    Item: {
      ...codeKey(personId),
      ...code,
      expiresAtSeconds: epochSeconds(addSeconds(code.sentAt, KEPT_SECONDS)),
    },
    ...(code.version === 1
      ? { ConditionExpression: 'attribute_not_exists(pk)' }
      : {
          ConditionExpression: 'version = :read',
          ExpressionAttributeValues: { ':read': code.version - 1 },
        }),
  },
});

/** Takes a code back that could not be sent, so the person may ask again at once; the day's count stays. */
export const withdrawCode = (db: Db, personId: string, { version, sentAt }: SignInCode): TransactItem => ({
  Update: {
    TableName: db.tables.access,
    Key: codeKey(personId),
    UpdateExpression: 'SET expiresAt = :sentAt, sentAt = :never',
    ConditionExpression: 'version = :version',
    ExpressionAttributeValues: {
      ':version': version,
      ':sentAt': sentAt,
      ':never': addSeconds(sentAt, -3600),
    },
  },
});

/**
 * Counts one guess, before anybody looks whether it is right: guesses at the same instant can't exceed `mostTries`.
 * `counted` is false where no guess can be taken any more.
 */
export const countGuess = async (
  db: Db,
  personId: string,
  mostTries: number,
  realNow: Instant,
): Promise<{ counted: boolean; code?: SignInCode }> => {
  try {
    const { Attributes } = await db.client.send(
      new UpdateCommand({
        TableName: db.tables.access,
        Key: codeKey(personId),
        UpdateExpression: 'ADD tries :one',
        ConditionExpression: 'tries < :most AND expiresAt > :now AND attribute_not_exists(usedAt)',
        ExpressionAttributeValues: { ':one': 1, ':most': mostTries, ':now': realNow },
        ReturnValues: 'ALL_NEW',
        ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
      }),
    );
    return { counted: true, code: signInCodeSchema.parse(Attributes) };
  } catch (error) {
    if (!(error instanceof ConditionalCheckFailedException)) throw error;
    return { counted: false, code: error.Item && signInCodeSchema.parse(unmarshall(error.Item)) };
  }
};

/** Uses a code, once. */
export const useCode = (
  db: Db,
  personId: string,
  { codeHash }: SignInCode,
  realNow: Instant,
): TransactItem => ({
  Update: {
    TableName: db.tables.access,
    Key: codeKey(personId),
    UpdateExpression: 'SET usedAt = :now',
    ConditionExpression: 'codeHash = :hash AND attribute_not_exists(usedAt)',
    ExpressionAttributeValues: { ':hash': codeHash, ':now': realNow },
  },
});
