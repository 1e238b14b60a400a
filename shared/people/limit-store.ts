import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { UpdateCommand, type UpdateCommandInput } from '@aws-sdk/lib-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import type { Db } from '#shared/platform/dynamo.ts';
import { addSeconds, epochSeconds, type Instant, secondsBetween } from '#shared/time/instant.ts';

/** How often something may be asked for within some time. */
export type Limit = {
  /** What is asked for, such as `sign-in-codes-from`. */
  of: string;
  /** By whom or for whom; a keyed hash where that stands for a person. */
  id: string;
  most: number;
  /** The time begins with the first count … */
  seconds: number;
  /** … or, where this is set, anew with each. */
  slides?: boolean;
};

export type Counted = { counted: true } | { counted: false; retryAfterSeconds: number };

const MOST_TRIES = 4;

const keyOf = ({ of, id }: Limit) => ({ pk: `limit#${of}#${id}`, sk: 'limit' });

/** Undefined when written; else the end of the time under way, as it was found. */
const update = async (
  db: Db,
  limit: Limit,
  input: Pick<UpdateCommandInput, 'UpdateExpression' | 'ConditionExpression' | 'ExpressionAttributeValues'>,
): Promise<{ endsAt: Instant } | undefined> => {
  try {
    await db.client.send(
      new UpdateCommand({
        TableName: db.tables.access,
        Key: keyOf(limit),
        ...input,
        ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
      }),
    );
    return undefined;
  } catch (error) {
    if (!(error instanceof ConditionalCheckFailedException)) throw error;
    const found = error.Item ? unmarshall(error.Item) : {};
    return { endsAt: (found.endsAt as Instant | undefined) ?? '' };
  }
};

/** Begins a new time where none is under way. */
const begin = (db: Db, limit: Limit, realNow: Instant) => {
  const endsAt = addSeconds(realNow, limit.seconds);
  return update(db, limit, {
    UpdateExpression: 'SET counted = :one, endsAt = :endsAt, expiresAtSeconds = :expires',
    ConditionExpression: 'attribute_not_exists(pk) OR endsAt <= :now',
    ExpressionAttributeValues: {
      ':one': 1,
      ':endsAt': endsAt,
      ':expires': epochSeconds(endsAt),
      ':now': realNow,
    },
  });
};

const goOn = (db: Db, limit: Limit, realNow: Instant) => {
  const endsAt = addSeconds(realNow, limit.seconds);
  return update(db, limit, {
    UpdateExpression: limit.slides
      ? 'ADD counted :one SET endsAt = :endsAt, expiresAtSeconds = :expires'
      : 'ADD counted :one',
    ConditionExpression: 'endsAt > :now AND counted < :most',
    ExpressionAttributeValues: {
      ':one': 1,
      ':most': limit.most,
      ':now': realNow,
      ...(limit.slides && { ':endsAt': endsAt, ':expires': epochSeconds(endsAt) }),
    },
  });
};

/** Counts one more, before anybody looks at what is asked; says how long to wait where that would be too many. */
export const countAgainst = async (db: Db, limit: Limit, realNow: Instant): Promise<Counted> => {
  for (let attempt = 0; attempt < MOST_TRIES; attempt += 1) {
    const full = await goOn(db, limit, realNow);
    if (!full) return { counted: true };
    if (full.endsAt > realNow)
      return { counted: false, retryAfterSeconds: Math.ceil(secondsBetween(realNow, full.endsAt)) };
    if (!(await begin(db, limit, realNow))) return { counted: true };
  }
  return { counted: false, retryAfterSeconds: limit.seconds };
};

/** Takes one count back: what was asked turned out not to be meant. */
export const takeBackCount = async (db: Db, limit: Limit): Promise<void> => {
  await update(db, limit, {
    UpdateExpression: 'ADD counted :less',
    ConditionExpression: 'counted > :none',
    ExpressionAttributeValues: { ':less': -1, ':none': 0 },
  });
};
