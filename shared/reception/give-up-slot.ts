import type { Db, TransactItem } from '#shared/platform/dynamo.ts';
import { addSeconds, type Instant } from '#shared/time/instant.ts';
import type { Booking } from './booking.ts';
import type { FoundSlot } from './calendar-store.ts';
import { putFollowUp } from './follow-up-store.ts';
import type { ReceptionSettings } from './reception-settings.ts';
import { givenUp } from './reservation-rules.ts';
import { freeSlot } from './slot-store.ts';

/**
 * The pieces by which a booking that stands gives up its slot. Once it can't be taken back any more, the slot is offered
 * to who waits for one.
 */
export const givenUpPieces = (
  { db, settings }: { db: Db; settings: ReceptionSettings },
  booking: Booking,
  { slot, day }: FoundSlot,
  now: Instant,
): TransactItem[] => {
  if (!slot || !day) throw new Error('a booking without its slot');
  const freed = givenUp(slot, day, booking, settings, now);
  const dueAt = addSeconds(now, settings.undoSeconds);
  return [
    freeSlot(db, booking, freed),
    ...(freed.state === 'open' ? [putFollowUp(db, { kind: 'slot-freed', id: slot.id, dueAt })] : []),
  ];
};
