import type { Matter } from '#shared/matters/matter.ts';
import { findCadreContact } from '#shared/people/account-store.ts';
import { asDialled } from '#shared/people/phone.ts';
import type { Db } from '#shared/platform/dynamo.ts';
import { findBooking } from '#shared/reception/booking-store.ts';
import { mattersWording } from '#shared/web/wording/matters.ts';

/** Who took a matter first, in words: a cadre with where they are and how to reach them, or an account of the office. */
export const firstHandlerOf = async (db: Db, { firstHandler }: Matter): Promise<string> => {
  if (!('cadreId' in firstHandler)) return mattersWording.history.by({ as: 'office', ...firstHandler });
  const contact = await findCadreContact(db, firstHandler.cadreId);
  return contact
    ? mattersWording.cadre(contact.name, contact.unit, asDialled(contact.phone))
    : mattersWording.history.by({ as: 'cadre', ...firstHandler });
};

/** Who and what stands behind the ids of a matter. */
export const behindMatter = async (
  db: Db,
  matter: Matter,
): Promise<{ firstHandler: string; bookingHref?: string }> => {
  const { source } = matter;
  const [firstHandler, booking] = await Promise.all([
    firstHandlerOf(db, matter),
    source.kind === 'booking' ? findBooking(db, source.id) : undefined,
  ]);
  return {
    firstHandler,
    ...(booking && {
      bookingHref: `/organizer/reception-days/${booking.dayId}/bookings/${booking.id}`,
    }),
  };
};
