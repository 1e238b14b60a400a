import type { Db } from '#shared/platform/dynamo.ts';
import { accept, type Result } from '#shared/platform/result.ts';
import type { Instant } from '#shared/time/instant.ts';
import { mayBook } from './booking-rules.ts';
import {
  type Booked,
  type BookSlotDeps,
  type BookSlotInput,
  type Door,
  placeBooking,
} from './place-booking.ts';
import { takeSlot } from './slot-store.ts';

/** The public's door: open slots, as long as booking is open. */
const publicDoor =
  (db: Db): Door =>
  (found, personId, now) => {
    const decided = mayBook(found, now, personId);
    return decided.ok ? accept({ ...decided.value, take: (booking) => takeSlot(db, booking, now) }) : decided;
  };

/** Books a slot for a citizen. Refuses as `mayBook` and `placeBooking` do. */
export const bookSlot = (deps: BookSlotDeps, input: BookSlotInput, now: Instant): Promise<Result<Booked>> =>
  placeBooking(deps, input, publicDoor(deps.db), now);
