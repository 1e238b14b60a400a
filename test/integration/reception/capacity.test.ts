import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { beforeAll, expect, it } from 'vitest';
import { putNotice } from '#shared/notices/notice-store.ts';
import { bookSlot } from '#shared/reception/book-slot.ts';
import { bookingNotices } from '#shared/reception/booking-notices.ts';
import { findDays } from '#shared/reception/calendar-store.ts';
import { bookingKey, claimsKey, dayKey, slotKey } from '#shared/reception/keys.ts';
import { HASH_SECRET, openHall, personIdOf, request } from '#test/support/reception/hall.ts';

type Hall = Awaited<ReturnType<typeof openHall>>;
let hall: Hall;
beforeAll(async () => {
  hall = await openHall();
});

/** Bytes as DynamoDB counts them: names and values in UTF-8, numbers short, 3 for a list or map and 1 for each thing in it. */
const bytesOf = (value: unknown): number => {
  if (typeof value === 'string') return Buffer.byteLength(value);
  if (typeof value === 'number') return 1 + Math.ceil(String(value).length / 2);
  if (typeof value === 'boolean' || value === null) return 1;
  if (Array.isArray(value)) return 3 + value.reduce((sum, one) => sum + 1 + bytesOf(one), 0);
  return (
    3 +
    Object.entries(value as object).reduce(
      (sum, [name, one]) => sum + 1 + Buffer.byteLength(name) + bytesOf(one),
      0,
    )
  );
};
const itemBytes = (item: Record<string, unknown>): number =>
  Object.entries(item)
    // What isn't there is not written.
    .filter(([, value]) => value !== undefined)
    .reduce((sum, [name, value]) => sum + Buffer.byteLength(name) + bytesOf(value), 0);

/** A write inside a transaction costs two units for each KB begun. */
const transactionUnits = (bytes: number): number => 2 * Math.ceil(bytes / 1024);

const get = async (table: string, Key: Record<string, string>) => {
  const { Item } = await hall.db.client.send(new GetCommand({ TableName: table, Key }));
  if (!Item) throw new Error(`nothing under ${Key.pk}`);
  return Item;
};

const unitsOfBooking = async (
  phone: string,
  slotId: string,
  summary: string,
  email?: string,
): Promise<number> => {
  const { db, settings, clock } = hall;
  const booked = await bookSlot(
    { db, settings, hashSecret: HASH_SECRET },
    {
      person: { personId: personIdOf(phone), phone },
      idempotencyKey: 'k',
      request: { ...request(slotId), summary, needs: [], email },
    },
    clock.at,
  );
  if (!booked.ok) throw new Error(booked.refusal.code);
  const { booking, day } = booked.value;
  const items = await Promise.all([
    get(db.tables.reception, slotKey(slotId)),
    get(db.tables.reception, bookingKey(booking.id)),
    get(db.tables.reception, claimsKey(booking.personId)),
  ]);
  const notices = bookingNotices(booking, day, clock.at).map(
    (notice) => putNotice(db, notice).Put?.Item ?? {},
  );
  return [...items, ...notices].reduce((sum, item) => sum + transactionUnits(itemBytes(item)), 0);
};

it('writes a booking with at most 12 write units, with its notices by SMS and mail and the longest summary', async () => {
  const [day] = await findDays(hall.db, { from: '2026-12-01', to: '2026-12-31' });
  const at = (time: string) => `${day?.day.id}-${time}`;
  const mail = 'zhangxiuying@example.cn';
  expect(await unitsOfBooking('+8613820001015', at('1030'), '事'.repeat(120))).toBe(8);
  expect(await unitsOfBooking('+8613820001022', at('0830'), '事'.repeat(120), mail)).toBe(10);
  expect(await unitsOfBooking('+8613820001029', at('1000'), '事'.repeat(500))).toBe(10);
  expect(await unitsOfBooking('+8613820001036', at('0900'), '事'.repeat(500), mail)).toBe(12);
});

it('reads a day of the calendar with less than one read unit', async () => {
  const days = await findDays(hall.db, { from: '2026-12-01', to: '2026-12-31' });
  const bytes = days
    .flatMap(({ day, slots }) => [
      { ...dayKey(day.id), ...day },
      ...slots.map((slot) => ({ ...slotKey(slot.id), ...slot })),
    ])
    .reduce((sum, item) => sum + itemBytes(item), 0);
  // A Query that may lag by a moment costs half a unit for each 4 KB of all it reads.
  expect(Math.ceil(bytes / 4096) / 2 / days.length).toBeLessThanOrEqual(0.5);
});
