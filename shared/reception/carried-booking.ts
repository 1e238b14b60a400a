import type { TransactItem } from '#shared/platform/dynamo.ts';
import { civilTimeOf, instantAt } from '#shared/time/civil.ts';
import type { Instant } from '#shared/time/instant.ts';
import { endOpenReview } from './answer-review.ts';
import type { Booking } from './booking.ts';
import { replaceBooking } from './booking-store.ts';
import { claim, release } from './claims-rules.ts';
import { findClaims, putClaims } from './claims-store.ts';
import { arriveAt, createSlot } from './day-change-store.ts';
import { slotIdAt } from './keys.ts';
import type { DayChange, ReceptionDay, Slot } from './reception-day.ts';
import { reviewOf } from './review-rules.ts';
import { putReview } from './review-store.ts';
import type { ChangeDayDeps } from './settle-change.ts';
import { freeSlot } from './slot-store.ts';
import { tellBooking, tellEnd } from './tell-booking.ts';

const changeOfDay = (day: ReceptionDay, now: Instant): DayChange =>
  day.change ?? { version: day.version, at: now, reason: '' };

/** A booking as the office leaves it: a new version, and a question to its citizen. */
const asked = (booking: Booking, changes: Partial<Booking>): Booking => {
  const { undo, ...kept } = booking;
  return { ...kept, ...changes, version: booking.version + 1 };
};

/** The new question takes the place of an open one; asked at the same instant, it is the same line of the list. */
const listed = (deps: ChangeDayDeps, before: Booking, after: Booking): TransactItem[] => [
  ...(before.review?.since === after.review?.since ? [] : endOpenReview(deps.db, before)),
  ...(after.review ? [putReview(deps.db, after, after.review)] : []),
];

/** The pieces that tell a booking's citizen of another leader, and ask whether they keep their place. */
export const toldPieces = (
  deps: ChangeDayDeps,
  booking: Booking,
  day: ReceptionDay,
  now: Instant,
): TransactItem[] => {
  const { db } = deps;
  const change = day.leaderChange ?? changeOfDay(day, now);
  const next = asked(booking, { review: reviewOf(day, 'leader-changed', change, now) });
  return [
    replaceBooking(db, booking, next),
    ...listed(deps, booking, next),
    ...tellBooking(db, next, day, now, 'booking-leader-changed'),
  ];
};

/** The pieces that take a booking's place away: its citizen chooses another one, or lets it go. */
export const calledOffPieces = async (
  deps: ChangeDayDeps,
  booking: Booking,
  day: ReceptionDay,
  now: Instant,
): Promise<TransactItem[]> => {
  const { db } = deps;
  const claims = await findClaims(db, booking.personId);
  const review = reviewOf(day, 'called-off', changeOfDay(day, now), now);
  const next = asked(booking, { state: 'called-off', review });
  return [
    replaceBooking(db, booking, next),
    freeSlot(db, booking, { state: 'closed' }),
    putClaims(db, release(claims, booking.id), now),
    ...listed(deps, booking, next),
    ...tellEnd(db, next, day, now, 'booking-called-off'),
  ];
};

/** Where a booking comes along to: the slot that is kept for it, or for a place beside one, a place beside that. */
const arrival = (
  { db }: ChangeDayDeps,
  booking: Booking,
  { old, day, kept }: { old: Slot; day: ReceptionDay; kept?: Slot },
): { slot: Slot; piece: TransactItem } => {
  if (kept) return { slot: kept, piece: arriveAt(db, kept, booking.id) };
  const at = (instant: Instant): Instant => instantAt(day.on, civilTimeOf(instant));
  const slot: Slot = {
    ...old,
    id: slotIdAt(day.id, old.id),
    dayId: day.id,
    startAt: at(old.startAt),
    endAt: at(old.endAt),
    closesAt: day.closesAt,
  };
  return { slot, piece: createSlot(db, slot) };
};

/** The pieces that bring a booking along to the day that its own has become, at the same time of day. */
export const carriedPieces = async (
  deps: ChangeDayDeps,
  booking: Booking,
  moved: { from: ReceptionDay; old: Slot; day: ReceptionDay; kept?: Slot },
  now: Instant,
): Promise<TransactItem[]> => {
  const { db } = deps;
  const { slot, piece } = arrival(deps, booking, moved);
  const next = asked(booking, {
    slotId: slot.id,
    dayId: slot.dayId,
    startAt: slot.startAt,
    endAt: slot.endAt,
    review: reviewOf(moved.from, 'moved', changeOfDay(moved.from, now), now),
  });
  const claimed = claim(release(await findClaims(db, booking.personId), booking.id), next, now);
  if (!claimed.ok) throw new Error('a carried booking met another one');
  return [
    replaceBooking(db, booking, next),
    piece,
    freeSlot(db, booking, { state: 'closed' }),
    putClaims(db, claimed.value, now),
    ...listed(deps, booking, next),
    ...tellBooking(db, next, moved.day, now, 'booking-day-moved'),
  ];
};
