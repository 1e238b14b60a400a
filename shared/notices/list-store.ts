import { QueryCommand, type QueryCommandInput } from '@aws-sdk/lib-dynamodb';
import type { Db } from '#shared/platform/dynamo.ts';
import { addDays, type CivilDate, instantAt } from '#shared/time/civil.ts';
import { channelOfDue, listPartition, type NoticeKey, type NoticeList } from './keys.ts';
import type { ListedNotice } from './listed-notice.ts';
import type { Channel } from './notice.ts';
import type { NoticeState } from './told.ts';
import { toldOf } from './told-store.ts';
import { waitingOf } from './waiting-store.ts';

/** Which of a list's notices; each that is left out asks for nothing. */
export type NoticeFilter = {
  id?: string;
  channel?: Channel;
  template?: string;
  state?: NoticeState;
  /** Why it was dropped, failed, or waits again. */
  reason?: string;
  /** The civil day on which it came into the list. */
  on?: CivilDate;
};

export type ListAsked = NoticeFilter & {
  limit: number;
  /** Where the page before ended. */
  cursor?: string;
  oldestFirst?: boolean;
};

type ListedPage = { items: ListedNotice[]; nextCursor?: string };

/** How many items of a list one page looks through for what a filter asks for. What is beyond is on the next page. */
const MOST_EXAMINED = 1000;

// An instant begins with a digit between these two.
const FIRST = '0';
const LAST = '9';

/**
 * A page of a list, newest first unless asked otherwise. With a filter it may hold fewer than `limit` and still be followed
 * by another: it looks through so many of the list and no more. The index lists; what decides reads the table.
 */
export const listNotices = async (
  db: Db,
  list: NoticeList,
  { limit, cursor, oldestFirst = false, on, ...filter }: ListAsked,
): Promise<ListedPage> => {
  const [from, to] = stretchOf(on, cursor, oldestFirst);
  if (from > to) return { items: [] };
  const found: Record<string, unknown>[] = [];
  let examined = 0;
  let after: QueryCommandInput['ExclusiveStartKey'];
  do {
    const page = await db.client.send(
      new QueryCommand({
        TableName: db.tables.notices,
        IndexName: 'byList',
        KeyConditionExpression: 'listPk = :list AND listedSk BETWEEN :from AND :to',
        ...conditionsOf(filter, { ':list': listPartition(list), ':from': from, ':to': to }),
        ScanIndexForward: oldestFirst,
        // One more tells whether there is a next page, one is that of the cursor.
        Limit: isFiltered(filter) ? MOST_EXAMINED / 4 : limit + 2,
        ExclusiveStartKey: after,
      }),
    );
    found.push(...(page.Items ?? []).filter(({ listedSk }) => listedSk !== cursor));
    examined += page.ScannedCount ?? 0;
    after = page.LastEvaluatedKey;
  } while (after && found.length <= limit && examined < MOST_EXAMINED);
  const shown = found.slice(0, limit);
  const end = found.length > limit ? shown.at(-1) : after;
  return { items: shown.map(listedOf), nextCursor: end?.listedSk as string | undefined };
};

/** The first and the last key that may be listed, both included. */
const stretchOf = (on: CivilDate | undefined, cursor: string | undefined, oldestFirst: boolean) => {
  const from = on ? instantAt(on, '00:00') : FIRST;
  const to = on ? instantAt(addDays(on, 1), '00:00') : LAST;
  if (!cursor) return [from, to] as const;
  return oldestFirst
    ? ([cursor > from ? cursor : from, to] as const)
    : ([from, cursor < to ? cursor : to] as const);
};

type Conditions = Omit<NoticeFilter, 'on'>;

const askedOf = (filter: Conditions) => Object.entries(filter).filter(([, value]) => value !== undefined);
const isFiltered = (filter: Conditions): boolean => askedOf(filter).length > 0;

const conditionsOf = (filter: Conditions, values: Record<string, unknown>) => {
  const asked = askedOf(filter);
  return {
    ...(isFiltered(filter) && {
      FilterExpression: asked.map(([name]) => `#${name} = :${name}`).join(' AND '),
      ExpressionAttributeNames: Object.fromEntries(asked.map(([name]) => [`#${name}`, name])),
    }),
    ExpressionAttributeValues: {
      ...values,
      ...Object.fromEntries(asked.map(([name, value]) => [`:${name}`, value])),
    },
  };
};

const listedOf = (item: Record<string, unknown>): ListedNotice =>
  channelOfDue(item as NoticeKey)
    ? { as: 'waiting', waiting: waitingOf(item) }
    : { as: 'told', told: toldOf(item) };
