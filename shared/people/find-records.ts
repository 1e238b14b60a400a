import { batchGet } from '#shared/platform/batch-get.ts';
import type { Db } from '#shared/platform/dynamo.ts';
import { type PeopleRoster, recordKey } from './keys.ts';
import { type RecordOf, recordOf } from './people-store.ts';

/** The records of a roster under these ids, as far as they are on it. */
export const findRecords = async <N extends PeopleRoster>(
  db: Db,
  roster: N,
  ids: string[],
): Promise<RecordOf[N][]> => {
  const keys = [...new Set(ids)].map((id) => recordKey(roster, id));
  return (await batchGet(db, db.tables.people, keys)).map(recordOf<RecordOf[N]>);
};
