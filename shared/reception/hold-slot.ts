import { commit } from '#shared/platform/commit.ts';
import type { Db } from '#shared/platform/dynamo.ts';
import { accept, type Result, refuse } from '#shared/platform/result.ts';
import type { Instant } from '#shared/time/instant.ts';
import { mayBook } from './booking-rules.ts';
import { findSlotsFor } from './calendar-store.ts';
import { heldSlot, withHold, withoutHold } from './claims-rules.ts';
import { findClaims, putClaims } from './claims-store.ts';
import { offerNearest } from './offer-nearest.ts';
import type { ReceptionDay, Slot } from './reception-day.ts';
import type { ReceptionSettings } from './reception-settings.ts';
import { holdOf, reservationAt } from './reservation-rules.ts';
import { replaceReservation, reserveSlot } from './slot-store.ts';

export type HeldSlot = { day: ReceptionDay; slot: Slot; until: Instant };

const MOST_TRIES = 6;

/**
 * Keeps a slot while its citizen fills in the form, once their phone is proven. A person has one such slot: another one
 * they had is let go in the same transaction. Holding it again begins the ten minutes anew only where they were over,
 * so nobody keeps a slot for ever. Refuses as `mayBook` does, with `nearest`.
 */
export const holdSlot = async (
  deps: { db: Db; settings: ReceptionSettings },
  { personId, slotId }: { personId: string; slotId: string },
  now: Instant,
): Promise<Result<HeldSlot>> => {
  const { db, settings } = deps;
  for (let attempt = 0; attempt < MOST_TRIES; attempt += 1) {
    const before = heldSlot(await findClaims(db, personId), now);
    const others = before && before !== slotId ? [before] : [];
    const { slots, claims } = await findSlotsFor(db, [slotId, ...others], personId);
    if (heldSlot(claims, now) !== before) continue;
    const [wanted = {}, left] = slots;
    const decided = mayBook(wanted, now, personId);
    if (!decided.ok) return await offerNearest(deps, decided, wanted, now);
    const { day, slot } = decided.value;
    const kept = reservationAt(slot, now);
    if (kept?.as === 'hold' || kept?.as === 'offer') return accept({ day, slot, until: kept.until });
    const hold = holdOf(personId, settings, now);
    const leftKept = left?.slot && reservationAt(left.slot, now);
    const outcome = await commit(db, [
      reserveSlot(db, slotId, hold, now),
      putClaims(db, withHold(claims, slotId, hold.until), now),
      ...(leftKept?.as === 'hold' && leftKept.for === personId
        ? [replaceReservation(db, others[0] ?? '', leftKept)]
        : []),
    ]);
    if (outcome.ok) return accept({ day, slot: { ...slot, reservation: hold }, until: hold.until });
  }
  return refuse('conflict', 'changed-meanwhile');
};

/** Lets go of the slot that was kept for a person. Accepted where there is none. */
export const letGo = async ({ db }: { db: Db }, personId: string, now: Instant): Promise<Result<void>> => {
  for (let attempt = 0; attempt < MOST_TRIES; attempt += 1) {
    const before = heldSlot(await findClaims(db, personId), now);
    if (!before) return accept(undefined);
    const { slots, claims } = await findSlotsFor(db, [before], personId);
    if (heldSlot(claims, now) !== before) continue;
    const kept = slots[0]?.slot && reservationAt(slots[0].slot, now);
    const outcome = await commit(db, [
      putClaims(db, withoutHold(claims), now),
      ...(kept?.as === 'hold' && kept.for === personId ? [replaceReservation(db, before, kept)] : []),
    ]);
    if (outcome.ok) return accept(undefined);
  }
  return refuse('conflict', 'changed-meanwhile');
};
