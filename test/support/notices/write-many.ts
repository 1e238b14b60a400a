import type { Notice } from '#shared/notices/notice.ts';
import { putNotice } from '#shared/notices/notice-store.ts';
import type { Db, TransactItem } from '#shared/platform/dynamo.ts';
import { writeAll } from '../write-all.ts';

/** Writes the items of many pieces that only put, fast and without their conditions: for data that is there before a test begins. */
export const writePieces = (db: Db, pieces: TransactItem[]): Promise<void> =>
  writeAll(
    db,
    pieces.map(({ Put: { TableName: table = '', Item: put = {} } = {} }) => ({ table, put })),
  );

/** Lets many notices wait. */
export const writeMany = (db: Db, notices: Notice[]): Promise<void> =>
  writePieces(
    db,
    notices.map((notice) => putNotice(db, notice)),
  );
