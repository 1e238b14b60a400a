import { PutCommand } from '@aws-sdk/lib-dynamodb';
import type { Db } from '#shared/platform/dynamo.ts';
import { queryAll } from '#shared/platform/query-all.ts';
import { addSeconds, epochSeconds, type Instant } from '#shared/time/instant.ts';
import { planRunPartition } from './keys.ts';
import type { MonthPart } from './visit-plan-rules.ts';

const KEPT_SECONDS = 7 * 86_400;

/** Keeps what a batch of a run came to, under the last cadre it planned; once more, and it is the same. */
export const keepRunPart = async (
  db: Db,
  runId: string,
  lastCadreId: string,
  part: MonthPart,
  now: Instant,
): Promise<void> => {
  const Item = {
    pk: planRunPartition(runId),
    sk: `${lastCadreId}#${part.month}`,
    part,
    expiresAtSeconds: epochSeconds(addSeconds(now, KEPT_SECONDS)),
  };
  await db.client.send(new PutCommand({ TableName: db.tables.pairing, Item }));
};

/** What the batches of a run came to, up to a cadre. */
export const listRunParts = async (db: Db, runId: string, upTo: string): Promise<MonthPart[]> => {
  const items = await queryAll(db, {
    TableName: db.tables.pairing,
    KeyConditionExpression: 'pk = :run AND sk < :after',
    // `$` comes right after `#`, which follows the cadre in every key.
    ExpressionAttributeValues: { ':run': planRunPartition(runId), ':after': `${upTo}$` },
    ConsistentRead: true,
  });
  return items.map(({ part }) => part as MonthPart);
};
