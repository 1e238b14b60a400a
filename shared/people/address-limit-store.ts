import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { Db } from '#shared/platform/dynamo.ts';
import { addSeconds, epochSeconds, type Instant } from '#shared/time/instant.ts';

const HOUR_SECONDS = 3600;
const hourOf = (instant: Instant): string => instant.slice(0, 13);

/** Counts one more request from an address in this hour; false where that would be more than `most`. */
export const countFromAddress = async (
  db: Db,
  addressHash: string,
  most: number,
  realNow: Instant,
): Promise<boolean> => {
  try {
    await db.client.send(
      new UpdateCommand({
        TableName: db.tables.access,
        Key: { pk: `address#${addressHash}`, sk: `hour#${hourOf(realNow)}` },
        UpdateExpression: 'ADD asked :one SET expiresAtSeconds = :expires',
        ConditionExpression: 'attribute_not_exists(asked) OR asked < :most',
        ExpressionAttributeValues: {
          ':one': 1,
          ':most': most,
          ':expires': epochSeconds(addSeconds(realNow, 2 * HOUR_SECONDS)),
        },
      }),
    );
    return true;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false;
    throw error;
  }
};

/** Seconds until an address may ask again. */
export const secondsLeftInHour = (realNow: Instant): number =>
  HOUR_SECONDS - (Math.floor(new Date(realNow).getTime() / 1000) % HOUR_SECONDS);
