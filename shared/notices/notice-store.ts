import type { Db, TransactItem } from '#shared/platform/dynamo.ts';
import { queryAll } from '#shared/platform/query-all.ts';
import { dueKey, toldPartition } from './keys.ts';
import type { Notice, Subject } from './notice.ts';
import type { Told } from './told.ts';
import { toldOf } from './told-store.ts';

/** Lets a notice wait until it is due: part of the transaction of the change that causes it. */
export const putNotice = (db: Db, notice: Notice): TransactItem => ({
  Put: {
    TableName: db.tables.notices,
    Item: { ...dueKey(notice, notice.dueAt), ...notice },
    ConditionExpression: 'attribute_not_exists(pk)',
  },
});

/** What was told about a subject, whatever its version, and what was not, with the reason. Not what still waits or is under way. */
export const listAbout = async (db: Db, subject: Pick<Subject, 'kind' | 'id'>): Promise<Told[]> => {
  const items = await queryAll(db, {
    TableName: db.tables.notices,
    KeyConditionExpression: 'pk = :subject',
    ExpressionAttributeValues: { ':subject': toldPartition(subject) },
    ConsistentRead: true,
  });
  return items.filter(({ endedAt }) => endedAt !== undefined).map(toldOf);
};
