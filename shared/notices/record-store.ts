import { batchGet } from '#shared/platform/batch-get.ts';
import type { Db } from '#shared/platform/dynamo.ts';
import { inParallel } from '#shared/platform/in-parallel.ts';
import { queryAll } from '#shared/platform/query-all.ts';
import type { ClaimRecord } from './claim-store.ts';
import { toldKey, toldPartition } from './keys.ts';
import type { ListedNotice } from './listed-notice.ts';
import { type Subject, subjectIn } from './notice.ts';
import { toldOf } from './told-store.ts';
import { findWaiting } from './waiting-store.ts';

type Item = Record<string, unknown>;

const WIDTH = 8;

/** How each ended, or where it waits while somebody tries it or nobody knows whether a provider has it. */
const readRecords = async (db: Db, records: Item[]): Promise<ListedNotice[]> => {
  const read = await inParallel(records, WIDTH, async (record): Promise<ListedNotice | undefined> => {
    if ('endedAt' in record) return { as: 'told', told: toldOf(record) };
    const waiting = await findWaiting(db, (record as unknown as ClaimRecord).waitsAt);
    return waiting && { as: 'waiting', waiting };
  });
  return read.filter((listed) => listed !== undefined);
};

/** What is on record about some subjects, whatever their version, in no particular order. Not what was never tried. */
export const findRecordsAbout = async (
  db: Db,
  subjects: Pick<Subject, 'kind' | 'id'>[],
): Promise<ListedNotice[]> => {
  const records = await inParallel(subjects, WIDTH, (subject) =>
    queryAll(db, {
      TableName: db.tables.notices,
      KeyConditionExpression: 'pk = :subject',
      ExpressionAttributeValues: { ':subject': toldPartition(subject) },
      ConsistentRead: true,
    }),
  );
  return await readRecords(db, records.flat());
};

/** What is on record under some notices' ids, in no particular order; those without a record are left out. */
export const findRecords = async (db: Db, ids: string[]): Promise<ListedNotice[]> => {
  const keys = ids.flatMap((id) => {
    const subject = subjectIn(id);
    return subject ? [toldKey({ id, subject })] : [];
  });
  return await readRecords(db, await batchGet(db, db.tables.notices, keys, { ConsistentRead: true }));
};
