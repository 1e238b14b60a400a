import type { Db } from '#shared/platform/dynamo.ts';
import { findAnswered } from './screening-store.ts';

/** The office's answer to a booking; a visitor who gave up the booking isn't told of it any more. */
export const readScreeningSubject =
  (db: Db) =>
  async (bookingId: string): Promise<{ version: number; live: boolean } | undefined> => {
    const { booking, screening } = await findAnswered(db, bookingId);
    return booking && screening && { version: screening.version, live: booking.state !== 'cancelled' };
  };
