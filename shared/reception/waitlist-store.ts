import { batchGet } from '#shared/platform/batch-get.ts';
import type { Db, TransactItem } from '#shared/platform/dynamo.ts';
import { queryAll } from '#shared/platform/query-all.ts';
import { epochSeconds } from '#shared/time/instant.ts';
import { waitlistKey, waitlistPartition } from './keys.ts';
import type { WaitlistEntry } from './waitlist.ts';

const entryOf = ({ pk, sk, expiresAtSeconds, ...entry }: Record<string, unknown>): WaitlistEntry =>
  entry as WaitlistEntry;

/** Everybody who waits within a scope, the first to come first. */
export const findWaiting = async (db: Db, scope: string): Promise<WaitlistEntry[]> => {
  const items = await queryAll(db, {
    TableName: db.tables.reception,
    KeyConditionExpression: 'pk = :scope',
    ExpressionAttributeValues: { ':scope': waitlistPartition(scope) },
    ConsistentRead: true,
  });
  return items.map(entryOf).sort((one, other) => (one.joinedAt < other.joinedAt ? -1 : 1));
};

/** A person's own entries, by their scopes. */
export const findOwnEntries = async (db: Db, personId: string, scopes: string[]): Promise<WaitlistEntry[]> =>
  scopes.length === 0
    ? []
    : (
        await batchGet(
          db,
          db.tables.reception,
          scopes.map((scope) => waitlistKey(scope, personId)),
          { ConsistentRead: true },
        )
      ).map(entryOf);

export const putEntry = (db: Db, entry: WaitlistEntry, over?: WaitlistEntry): TransactItem => ({
  Put: {
    TableName: db.tables.reception,
    Item: {
      ...waitlistKey(entry.scope, entry.personId),
      ...entry,
      expiresAtSeconds: epochSeconds(entry.until),
    },
    ...(over
      ? { ConditionExpression: 'version = :version', ExpressionAttributeValues: { ':version': over.version } }
      : { ConditionExpression: 'attribute_not_exists(pk)' }),
  },
});

/** Ends somebody's wait. Ending it again changes nothing. */
export const removeEntry = (db: Db, scope: string, personId: string): TransactItem => ({
  Delete: { TableName: db.tables.reception, Key: waitlistKey(scope, personId) },
});
