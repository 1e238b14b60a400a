import { GetCommand } from '@aws-sdk/lib-dynamodb';
import type { Db, TransactItem } from '#shared/platform/dynamo.ts';
import type { Instant } from '#shared/time/instant.ts';
import type { ClaimRecord } from './claim-store.ts';
import { listKey, type NoticeList, toldKey } from './keys.ts';
import { subjectIn } from './notice.ts';
import type { Told } from './told.ts';

/** The record of a notice: how it ended, or that somebody has claimed it or it waits after an attempt nobody knows about. */
type FoundRecord = { as: 'told'; told: Told } | { as: 'claim'; claim: ClaimRecord };

/** What is on record under a notice's id; undefined where nobody has claimed it yet, or the text is no id of a notice. */
export const findRecord = async (db: Db, id: string): Promise<FoundRecord | undefined> => {
  const subject = subjectIn(id);
  if (!subject) return undefined;
  const { Item } = await db.client.send(
    new GetCommand({ TableName: db.tables.notices, Key: toldKey({ id, subject }), ConsistentRead: true }),
  );
  if (!Item) return undefined;
  return 'endedAt' in Item
    ? { as: 'told', told: toldOf(Item) }
    : { as: 'claim', claim: Item as unknown as ClaimRecord };
};

/** How a notice ended; undefined where it hasn't. */
export const findTold = async (db: Db, id: string): Promise<Told | undefined> => {
  const found = await findRecord(db, id);
  return found?.as === 'told' ? found.told : undefined;
};

/** A record as the table keeps it, without its keys. */
export const toldOf = ({ pk, sk, listPk, listedSk, ...told }: Record<string, unknown>): Told => told as Told;

/** What may be added to a record, or change, without its state being another than before. */
const addedLater = ['again', 'aside', 'failedMessages', 'receiptAt'] as const;

/**
 * Puts a record in the place of the one that was read, in the list where it belongs now, by when it ended or `listedAt`;
 * nothing where it has changed since: its state, when it got there, what the staff did about it, which messages failed, or
 * what a provider said.
 */
export const replaceTold = (
  db: Db,
  before: Told,
  after: Told,
  list: NoticeList,
  listedAt: Instant = after.endedAt,
): TransactItem => ({
  Put: {
    TableName: db.tables.notices,
    Item: { ...toldKey(after), ...after, ...listKey(list, listedAt, after.id) },
    ConditionExpression: [
      '#state = :state AND endedAt = :endedAt',
      ...addedLater.map((name) => (before[name] ? `${name} = :${name}` : `attribute_not_exists(${name})`)),
    ].join(' AND '),
    ExpressionAttributeNames: { '#state': 'state' },
    ExpressionAttributeValues: {
      ':state': before.state,
      ':endedAt': before.endedAt,
      ...Object.fromEntries(addedLater.flatMap((name) => (before[name] ? [[`:${name}`, before[name]]] : []))),
    },
  },
});
