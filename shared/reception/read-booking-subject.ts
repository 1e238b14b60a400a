import type { Db } from '#shared/platform/dynamo.ts';
import { findBooking } from './booking-store.ts';

/** A booking as its notices read it again at send: which version it is in, and whether the visit still stands. */
export const readBookingSubject =
  (db: Db) =>
  async (bookingId: string): Promise<{ version: number; live: boolean } | undefined> => {
    const booking = await findBooking(db, bookingId);
    return booking && { version: booking.version, live: booking.state === 'booked' };
  };
