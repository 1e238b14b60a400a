import { batchGet } from '#shared/platform/batch-get.ts';
import type { Db, TransactItem } from '#shared/platform/dynamo.ts';
import { type CivilDate, yearOf } from '#shared/time/civil.ts';
import { type HolidayNotice, holidayNoticeSchema } from '#shared/time/holiday-notice.ts';
import type { Instant } from '#shared/time/instant.ts';
import { type Workdays, workdaysOf } from '#shared/time/workdays.ts';

/** A notice as the office loaded it. */
export type LoadedNotice = HolidayNotice & { version: number; loadedAt: Instant; by: string };

const keyOf = (year: number) => ({ pk: 'holiday-notices', sk: String(year) });

/** Years around a date: what anybody plans lies within them. */
const yearsAround = (on: CivilDate): number[] => [-1, 0, 1, 2].map((years) => yearOf(on) + years);

/** The notices the office has loaded for the years around a date. Reads single items only, which is all some functions may. */
export const findHolidayNotices = async (db: Db, on: CivilDate): Promise<LoadedNotice[]> => {
  const items = await batchGet(db, db.tables.people, yearsAround(on).map(keyOf), { ConsistentRead: true });
  return items.map(({ pk, sk, ...notice }) => notice as LoadedNotice);
};

/** The workdays as they are known at a date, the office's own notices included. */
export const loadWorkdays = async (db: Db, on: CivilDate): Promise<Workdays> =>
  workdaysOf((await findHolidayNotices(db, on)).map((notice) => holidayNoticeSchema.parse(notice)));

/** Writes a year's notice over the version that was read; 0 where there was none. */
export const putHolidayNotice = (db: Db, notice: LoadedNotice, over: number): TransactItem => ({
  Put: {
    TableName: db.tables.people,
    Item: { ...keyOf(notice.year), ...notice },
    ConditionExpression: over === 0 ? 'attribute_not_exists(pk)' : 'version = :over',
    ...(over > 0 && { ExpressionAttributeValues: { ':over': over } }),
  },
});
