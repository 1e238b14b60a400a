import { isQuiet } from '#shared/notices/quiet-hours-rules.ts';
import { defaultReminderSettings } from '#shared/notices/reminder-settings.ts';
import { civilDateOf } from '#shared/time/civil.ts';
import { addMinutes, addSeconds, type Instant, secondsBetween } from '#shared/time/instant.ts';
import type { Booking } from './booking.ts';
import type { Claims } from './claims.ts';
import { claim } from './claims-rules.ts';
import { leaderKeyOf, matterKeyOf } from './keys.ts';
import type { DayWithSlots, ReceptionDay, Reservation, Slot } from './reception-day.ts';
import type { ReceptionSettings } from './reception-settings.ts';
import { reservationAt } from './reservation-rules.ts';
import type { Topic } from './topics.ts';
import type { WaitlistEntry, WishScope } from './waitlist.ts';

/** What an entry is found by. */
export const scopeOf = (
  kind: WishScope,
  day: Pick<ReceptionDay, 'id' | 'leader' | 'post'>,
  topic: Topic,
): string =>
  ({ day: `day~${day.id}`, leader: `leader~${leaderKeyOf(day.leader, day.post)}`, topic: `topic~${topic}` })[
    kind
  ];

/** Every scope a slot of this day answers. */
export const scopesOf = (day: ReceptionDay): string[] => [
  scopeOf('day', day, 'other'),
  scopeOf('leader', day, 'other'),
  ...day.topics.map((topic) => scopeOf('topic', day, topic)),
];

const HOUR_SECONDS = 3600;

/**
 * Whether a slot can be offered to who waits: it is free or was given up just now, begins a day ahead or more (domain,
 * section 7: none inside the last day), and nobody is disturbed in quiet hours.
 */
export const isOfferable = (
  day: ReceptionDay,
  slot: Slot,
  settings: ReceptionSettings,
  now: Instant,
): boolean => {
  const kept = reservationAt(slot, now);
  return (
    day.state === 'published' &&
    slot.state === 'open' &&
    (kept === undefined || kept.as === 'freed') &&
    now < slot.closesAt &&
    secondsBetween(now, slot.startAt) >= settings.offerHoursAhead * HOUR_SECONDS &&
    !isQuiet(now, defaultReminderSettings)
  );
};

/** Whether a slot is what somebody waits for: where they have a booking, an earlier one. */
export const isWanted = (booking: Booking | undefined, slot: Slot): boolean =>
  booking === undefined || slot.startAt < booking.startAt;

/** Whether there is nothing to wait for any more: the time is past, or the booking is gone that was to become earlier. */
export const isOver = (entry: WaitlistEntry, booking: Booking | undefined, now: Instant): boolean =>
  entry.until <= now || (entry.bookingId !== undefined && booking?.state !== 'booked');

/** How long a wish without a booking and without a day lasts. */
const LONGEST_WAIT_DAYS = 90;

/** Until when a wish makes sense: the start of the booking, the end of the day, else three months. */
export const wishUntil = (
  kind: WishScope,
  { slots }: DayWithSlots,
  booking: Booking | undefined,
  now: Instant,
): Instant => {
  if (booking) return booking.startAt;
  const endAt = slots.at(-1)?.endAt;
  return kind === 'day' && endAt ? endAt : addSeconds(now, LONGEST_WAIT_DAYS * 24 * HOUR_SECONDS);
};

/** Whether somebody may be offered this slot now: at most so many times, one a day, and only what they could take. */
export const mayBeOffered = (
  { entry, claims, booking }: { entry: WaitlistEntry; claims: Claims; booking?: Booking },
  slot: Slot,
  settings: ReceptionSettings,
  now: Instant,
): boolean => {
  const taken = {
    id: entry.bookingId ?? 'new',
    dayId: slot.dayId,
    sitting: slot.sitting,
    slotId: slot.id,
    endAt: slot.endAt,
    matterKey: booking?.matterKey ?? matterKeyOf('none', ''),
  };
  return (
    entry.offers < settings.mostOffers &&
    claims.offeredOn !== civilDateOf(now) &&
    slot.reservation?.for !== entry.personId &&
    claim(claims, taken, now).ok
  );
};

/** How long an offered slot is kept: two hours by default, and never past the end of booking. */
export const offerUntil = (slot: Slot, settings: ReceptionSettings, now: Instant): Instant => {
  const until = addMinutes(now, settings.offerMinutes);
  return until < slot.closesAt ? until : slot.closesAt;
};

/** What taking a slot means for a person's wishes: one that this slot was offered for is granted. */
export const grantedWish = (claims: Claims, slot: Slot, now: Instant): { claims: Claims; scope?: string } => {
  const kept: Reservation | undefined = reservationAt(slot, now);
  const scope = kept?.as === 'offer' && kept.for === claims.personId ? kept.scope : undefined;
  return scope === undefined ? { claims } : { claims: withoutWish(claims, scope), scope };
};

export const withoutWish = (claims: Claims, scope: string): Claims => ({
  ...claims,
  wishes: claims.wishes.filter((wish) => wish.scope !== scope),
});
