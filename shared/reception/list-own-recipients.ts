import { distinctRecipients, type Recipient } from '#shared/notices/recipient.ts';
import type { Db } from '#shared/platform/dynamo.ts';
import { findBookings } from './booking-store.ts';
import { findClaims } from './claims-store.ts';

/** Where notices reach a citizen: the phone they signed in with, and each mail address that one of their bookings has, once. */
export const listOwnRecipients = async (
  db: Db,
  { personId, phone }: { personId: string; phone: string },
): Promise<Recipient[]> => {
  const { bookingIds } = await findClaims(db, personId);
  const addressed = (await findBookings(db, bookingIds)).flatMap(({ email }) =>
    email ? [{ channel: 'email' as const, to: email }] : [],
  );
  const byMail = distinctRecipients(addressed).sort((one, other) => (one.to < other.to ? -1 : 1));
  return [{ channel: 'sms', to: phone }, ...byMail];
};
