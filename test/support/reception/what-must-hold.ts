import { expect } from 'vitest';
import { findBookings } from '#shared/reception/booking-store.ts';
import { findDay } from '#shared/reception/calendar-store.ts';
import { findClaims } from '#shared/reception/claims-store.ts';
import { isOff } from '#shared/reception/day-change-rules.ts';
import { findOwnEntries } from '#shared/reception/waitlist-store.ts';
import { addSeconds, type Instant } from '#shared/time/instant.ts';
import type { SmallWorld } from './interleaving.ts';

/** All there is of a small world, read when nobody does anything. */
const readAll = async ({ db, dayIds, people, told }: SmallWorld) => {
  const days = await Promise.all(dayIds.map((id) => findDay(db, id)));
  const claims = await Promise.all(people.map(({ personId }) => findClaims(db, personId)));
  const ids = new Set([...told.keys(), ...claims.flatMap(({ bookingIds }) => bookingIds)]);
  const bookings = await findBookings(db, [...ids]);
  const entries = await Promise.all(
    claims.map(({ personId, wishes }) =>
      findOwnEntries(
        db,
        personId,
        wishes.map(({ scope }) => scope),
      ),
    ),
  );
  return { slots: days.flatMap((day) => day?.slots ?? []), claims, bookings, entries };
};

const unique = (keys: string[]): boolean => new Set(keys).size === keys.length;

/** Whatever was done in whatever order, this holds once it is done. */
export const expectAllInOrder = async (world: SmallWorld, now: Instant): Promise<void> => {
  const { slots, claims, bookings, entries } = await readAll(world);
  const standing = bookings.filter(({ state }) => state === 'booked');

  // One holder per slot, and every holder has their slot.
  const held = slots.filter(({ state }) => state === 'booked').map(({ id, bookingId }) => [id, bookingId]);
  expect(held.sort()).toEqual(standing.map(({ id, slotId }) => [slotId, id]).sort());

  // One active booking per person and sitting, and per person and matter.
  expect(unique(standing.map(({ personId, dayId, sitting }) => `${personId} ${dayId} ${sitting}`))).toBe(
    true,
  );
  expect(unique(standing.map(({ personId, matterKey }) => `${personId} ${matterKey}`))).toBe(true);

  // Claims say the same as bookings.
  for (const { personId, active, bookingIds } of claims) {
    const own = standing.filter((booking) => booking.personId === personId);
    expect(active.map(({ bookingId }) => bookingId).sort()).toEqual(own.map(({ id }) => id).sort());
    expect(unique(bookingIds)).toBe(true);
  }

  // Everybody has what they were last told they have; what the office changed since, they are asked about.
  for (const booking of bookings) {
    const versions = world.told.get(booking.id);
    const last = Math.max(...(versions?.keys() ?? []));
    if (booking.version === last) expect(versions?.get(last)).toEqual(booking);
    else expect(booking.review).toBeDefined();
    expect(last).toBeLessThanOrEqual(booking.version);
  }

  // No slot is kept for ever, and none is kept for more than what keeps it.
  for (const { reservation, state } of slots) {
    if (state !== 'open') expect(reservation).toBeUndefined();
    if (reservation && reservation.as !== 'carry')
      expect(reservation.until <= addSeconds(now, 7200)).toBe(true);
  }

  // Nobody keeps two slots by filling in forms, and every wish has its entry.
  const keeps = slots.flatMap(({ reservation }) =>
    reservation?.as === 'hold' && now < reservation.until ? [reservation.for ?? ''] : [],
  );
  expect(unique(keeps)).toBe(true);
  for (const [nth, { wishes }] of claims.entries())
    expect(entries[nth]?.map(({ scope }) => scope).sort()).toEqual(wishes.map(({ scope }) => scope).sort());
};

/** Once nothing is left to carry through, nothing is kept for what moved, and nothing is open on what was called off. */
export const expectCarriedThrough = async (world: SmallWorld): Promise<void> => {
  for (const dayId of world.dayIds) {
    const found = await findDay(world.db, dayId);
    for (const slot of found?.slots ?? []) {
      expect(slot.reservation?.as).not.toBe('carry');
      if (found?.day.state === 'moved' || (found && isOff(found.day, slot)))
        expect(slot.state).toBe('closed');
    }
  }
};
