import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { expect, it } from 'vitest';
import { createVisit } from '#shared/pairing/visit-store.ts';
import { commit } from '#shared/platform/commit.ts';
import type { Booking } from '#shared/reception/booking.ts';
import { createBooking, findBooking } from '#shared/reception/booking-store.ts';
import { noClaims } from '#shared/reception/claims.ts';
import { claim } from '#shared/reception/claims-rules.ts';
import { putClaims } from '#shared/reception/claims-store.ts';
import { createTestDb } from '#test/support/dynamodb.ts';

const DAY = 86_400;

const booking: Booking = {
  id: '123456789012',
  slotId: '2026-12-02-1f0c9a77-0830',
  dayId: '2026-12-02-1f0c9a77',
  sitting: 'am',
  startAt: '2026-12-02T00:30:00.000Z',
  endAt: '2026-12-02T01:00:00.000Z',
  matterKey: 'land-0',
  personId: 'p',
  phone: '+8613820001015',
  state: 'booked',
  version: 1,
  bookedAt: '2026-11-24T01:00:00.000Z',
  name: '张三',
  topic: 'land',
  summary: '宅基地',
  partySize: 1,
  needs: [],
};

it('what concerns a person ends two years after the day it is about: bookings, claims, visits', async () => {
  const db = await createTestDb();
  const claims = claim(noClaims(booking.personId), booking, booking.bookedAt);
  if (!claims.ok) throw new Error('refused');
  await commit(db, [
    createBooking(db, booking),
    putClaims(db, claims.value, booking.bookedAt),
    createVisit(db, {
      id: 'H00001.2026-12',
      householdId: 'H00001',
      occasion: '2026-12',
      cadreId: 'GB0001',
      onDate: '2026-12-02',
      startTime: '09:00',
      state: 'planned',
      agreed: false,
      provisional: false,
      version: 1,
    }),
  ]);
  const all = await Promise.all(
    [db.tables.reception, db.tables.pairing].map((TableName) =>
      db.client.send(new ScanCommand({ TableName })),
    ),
  );
  const items = all.flatMap(({ Items = [] }) => Items);
  const twoYears = new Date('2026-12-02T01:00:00.000Z').getTime() / 1000 + 730 * DAY;
  expect(items.map(({ expiresAtSeconds }) => expiresAtSeconds)).toEqual([twoYears, twoYears, twoYears]);
  expect(await findBooking(db, booking.id)).toEqual(booking);
});
