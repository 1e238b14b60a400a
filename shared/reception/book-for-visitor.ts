import { personIdOf } from '#shared/people/person-id.ts';
import { normalisePhone } from '#shared/people/phone.ts';
import { keyedHash } from '#shared/platform/ids.ts';
import { accept, type Result, refuse } from '#shared/platform/result.ts';
import type { Instant } from '#shared/time/instant.ts';
import { besideSlot } from './beside-rules.ts';
import type { OnBehalf } from './booking.ts';
import { mayBookAtDesk } from './booking-rules.ts';
import { findDay } from './calendar-store.ts';
import { createSlot } from './day-change-store.ts';
import type { DeskBookingRequest } from './desk-request.ts';
import { type Booked, type BookSlotDeps, type Door, placeBooking } from './place-booking.ts';
import { takeSlotAtDesk } from './slot-store.ts';

export type VisitorInput = {
  /** The account of the member of staff. */
  by: string;
  /** The same key means the same booking. */
  idempotencyKey: string;
  request: DeskBookingRequest;
};

const deskDoor =
  ({ db }: BookSlotDeps): Door =>
  (found, personId, now) => {
    const decided = mayBookAtDesk(found, now, personId);
    return decided.ok
      ? accept({ ...decided.value, take: (booking) => takeSlotAtDesk(db, booking, now) })
      : decided;
  };

/** A place beside a slot that is taken, with its reason: it comes into being with the booking. */
const besideDoor =
  ({ db }: BookSlotDeps, beside: { reason: string; by: string }): Door =>
  async ({ day, slot }, _, now) => {
    const found = day && (await findDay(db, day.id, { consistent: true }));
    if (!found || !slot) return refuse('not-found', 'not-found');
    const place = besideSlot(found, slot.id, beside, now);
    return place.ok
      ? accept({
          day: found.day,
          slot: place.value,
          take: (booking) => createSlot(db, { ...place.value, bookingId: booking.id }),
        })
      : place;
  };

const onBehalfOf = ({ by, request }: VisitorInput): OnBehalf => {
  const { channel, readBack, phone, name, contactWho, contactPhone } = request;
  const landline = phone && !normalisePhone(phone) ? { who: name, phone } : undefined;
  const contact = contactPhone ? { who: contactWho ?? name, phone: contactPhone } : landline;
  return { channel, by, readBack, ...(contact && { contact }) };
};

/**
 * Books for somebody who has no phone or can't write, by the same transaction as for a citizen. Whoever has a mobile is the
 * same person as if they had booked themselves. Refuses as `mayBookAtDesk`, `besideSlot` and `placeBooking` do.
 */
export const bookForVisitor = (
  deps: BookSlotDeps,
  input: VisitorInput,
  now: Instant,
): Promise<Result<Booked>> => {
  const { idempotencyKey, by, request } = input;
  const { channel, readBack, phone, contactWho, contactPhone, besideReason, ...matter } = request;
  const mobile = phone && normalisePhone(phone);
  const personId = mobile
    ? personIdOf(deps.hashSecret, mobile)
    : keyedHash(deps.hashSecret, 'visitor', idempotencyKey);
  const door = besideReason ? besideDoor(deps, { reason: besideReason, by }) : deskDoor(deps);
  const person = { personId, ...(mobile && { phone: mobile }) };
  return placeBooking(
    deps,
    { person, idempotencyKey, request: matter, onBehalf: onBehalfOf(input) },
    door,
    now,
  );
};
