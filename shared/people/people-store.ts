import { commit } from '#shared/platform/commit.ts';
import type { Db, TransactItem } from '#shared/platform/dynamo.ts';
import { queryAll } from '#shared/platform/query-all.ts';
import { type PageAsked, queryPage } from '#shared/platform/query-page.ts';
import type { Instant } from '#shared/time/instant.ts';
import type { Department } from './department.ts';
import { type PeopleRoster, phoneKey, recordKey } from './keys.ts';
import type { Leader } from './leader.ts';
import type { Kept, RosterChange } from './roster-rules.ts';

export type RecordOf = { leaders: Leader; departments: Department };

export type RosterPage<T> = { items: T[]; nextCursor?: string };

const keptOf = <T>({
  pk,
  sk,
  version,
  writtenAt,
  sheetRow,
  ...record
}: Record<string, unknown>): Kept<T> => ({
  record: record as T,
  version: version as number,
});

/** A record from the item the table holds it as. */
export const recordOf = <T>(item: Record<string, unknown>): T => keptOf<T>(item).record;

/** A whole roster by id, with the version of each record. */
export const loadRoster = async <N extends PeopleRoster>(
  db: Db,
  roster: N,
): Promise<Map<string, Kept<RecordOf[N]>>> => {
  const items = await queryAll(db, {
    TableName: db.tables.people,
    KeyConditionExpression: 'pk = :roster',
    ExpressionAttributeValues: { ':roster': roster },
    ConsistentRead: true,
  });
  return new Map(items.map((item) => [item.sk as string, keptOf<RecordOf[N]>(item)]));
};

/** A whole roster as its sheet orders it: an office lists its leaders by rank. */
export const listInSheetOrder = async <N extends PeopleRoster>(db: Db, roster: N): Promise<RecordOf[N][]> => {
  const items = await queryAll(db, {
    TableName: db.tables.people,
    KeyConditionExpression: 'pk = :roster',
    ExpressionAttributeValues: { ':roster': roster },
  });
  return items
    .sort((one, other) => Number(one.sheetRow) - Number(other.sheetRow))
    .map((item) => keptOf<RecordOf[N]>(item).record);
};

/** A page of a roster, in the order of its ids. */
export const listRoster = async <N extends PeopleRoster>(
  db: Db,
  roster: N,
  page: PageAsked,
): Promise<RosterPage<RecordOf[N]>> => {
  const { items, nextCursor } = await queryPage(db, db.tables.people, roster, page);
  return { items: items.map((item) => keptOf<RecordOf[N]>(item).record), nextCursor };
};

const pointTo = (
  db: Db,
  verb: 'ADD' | 'DELETE',
  roster: PeopleRoster,
  { phone, id }: { phone: string; id: string },
): TransactItem => ({
  Update: {
    TableName: db.tables.people,
    Key: phoneKey(phone, roster),
    UpdateExpression: `${verb} ids :id`,
    ExpressionAttributeValues: { ':id': new Set([id]) },
  },
});

/**
 * Writes one record and who is found by its phone, if it is still new or still as it was read.
 * Undefined when written; else what was found there instead.
 */
export const writeRecord = async <N extends PeopleRoster>(
  db: Db,
  roster: N,
  { record, over }: RosterChange<RecordOf[N]>,
  { writtenAt, sheetRow }: { writtenAt: Instant; sheetRow: number },
): Promise<Kept<RecordOf[N]> | undefined> => {
  const before = over?.record.phone;
  const outcome = await commit(db, [
    {
      Put: {
        TableName: db.tables.people,
        Item: {
          ...recordKey(roster, record.id),
          ...record,
          version: (over?.version ?? 0) + 1,
          writtenAt,
          sheetRow,
        },
        ...(over
          ? {
              ConditionExpression: 'version = :version',
              ExpressionAttributeValues: { ':version': over.version },
            }
          : { ConditionExpression: 'attribute_not_exists(pk)' }),
      },
    },
    pointTo(db, 'ADD', roster, record),
    ...(before && before !== record.phone
      ? [pointTo(db, 'DELETE', roster, { phone: before, id: record.id })]
      : []),
  ]);
  if (outcome.ok) return undefined;
  const found = outcome.failed.get(0);
  if (!found) throw new Error('a roster record vanished');
  return keptOf<RecordOf[N]>(found);
};
