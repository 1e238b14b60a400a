import { commit } from '#shared/platform/commit.ts';
import { accept, type Result, refuse } from '#shared/platform/result.ts';
import { addMinutes, type Instant } from '#shared/time/instant.ts';
import { findSlot } from './calendar-store.ts';
import { putFollowUp } from './follow-up-store.ts';
import type { OfferDeps } from './offer-freed-slot.ts';
import { reservationAt } from './reservation-rules.ts';
import { replaceReservation } from './slot-store.ts';

/** Says no to an offered slot: the next one who waits is asked. Accepted where there is no such offer any more. */
export const declineOffer = async (
  { db, settings }: OfferDeps,
  { personId, slotId }: { personId: string; slotId: string },
  now: Instant,
): Promise<Result<void>> => {
  const { slot } = await findSlot(db, slotId);
  const kept = slot && reservationAt(slot, now);
  if (kept?.as !== 'offer' || kept.for !== personId) return accept(undefined);
  const freed = { as: 'freed' as const, for: personId, until: addMinutes(now, settings.freedMinutes) };
  const outcome = await commit(db, [
    replaceReservation(db, slotId, kept, freed),
    putFollowUp(db, { kind: 'slot-freed', id: slotId, dueAt: now }),
  ]);
  return outcome.ok ? accept(undefined) : refuse('conflict', 'changed-meanwhile');
};
