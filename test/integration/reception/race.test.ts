import { type ServerType, serve } from '@hono/node-server';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { findBookings } from '#shared/reception/booking-store.ts';
import { findDays } from '#shared/reception/calendar-store.ts';
import { openHall, request } from '#test/support/reception/hall.ts';

const PEOPLE = 200;
const SLOTS = 3;
/** Some 600 requests and 1,800 reads on a machine that may be busy with other tests. */
const PATIENCE_MILLISECONDS = 120_000;

type Hall = Awaited<ReturnType<typeof openHall>>;
let hall: Hall;
let server: ServerType;
let origin: string;
let slots: string[];

beforeAll(async () => {
  hall = await openHall();
  const days = await findDays(hall.db, { from: '2026-12-01', to: '2026-12-31' });
  const open = days.flatMap((day) => day.slots.filter(({ state }) => state === 'open'));
  slots = open
    .map(({ id }) => id)
    .filter((_, index) => index % 3 === 0)
    .slice(0, SLOTS);
  origin = await new Promise((resolve) => {
    server = serve({ fetch: hall.app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) =>
      resolve(`http://127.0.0.1:${port}`),
    );
  });
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

const phoneOf = (slot: number, person: number): string =>
  `+861382${String(slot * PEOPLE + person).padStart(7, '0')}`;

const tryToBook = async (slotId: string, phone: string) => {
  const answer = await fetch(`${origin}/api/bookings`, {
    method: 'POST',
    headers: {
      'Content-Type': 'application/json',
      Authorization: `Bearer ${phone}`,
      'Idempotency-Key': 'one-try',
    },
    body: JSON.stringify(request(slotId)),
  });
  const body = (await answer.json()) as { title: string; nearest: { slotId: string }[] };
  return { status: answer.status, body };
};

it(
  `gives a slot to one of ${PEOPLE} people who want it at once, and tells all others the nearest open slots`,
  async () => {
    expect(slots).toHaveLength(SLOTS);
    for (const [nth, slotId] of slots.entries()) {
      const answers = await Promise.all(
        Array.from({ length: PEOPLE }, (_, person) => tryToBook(slotId, phoneOf(nth, person))),
      );
      const won = answers.filter(({ status }) => status === 201);
      const lost = answers.filter(({ status }) => status === 409);
      expect([won.length, lost.length]).toEqual([1, PEOPLE - 1]);
      for (const { body } of lost) {
        expect(body.title).toBe('slot-taken');
        expect(body.nearest.length).toBeGreaterThan(0);
        expect(body.nearest[0]?.slotId.slice(0, 19)).toBe(slotId.slice(0, 19));
      }
    }
    const days = await findDays(hall.db, { from: '2026-12-01', to: '2026-12-31' });
    const taken = days.flatMap((day) => day.slots).filter(({ state }) => state === 'booked');
    expect(taken.map(({ id }) => id).sort()).toEqual([...slots].sort());
    const bookings = await findBookings(
      hall.db,
      taken.map(({ bookingId }) => bookingId ?? ''),
    );
    expect(bookings.map(({ slotId }) => slotId).sort()).toEqual([...slots].sort());
    expect(hall.lines.some((line) => line.includes('"level":"error"'))).toBe(false);
  },
  PATIENCE_MILLISECONDS,
);
