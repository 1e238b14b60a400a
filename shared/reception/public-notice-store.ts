import { GetCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { Db, TransactItem } from '#shared/platform/dynamo.ts';
import { queryAll } from '#shared/platform/query-all.ts';
import type { CivilMonth } from '#shared/time/civil.ts';
import { monthKey } from './keys.ts';
import type { EditionSummary, NoticeEdition } from './public-notice.ts';
import type { ReceptionDay } from './reception-day.ts';

type Item = Record<string, unknown>;

const partitionOf = (month: CivilMonth): string => `public-notice#${month}`;

const editionKey = (month: CivilMonth, edition: number) => ({
  pk: partitionOf(month),
  sk: `edition#${String(edition).padStart(4, '0')}`,
});

const editionOf = ({ pk, sk, changed, ...edition }: Item): NoticeEdition => edition as NoticeEdition;

/** The latest edition of a month, as it is at this moment; undefined before the first. */
export const findLatestEdition = async (db: Db, month: CivilMonth): Promise<NoticeEdition | undefined> => {
  const { Items = [] } = await db.client.send(
    new QueryCommand({
      TableName: db.tables.reception,
      KeyConditionExpression: 'pk = :notice',
      ExpressionAttributeValues: { ':notice': partitionOf(month) },
      ScanIndexForward: false,
      Limit: 1,
      ConsistentRead: true,
    }),
  );
  return Items[0] && editionOf(Items[0]);
};

/** One edition as it was published. */
export const findEdition = async (
  db: Db,
  month: CivilMonth,
  edition: number,
): Promise<NoticeEdition | undefined> => {
  const { Item } = await db.client.send(
    new GetCommand({ TableName: db.tables.reception, Key: editionKey(month, edition) }),
  );
  return Item && editionOf(Item);
};

/** Every edition of a month, the latest first, without what each says. */
export const listEditions = async (db: Db, month: CivilMonth): Promise<EditionSummary[]> => {
  const items = await queryAll(db, {
    TableName: db.tables.reception,
    KeyConditionExpression: 'pk = :notice',
    ExpressionAttributeValues: { ':notice': partitionOf(month) },
    ExpressionAttributeNames: { '#month': 'month' },
    ProjectionExpression: '#month, edition, publishedAt, changed',
    ScanIndexForward: false,
  });
  return items as EditionSummary[];
};

/** Writes an edition whole, unless there is one of its number: nobody changes what was published. */
export const putEdition = (db: Db, edition: NoticeEdition): TransactItem => ({
  Put: {
    TableName: db.tables.reception,
    // A day takes some 350 bytes: a month of a thousand days still fits in one item.
    Item: { ...editionKey(edition.month, edition.edition), ...edition, changed: edition.changes.length },
    ConditionExpression: 'attribute_not_exists(pk)',
  },
});

/** The days of a month as they are at this moment, without their slots. What an edition is made of. */
export const findLiveDays = async (db: Db, month: CivilMonth): Promise<ReceptionDay[]> => {
  const items = await queryAll(db, {
    TableName: db.tables.reception,
    KeyConditionExpression: 'pk = :month',
    FilterExpression: 'attribute_exists(sittings)',
    ExpressionAttributeValues: { ':month': monthKey(month) },
    ConsistentRead: true,
  });
  return items.map(({ pk, sk, ...day }) => ({ ...day, id: sk }) as ReceptionDay);
};
