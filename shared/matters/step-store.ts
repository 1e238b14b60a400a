import { GetCommand } from '@aws-sdk/lib-dynamodb';
import type { Db, TransactItem } from '#shared/platform/dynamo.ts';
import { queryAll } from '#shared/platform/query-all.ts';
import { matterPartition, STEPS, stepKey } from './keys.ts';
import type { Matter, MatterStep } from './matter.ts';
import { matterKeptUntil } from './matter-store.ts';

const stepOf = ({ pk, sk, expiresAtSeconds, ...step }: Record<string, unknown>): MatterStep =>
  step as MatterStep;

/** Adds a step to a matter's history. It is kept as long as its matter. */
export const putStep = (db: Db, step: MatterStep, matter: Matter): TransactItem => ({
  Put: {
    TableName: db.tables.matters,
    Item: { ...stepKey(step.matterId, step.version), ...step, ...matterKeptUntil(matter) },
    ConditionExpression: 'attribute_not_exists(pk)',
  },
});

/** A matter's history, the first step first. */
export const listSteps = async (db: Db, matterId: string): Promise<MatterStep[]> => {
  const items = await queryAll(db, {
    TableName: db.tables.matters,
    KeyConditionExpression: 'pk = :matter AND begins_with(sk, :step)',
    ExpressionAttributeValues: { ':matter': matterPartition(matterId), ':step': STEPS },
    ConsistentRead: true,
  });
  return items.map(stepOf);
};

/** The step that led to a version of a matter. */
export const findStep = async (
  db: Db,
  matterId: string,
  version: number,
): Promise<MatterStep | undefined> => {
  const { Item } = await db.client.send(
    new GetCommand({
      TableName: db.tables.matters,
      Key: stepKey(matterId, version),
      ConsistentRead: true,
    }),
  );
  return Item && stepOf(Item);
};
