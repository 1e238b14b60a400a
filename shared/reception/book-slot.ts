import { putNotice } from '#shared/notices/notice-store.ts';
import { type CommitOutcome, commit } from '#shared/platform/commit.ts';
import type { Db } from '#shared/platform/dynamo.ts';
import { accept, type Refused, type Result, refuse } from '#shared/platform/result.ts';
import type { Instant } from '#shared/time/instant.ts';
import { type Booking, newBooking } from './booking.ts';
import { bookingNotices } from './booking-notices.ts';
import type { BookingRequest } from './booking-request.ts';
import { mayBook } from './booking-rules.ts';
import { bookingOf, claimSitting, createBooking, findBookings } from './booking-store.ts';
import { takeSlot } from './calendar-changes-store.ts';
import { findSlot } from './calendar-store.ts';
import { bookingIdOf } from './keys.ts';
import { offerNearest } from './offer-nearest.ts';
import type { ReceptionDay, Slot } from './reception-day.ts';
import type { ReceptionSettings } from './reception-settings.ts';

export type BookSlotDeps = { db: Db; hashSecret: string; settings: ReceptionSettings };

export type BookSlotInput = {
  person: { personId: string; phone: string };
  /** The same key from the same person means the same booking. */
  idempotencyKey: string;
  request: BookingRequest;
};

/** `repeated`: the booking was there already, from an earlier request with the same key. */
export type Booked = { booking: Booking; day: ReceptionDay; repeated: boolean };

const BOOKING = 1;
const GUARD = 2;
const SLOT = 0;
/** Two people's bookings have the same 12 digits about once in 10^12; three times over is a fault. */
const ATTEMPTS = [0, 1, 2];

/**
 * Books a slot: slot, booking, the person's guard for the sitting and the notices in one transaction, or none.
 * Refuses as `mayBook` does, `slot-taken` (409; `nearest` holds the nearest open slots), `already-booked` (409; `bookingId`)
 * for a second active booking in one sitting, and `key-used-otherwise` for a key that booked another slot.
 */
export const bookSlot = async (
  deps: BookSlotDeps,
  input: BookSlotInput,
  now: Instant,
): Promise<Result<Booked>> => {
  const found = await findSlot(deps.db, input.request.slotId);
  const decided = mayBook(found, now);
  if (!decided.ok)
    return (await bookedBefore(deps, input, found)) ?? (await offerNearest(deps, decided, found, now));
  const { day, slot } = decided.value;
  for (const attempt of ATTEMPTS) {
    const booking = newBooking(idFor(deps, input, attempt), input, slot, now);
    const outcome = await commit(deps.db, [
      takeSlot(deps.db, booking, now),
      createBooking(deps.db, booking),
      claimSitting(deps.db, booking),
      ...bookingNotices(booking, day, now).map((notice) => putNotice(deps.db, notice)),
    ]);
    if (outcome.ok) return accept({ booking, day, repeated: false });
    const holder = outcome.failed.get(BOOKING);
    if (holder?.personId === booking.personId) return sameRequest(input, bookingOf(holder), day);
    if (!holder) return await offerNearest(deps, whyLost(outcome, decided.value, now), found, now);
  }
  throw new Error('no free booking id');
};

const idFor = ({ hashSecret }: BookSlotDeps, { person, idempotencyKey }: BookSlotInput, attempt: number) =>
  bookingIdOf(hashSecret, person.personId, idempotencyKey, attempt);

const sameRequest = ({ request }: BookSlotInput, booking: Booking, day: ReceptionDay): Result<Booked> =>
  booking.slotId === request.slotId
    ? accept({ booking, day, repeated: true })
    : refuse('rule', 'key-used-otherwise');

const alreadyBooked = (bookingId: unknown): Refused =>
  refuse('conflict', 'already-booked', { params: { bookingId } });

/** What this person's own earlier requests make of a slot that can't be booked any more. */
const bookedBefore = async (
  deps: BookSlotDeps,
  input: BookSlotInput,
  { day, slot }: { day?: ReceptionDay; slot?: Slot },
): Promise<Result<Booked> | undefined> => {
  if (!day) return undefined;
  const ids = ATTEMPTS.map((attempt) => idFor(deps, input, attempt));
  const holder = slot?.bookingId ? [slot.bookingId] : [];
  const own = (await findBookings(deps.db, [...new Set([...ids, ...holder])])).filter(
    ({ personId }) => personId === input.person.personId,
  );
  const same = own.find(({ id }) => ids.includes(id));
  if (same) return sameRequest(input, same, day);
  return own[0] && alreadyBooked(own[0].id);
};

/** Which condition of the transaction didn't hold, told by the items it found. */
const whyLost = (
  { failed }: Extract<CommitOutcome, { ok: false }>,
  { day, slot }: { day: ReceptionDay; slot: Slot },
  now: Instant,
): Refused => {
  if (failed.has(GUARD)) return alreadyBooked(failed.get(GUARD)?.active);
  if (!failed.has(SLOT)) throw new Error('a notice of a new booking was there already');
  const slotNow = { ...slot, ...failed.get(SLOT) } as Slot;
  const decided = mayBook({ day, slot: slotNow }, now);
  return decided.ok ? refuse('conflict', 'slot-taken') : decided;
};
