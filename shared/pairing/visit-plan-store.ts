import { DeleteCommand, GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import type { Db } from '#shared/platform/dynamo.ts';
import { queryAll } from '#shared/platform/query-all.ts';
import type { CivilMonth } from '#shared/time/civil.ts';
import { visitPlanPartition } from './keys.ts';
import type { UnplacedVisit, VisitPlan } from './visit-plan.ts';

const UNPLACED_PER_ITEM = 1000;
const SUMMARY = 'summary';

const unplacedOf = (db: Db, month: CivilMonth, prefix: string) =>
  queryAll(db, {
    TableName: db.tables.pairing,
    KeyConditionExpression: 'pk = :plan AND begins_with(sk, :prefix)',
    ExpressionAttributeValues: { ':plan': visitPlanPartition(month), ':prefix': prefix },
    ConsistentRead: true,
  });

const prefixOf = ({ plannedAt }: VisitPlan): string => `unplaced#${plannedAt}#`;

/** Keeps what planning a month came to, in place of what the last run of that month came to. */
export const keepVisitPlan = async (db: Db, plan: VisitPlan, unplaced: UnplacedVisit[]): Promise<void> => {
  const TableName = db.tables.pairing;
  const pk = visitPlanPartition(plan.month);
  for (let first = 0; first < unplaced.length; first += UNPLACED_PER_ITEM) {
    const sk = `${prefixOf(plan)}${String(first).padStart(7, '0')}`;
    const Item = { pk, sk, unplaced: unplaced.slice(first, first + UNPLACED_PER_ITEM) };
    await db.client.send(new PutCommand({ TableName, Item }));
  }
  await db.client.send(new PutCommand({ TableName, Item: { pk, sk: SUMMARY, ...plan } }));
  const kept = await unplacedOf(db, plan.month, 'unplaced#');
  for (const { sk } of kept.filter((item) => !String(item.sk).startsWith(prefixOf(plan))))
    await db.client.send(new DeleteCommand({ TableName, Key: { pk, sk } }));
};

/** What the last run of planning a month came to. */
export const findVisitPlan = async (db: Db, month: CivilMonth): Promise<VisitPlan | undefined> => {
  const { Item } = await db.client.send(
    new GetCommand({
      TableName: db.tables.pairing,
      Key: { pk: visitPlanPartition(month), sk: SUMMARY },
      ConsistentRead: true,
    }),
  );
  if (!Item) return undefined;
  const { pk, sk, ...plan } = Item;
  return plan as VisitPlan;
};

/** The households that run could not place. */
export const listUnplaced = async (db: Db, plan: VisitPlan): Promise<UnplacedVisit[]> =>
  (await unplacedOf(db, plan.month, prefixOf(plan))).flatMap(({ unplaced }) => unplaced as UnplacedVisit[]);
