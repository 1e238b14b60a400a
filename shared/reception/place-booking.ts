import { commit } from '#shared/platform/commit.ts';
import type { Db, TransactItem } from '#shared/platform/dynamo.ts';
import type { Lang } from '#shared/platform/lang.ts';
import { accept, type Result, refuse } from '#shared/platform/result.ts';
import type { Instant } from '#shared/time/instant.ts';
import { type Booking, newBooking, type OnBehalf } from './booking.ts';
import type { BookingRequest } from './booking-request.ts';
import { bookingOf, createBooking, findBookings } from './booking-store.ts';
import { type FoundSlot, findSlotsFor } from './calendar-store.ts';
import { claim } from './claims-rules.ts';
import { putClaims } from './claims-store.ts';
import { bookingIdOf } from './keys.ts';
import { offerNearest } from './offer-nearest.ts';
import type { ReceptionDay, Slot } from './reception-day.ts';
import type { ReceptionSettings } from './reception-settings.ts';
import { tellBooking } from './tell-booking.ts';
import { grantedWish } from './waitlist-rules.ts';
import { removeEntry } from './waitlist-store.ts';

export type BookSlotDeps = { db: Db; hashSecret: string; settings: ReceptionSettings };

export type BookSlotInput = {
  person: { personId: string; phone?: string };
  /** The same key from the same person means the same booking. */
  idempotencyKey: string;
  request: BookingRequest;
  onBehalf?: OnBehalf;
  /** The language they are to be told in, Chinese unless told otherwise. */
  lang?: Lang;
};

/** `repeated`: the booking was there already, from an earlier request with the same key. */
export type Booked = { booking: Booking; day: ReceptionDay; repeated: boolean };

/** The slot somebody gets, and the piece of the transaction by which a booking takes it. */
export type Place = { day: ReceptionDay; slot: Slot; take: (booking: Booking) => TransactItem };

/** Who may have which slot: the public, the desk, or the desk beside a slot that is taken. */
export type Door = (
  found: FoundSlot,
  personId: string,
  now: Instant,
) => Result<Place> | Promise<Result<Place>>;

const BOOKING = 1;
/** Each try decides on what the one before found changed; nobody loses so often without being told why before. */
const MOST_TRIES = 6;

/**
 * Books a slot that a door lets through: slot, booking, the person's claims and what tells them in one transaction, or
 * none. The one way a booking comes into being.
 * Refuses as the door does (with `nearest`, the nearest open slots), `already-booked` (409; `bookingId`) for a second active
 * booking in one sitting or for one matter, and `key-used-otherwise` for a key that booked another slot.
 */
export const placeBooking = async (
  deps: BookSlotDeps,
  input: BookSlotInput,
  door: Door,
  now: Instant,
): Promise<Result<Booked>> => {
  const { db } = deps;
  const { personId } = input.person;
  let clashes = 0;
  for (let attempt = 0; attempt < MOST_TRIES; attempt += 1) {
    const { slots, claims } = await findSlotsFor(db, [input.request.slotId], personId);
    const found = slots[0] ?? {};
    const decided = await door(found, personId, now);
    if (!decided.ok)
      return (await bookedBefore(deps, input, found)) ?? (await offerNearest(deps, decided, found, now));
    const { day, slot, take } = decided.value;
    const booking = newBooking(idFor(deps, input, clashes), input, slot, now);
    const granted = grantedWish(claims, slot, now);
    const claimed = claim(granted.claims, booking, now);
    if (!claimed.ok) return (await bookedBefore(deps, input, found)) ?? claimed;
    const outcome = await commit(db, [
      take(booking),
      createBooking(db, booking),
      putClaims(db, claimed.value, now),
      ...tellBooking(db, booking, day, now),
      ...(granted.scope ? [removeEntry(db, granted.scope, personId)] : []),
    ]);
    if (outcome.ok) return accept({ booking, day, repeated: false });
    const holder = outcome.failed.get(BOOKING);
    if (holder?.personId === personId) return sameRequest(input, bookingOf(holder), day);
    if (holder) clashes += 1;
  }
  return refuse('conflict', 'changed-meanwhile');
};

const idFor = ({ hashSecret }: BookSlotDeps, { person, idempotencyKey }: BookSlotInput, clashes: number) =>
  bookingIdOf(hashSecret, person.personId, idempotencyKey, clashes);

/** A booking that was moved since stands for the request that made it, whatever slot it has now. */
const sameRequest = ({ request }: BookSlotInput, booking: Booking, day: ReceptionDay): Result<Booked> =>
  booking.slotId.startsWith(request.slotId) || booking.version > 1
    ? accept({ booking, day, repeated: true })
    : refuse('rule', 'key-used-otherwise');

/** What this person's own earlier requests make of a slot that can't be booked any more. */
const bookedBefore = async (
  deps: BookSlotDeps,
  input: BookSlotInput,
  { day, slot }: FoundSlot,
): Promise<Result<Booked> | undefined> => {
  if (!day) return undefined;
  const ids = [0, 1, 2].map((clashes) => idFor(deps, input, clashes));
  const holder = slot?.bookingId ? [slot.bookingId] : [];
  const own = (await findBookings(deps.db, [...new Set([...ids, ...holder])])).filter(
    ({ personId }) => personId === input.person.personId,
  );
  const same = own.find(({ id }) => ids.includes(id));
  if (same) return sameRequest(input, same, day);
  return own[0] && refuse('conflict', 'already-booked', { params: { bookingId: own[0].id } });
};
