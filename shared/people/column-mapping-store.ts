import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import type { Db } from '#shared/platform/dynamo.ts';
import { type RememberedMapping, rememberedMappingSchema } from '#shared/sheets/column-mapping.ts';
import { columnMappingKey } from './keys.ts';

const MOST_TRIES = 5;

type Kept = { mapping: RememberedMapping; version: number };

const keptOf = (item: Record<string, unknown>): Kept => ({
  mapping: rememberedMappingSchema.parse(item),
  version: item.version as number,
});

const find = async (db: Db, roster: string): Promise<Kept | undefined> => {
  const { Item } = await db.client.send(
    new GetCommand({ TableName: db.tables.people, Key: columnMappingKey(roster), ConsistentRead: true }),
  );
  return Item && keptOf(Item);
};

/** How the columns of a roster's last sheet that needed it were mapped. */
export const findMapping = async (db: Db, roster: string): Promise<RememberedMapping | undefined> =>
  (await find(db, roster))?.mapping;

/** Undefined when written; else what was found there instead. */
const write = async (
  db: Db,
  roster: string,
  mapping: RememberedMapping,
  over: Kept | undefined,
): Promise<Kept | undefined> => {
  const condition = over
    ? { ConditionExpression: 'version = :version', ExpressionAttributeValues: { ':version': over.version } }
    : { ConditionExpression: 'attribute_not_exists(pk)' };
  try {
    const Item = { ...columnMappingKey(roster), ...mapping, version: (over?.version ?? 0) + 1 };
    await db.client.send(
      new PutCommand({
        TableName: db.tables.people,
        Item,
        ...condition,
        ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
      }),
    );
    return undefined;
  } catch (error) {
    if (!(error instanceof ConditionalCheckFailedException) || !error.Item) throw error;
    return keptOf(unmarshall(error.Item));
  }
};

/** Remembers a mapping for the office, over what was remembered before; the same one again writes nothing. */
export const rememberMapping = async (db: Db, roster: string, mapping: RememberedMapping): Promise<void> => {
  let over = await find(db, roster);
  for (let attempt = 0; attempt < MOST_TRIES; attempt += 1) {
    if (over && JSON.stringify(over.mapping) === JSON.stringify(mapping)) return;
    const found = await write(db, roster, mapping, over);
    if (!found) return;
    over = found;
  }
  throw new Error('a remembered mapping kept changing');
};
