import { batchGet } from '#shared/platform/batch-get.ts';
import type { Db } from '#shared/platform/dynamo.ts';
import { queryAll } from '#shared/platform/query-all.ts';
import { addMonths, type CivilDate, type CivilMonth, monthOf } from '#shared/time/civil.ts';
import type { Claims } from './claims.ts';
import { claimsOf } from './claims-store.ts';
import { claimsKey, dayIdOfSlot, dayKey, monthKey, slotIdOf, slotKey } from './keys.ts';
import type { DayWithSlots, ReceptionDay, Slot } from './reception-day.ts';

type Item = Record<string, unknown>;

/** Sorts after everything that begins with the same id. */
const LAST = '~';

const isSlot = (item: Item): boolean => String(item.sk).includes('#');

const dayOf = ({ pk, sk, ...rest }: Item): ReceptionDay => ({ ...rest, id: sk }) as ReceptionDay;

const slotOf = ({ pk, sk, ...rest }: Item): Slot => {
  const [dayId = '', time = ''] = String(sk).split('#');
  return { ...rest, id: slotIdOf(dayId, time), dayId } as Slot;
};

/** A day stands before its slots, since their sort keys begin with its own. */
const group = (items: Item[]): DayWithSlots[] => {
  const days: DayWithSlots[] = [];
  for (const item of items)
    if (isSlot(item)) days.at(-1)?.slots.push(slotOf(item));
    else days.push({ day: dayOf(item), slots: [] });
  return days;
};

const queryMonth = async (
  db: Db,
  month: CivilMonth,
  from: string,
  to: string,
  consistent = false,
): Promise<DayWithSlots[]> =>
  group(
    await queryAll(db, {
      TableName: db.tables.reception,
      ConsistentRead: consistent,
      KeyConditionExpression: 'pk = :month AND sk BETWEEN :from AND :to',
      ExpressionAttributeValues: { ':month': monthKey(month), ':from': from, ':to': to },
    }),
  );

/**
 * The days from one date to another with all their slots, drafts included, month by month and in order of id:
 * one Query a month. Begins behind the day `after`, where given.
 */
export async function* eachMonth(
  db: Db,
  range: { from: CivilDate; to: CivilDate; after?: string },
): AsyncGenerator<DayWithSlots[]> {
  const first = range.after ? `${range.after}${LAST}` : range.from;
  for (let month = monthOf(first); month <= monthOf(range.to); month = addMonths(month, 1))
    yield await queryMonth(db, month, first, `${range.to}${LAST}`);
}

/** All the days of a range at once. */
export const findDays = async (
  db: Db,
  range: { from: CivilDate; to: CivilDate },
): Promise<DayWithSlots[]> => {
  const days: DayWithSlots[] = [];
  for await (const month of eachMonth(db, range)) days.push(...month);
  return days;
};

/** One day with its slots; `consistent`: as they are at this moment, for what decides. */
export const findDay = async (
  db: Db,
  dayId: string,
  { consistent = false } = {},
): Promise<DayWithSlots | undefined> =>
  (await queryMonth(db, monthOf(dayId), dayId, `${dayId}${LAST}`, consistent))[0];

/** The days under these ids, without their slots. */
export const findDaysById = async (db: Db, dayIds: string[]): Promise<Map<string, ReceptionDay>> => {
  const items = await batchGet(db, db.tables.reception, [...new Set(dayIds)].map(dayKey));
  return new Map(items.map(dayOf).map((day) => [day.id, day]));
};

/** A slot with its day, as far as either is there. */
export type FoundSlot = { day?: ReceptionDay; slot?: Slot };

/** Slots with their days, and what a person has claim to, as they all are at this moment: what a booking is decided on. */
export const findSlotsFor = async (
  db: Db,
  slotIds: string[],
  personId?: string,
): Promise<{ slots: FoundSlot[]; claims: Claims }> => {
  const known = slotIds.filter((id) => dayIdOfSlot(id) !== undefined);
  const dayIds = [...new Set(known.map((id) => dayIdOfSlot(id) ?? ''))];
  const keys = [
    ...dayIds.map(dayKey),
    ...[...new Set(known)].map(slotKey),
    ...(personId === undefined ? [] : [claimsKey(personId)]),
  ];
  const items =
    keys.length > 0 ? await batchGet(db, db.tables.reception, keys, { ConsistentRead: true }) : [];
  const ofCalendar = items.filter(({ pk }) => String(pk).startsWith('month#'));
  const days = new Map(ofCalendar.filter((item) => !isSlot(item)).map((item) => [item.sk, dayOf(item)]));
  const slots = new Map(ofCalendar.filter(isSlot).map((item) => [slotOf(item).id, slotOf(item)]));
  return {
    slots: slotIds.map((id) => ({ day: days.get(dayIdOfSlot(id)), slot: slots.get(id) })),
    claims: claimsOf(
      personId ?? '',
      items.find(({ sk }) => sk === 'claims'),
    ),
  };
};

/** A slot and its day as they are at this moment. */
export const findSlot = async (db: Db, slotId: string): Promise<FoundSlot> =>
  (await findSlotsFor(db, [slotId])).slots[0] ?? {};
