import type { Db } from '#shared/platform/dynamo.ts';
import { findBooking } from './booking-store.ts';
import { findSlot } from './calendar-store.ts';
import { readOfferId } from './offer-notice.ts';

/** A subject as its notices read it again at send: which version it is in, and whether it still stands. */
type SubjectNow = { version: number; live: boolean };

/** A booking, and whether the visit still stands. */
export const readBookingSubject =
  (db: Db) =>
  async (bookingId: string): Promise<SubjectNow | undefined> => {
    const booking = await findBooking(db, bookingId);
    return booking && { version: booking.version, live: booking.state === 'booked' };
  };

/** An offer, and whether its slot is still kept for whoever it was offered to. */
export const readOfferSubject =
  (db: Db) =>
  async (offerId: string): Promise<SubjectNow | undefined> => {
    const { slotId, until, personId } = readOfferId(offerId);
    const { slot } = await findSlot(db, slotId);
    const kept = slot?.state === 'open' ? slot.reservation : undefined;
    const isTheirs = kept?.as === 'offer' && kept.for === personId && kept.until === until;
    return kept && { version: 1, live: isTheirs };
  };
