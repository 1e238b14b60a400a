import { commit } from '#shared/platform/commit.ts';
import type { Lang } from '#shared/platform/lang.ts';
import { accept, type Result, refuse } from '#shared/platform/result.ts';
import { type Instant, secondsBetween } from '#shared/time/instant.ts';
import { findBooking } from './booking-store.ts';
import { findDay } from './calendar-store.ts';
import { findClaims, putClaims } from './claims-store.ts';
import { isPublic } from './list-public-days.ts';
import { openSlots } from './nearest-rules.ts';
import type { OfferDeps } from './offer-freed-slot.ts';
import type { WaitlistEntry } from './waitlist.ts';
import type { WaitlistRequest } from './waitlist-request.ts';
import { scopeOf, wishUntil, withoutWish } from './waitlist-rules.ts';
import { findOwnEntries, putEntry, removeEntry } from './waitlist-store.ts';

const MOST_WISHES = 3;
const MOST_TRIES = 6;
const HOUR_SECONDS = 3600;

type Person = { personId: string; phone: string; lang?: Lang };

/**
 * Puts somebody on the waitlist: for a day that is full, or for an earlier place than the booking they have. The same wish
 * twice is one. Refuses `not-found`, `places-free` (there is no need to wait), `too-late-to-wait` (offers end a day
 * ahead), `too-many-wishes`.
 */
export const joinWaitlist = async (
  { db, settings }: OfferDeps,
  { personId, phone, lang }: Person,
  { receptionDayId, bookingId, scope: kind, topic }: WaitlistRequest,
  now: Instant,
): Promise<Result<WaitlistEntry>> => {
  const found = await findDay(db, receptionDayId);
  if (!isPublic(found)) return refuse('not-found', 'not-found');
  const booking = bookingId === undefined ? undefined : await findBooking(db, bookingId);
  if (bookingId !== undefined && (booking?.personId !== personId || booking.state !== 'booked'))
    return refuse('not-found', 'not-found');
  const lastStartAt = booking?.startAt ?? found.slots.at(-1)?.startAt ?? now;
  if (secondsBetween(now, lastStartAt) < settings.offerHoursAhead * HOUR_SECONDS || now >= found.day.closesAt)
    return refuse('rule', 'too-late-to-wait');
  if (!booking && kind === 'day' && openSlots([found], now).length > 0) return refuse('rule', 'places-free');
  const scope = scopeOf(kind, found.day, topic ?? booking?.topic ?? 'other');
  for (let attempt = 0; attempt < MOST_TRIES; attempt += 1) {
    const claims = await findClaims(db, personId);
    const [own] = claims.wishes.some((wish) => wish.scope === scope)
      ? await findOwnEntries(db, personId, [scope])
      : [];
    if (own) return accept(own);
    if (claims.wishes.length >= MOST_WISHES) return refuse('rule', 'too-many-wishes');
    const entry: WaitlistEntry = {
      personId,
      scope,
      phone,
      ...(lang === 'en' && { lang }),
      bookingId,
      dayId: receptionDayId,
      joinedAt: now,
      until: wishUntil(kind, found, booking, now),
      offers: 0,
      version: 1,
    };
    const wishes = [...claims.wishes, { scope, since: now, bookingId }];
    const outcome = await commit(db, [putEntry(db, entry), putClaims(db, { ...claims, wishes }, now)]);
    if (outcome.ok) return accept(entry);
  }
  return refuse('conflict', 'changed-meanwhile');
};

/** Ends a wish of one's own. Ending it again changes nothing. */
export const leaveWaitlist = async (
  { db }: OfferDeps,
  { personId }: Pick<Person, 'personId'>,
  scope: string,
  now: Instant,
): Promise<Result<void>> => {
  for (let attempt = 0; attempt < MOST_TRIES; attempt += 1) {
    const claims = await findClaims(db, personId);
    if (!claims.wishes.some((wish) => wish.scope === scope)) return accept(undefined);
    const outcome = await commit(db, [
      removeEntry(db, scope, personId),
      putClaims(db, withoutWish(claims, scope), now),
    ]);
    if (outcome.ok) return accept(undefined);
  }
  return refuse('conflict', 'changed-meanwhile');
};
