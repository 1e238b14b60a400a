import { putNotice } from '#shared/notices/notice-store.ts';
import { commit } from '#shared/platform/commit.ts';
import type { Db } from '#shared/platform/dynamo.ts';
import { civilDateOf } from '#shared/time/civil.ts';
import type { Instant } from '#shared/time/instant.ts';
import { findBooking } from './booking-store.ts';
import { findSlot } from './calendar-store.ts';
import { findClaims, putClaims } from './claims-store.ts';
import { putFollowUp } from './follow-up-store.ts';
import { offerNotice } from './offer-notice.ts';
import type { ReceptionDay, Slot } from './reception-day.ts';
import type { ReceptionSettings } from './reception-settings.ts';
import { replaceReservation, reserveSlot } from './slot-store.ts';
import type { WaitlistEntry } from './waitlist.ts';
import {
  isOfferable,
  isOver,
  isWanted,
  mayBeOffered,
  offerUntil,
  scopesOf,
  withoutWish,
} from './waitlist-rules.ts';
import { findWaiting, putEntry, removeEntry } from './waitlist-store.ts';

export type OfferDeps = { db: Db; settings: ReceptionSettings };

const MOST_TRIES = 4;

/**
 * Offers a freed slot to whoever has waited longest for it and could take it: kept for them for two hours, told by SMS, and
 * looked at again when that is over. Where nobody waits, the slot reappears to the public by itself. May run again at
 * any point: what was offered is not offered twice.
 */
export const offerFreedSlot = async (deps: OfferDeps, slotId: string, now: Instant): Promise<void> => {
  for (let attempt = 0; attempt < MOST_TRIES; attempt += 1) {
    const { day, slot } = await findSlot(deps.db, slotId);
    if (!day || !slot || !isOfferable(day, slot, deps.settings, now)) return;
    const outcome = await offerToFirst(deps, { day, slot }, now);
    if (outcome !== 'lost') return;
  }
};

/** Everybody who waits for a slot of this day, whoever waits longest first, each person once. */
const waitingFor = async (db: Db, day: ReceptionDay): Promise<WaitlistEntry[]> => {
  const found = (await Promise.all(scopesOf(day).map((scope) => findWaiting(db, scope)))).flat();
  const inOrder = found.sort((one, other) => (one.joinedAt < other.joinedAt ? -1 : 1));
  return inOrder.filter(
    ({ personId }, at) => inOrder.findIndex((entry) => entry.personId === personId) === at,
  );
};

const offerToFirst = async (
  deps: OfferDeps,
  { day, slot }: { day: ReceptionDay; slot: Slot },
  now: Instant,
): Promise<'offered' | 'nobody' | 'lost'> => {
  const { db, settings } = deps;
  for (const entry of await waitingFor(db, day)) {
    const [claims, booking] = await Promise.all([
      findClaims(db, entry.personId),
      entry.bookingId === undefined ? undefined : findBooking(db, entry.bookingId),
    ]);
    if (isOver(entry, booking, now)) {
      await commit(db, [
        removeEntry(db, entry.scope, entry.personId),
        putClaims(db, withoutWish(claims, entry.scope), now),
      ]);
      continue;
    }
    const mayBe = mayBeOffered({ entry, claims, booking }, slot, settings, now);
    if (!isWanted(booking, slot) || !mayBe) continue;
    const until = offerUntil(slot, settings, now);
    const on = civilDateOf(now);
    const reservation = { as: 'offer' as const, for: entry.personId, until, scope: entry.scope };
    const offered: WaitlistEntry = {
      ...entry,
      offers: entry.offers + 1,
      offered: { slotId: slot.id, until, on },
      version: entry.version + 1,
    };
    const outcome = await commit(db, [
      slot.reservation
        ? replaceReservation(db, slot.id, slot.reservation, reservation)
        : reserveSlot(db, slot.id, reservation, now),
      putEntry(db, offered, entry),
      putClaims(db, { ...claims, offeredOn: on }, now),
      putFollowUp(db, { kind: 'slot-freed', id: slot.id, dueAt: until }),
      putNotice(db, offerNotice(offered, { day, slot, until }, now)),
    ]);
    return outcome.ok ? 'offered' : 'lost';
  }
  return 'nobody';
};
