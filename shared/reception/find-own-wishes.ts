import type { Db } from '#shared/platform/dynamo.ts';
import type { Instant } from '#shared/time/instant.ts';
import { findDaysById, findSlotsFor } from './calendar-store.ts';
import { findClaims } from './claims-store.ts';
import type { ReceptionDay, Slot } from './reception-day.ts';
import { reservationAt } from './reservation-rules.ts';
import type { WaitlistEntry } from './waitlist.ts';
import { findOwnEntries } from './waitlist-store.ts';

/** A wish of one's own: the day it was made from and, while one is kept for them, the place that was offered. */
export type OwnWish = {
  entry: WaitlistEntry;
  day: ReceptionDay;
  offer?: { day: ReceptionDay; slot: Slot; until: Instant };
};

/** What a person waits for, with what is offered to them at this moment; what there is nothing to wait for any more is left out. */
export const findOwnWishes = async (db: Db, personId: string, now: Instant): Promise<OwnWish[]> => {
  const { wishes } = await findClaims(db, personId);
  const found = await findOwnEntries(
    db,
    personId,
    wishes.map(({ scope }) => scope),
  );
  const entries = found.filter(({ until }) => now < until);
  const offered = entries.flatMap((entry) => (entry.offered ? [entry.offered.slotId] : []));
  const [days, { slots }] = await Promise.all([
    findDaysById(
      db,
      entries.map(({ dayId }) => dayId),
    ),
    findSlotsFor(db, offered),
  ]);
  return entries.flatMap((entry) => {
    const day = days.get(entry.dayId);
    const place = slots.find(({ slot }) => slot?.id === entry.offered?.slotId);
    const kept = place?.slot && reservationAt(place.slot, now);
    const isTheirs = kept?.as === 'offer' && kept.for === personId;
    const offer =
      isTheirs && place?.day && place.slot
        ? { day: place.day, slot: place.slot, until: kept.until }
        : undefined;
    return day ? [{ entry, day, ...(offer && { offer }) }] : [];
  });
};
