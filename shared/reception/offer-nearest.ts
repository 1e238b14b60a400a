import type { Db } from '#shared/platform/dynamo.ts';
import type { Refused } from '#shared/platform/result.ts';
import { addDays, civilDateOf, daysBetween } from '#shared/time/civil.ts';
import type { Instant } from '#shared/time/instant.ts';
import { findDay, findDays } from './calendar-store.ts';
import { nearestOpenSlots, type OpenSlot } from './nearest-rules.ts';
import type { ReceptionDay, Slot } from './reception-day.ts';
import type { ReceptionSettings } from './reception-settings.ts';

/** An open slot as a refusal offers it. */
export type OfferedSlot = {
  slotId: string;
  receptionDayId: string;
  leader: string;
  post: string;
  venue: string;
  startAt: Instant;
  endAt: Instant;
};

const offeredSlot = ({ day, slot }: OpenSlot): OfferedSlot => ({
  slotId: slot.id,
  receptionDayId: day.id,
  leader: day.leader,
  post: day.post,
  venue: day.venue,
  startAt: slot.startAt,
  endAt: slot.endAt,
});

const DAYS_AROUND = 31;

/** Looks at the day itself first, wider only where that isn't enough. */
const findNearest = async (db: Db, wanted: OpenSlot, now: Instant, count: number): Promise<OpenSlot[]> => {
  const day = await findDay(db, wanted.day.id);
  const sameDay = nearestOpenSlots(wanted, day ? [day] : [], now, count);
  if (sameDay.length === count) return sameDay;
  const daysAhead = daysBetween(civilDateOf(now), wanted.day.on);
  const around = await findDays(db, {
    from: addDays(wanted.day.on, -Math.max(0, Math.min(daysAhead, DAYS_AROUND))),
    to: addDays(wanted.day.on, DAYS_AROUND),
  });
  return nearestOpenSlots(wanted, around, now, count);
};

type Deps = { db: Db; settings: ReceptionSettings };
type Found = { day?: ReceptionDay; slot?: Slot };

/** The open slots nearest to one the public knows of; none for what it doesn't. */
export const nearestOffers = async (
  { db, settings }: Deps,
  { day, slot }: Found,
  now: Instant,
): Promise<OfferedSlot[]> => {
  if (!day || !slot || day.state === 'draft') return [];
  return (await findNearest(db, { day, slot }, now, settings.nearestSlots)).map(offeredSlot);
};

/** Adds to a refusal of a slot the public knows of the open slots nearest to it, as `nearest`. */
export const offerNearest = async (
  deps: Deps,
  { refusal }: Refused,
  found: Found,
  now: Instant,
): Promise<Refused> => {
  if (refusal.kind === 'not-found') return { ok: false, refusal };
  const nearest = await nearestOffers(deps, found, now);
  return { ok: false, refusal: { ...refusal, params: { ...refusal.params, nearest } } };
};
