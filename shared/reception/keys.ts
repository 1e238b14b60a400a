import { createHash } from 'node:crypto';
import { keyedHash } from '#shared/platform/ids.ts';
import { type CivilDate, type CivilMonth, type CivilTime, monthOf } from '#shared/time/civil.ts';

// Ids carry their keys: a day id begins with its date, a slot id with its day's. Nothing is looked up to find a key.

const DAY_ID = /^(\d{4}-(?:0[1-9]|1[0-2])-\d{2})-[0-9a-f]{8}$/;
// `0830x1` is a place that staff added beside the slot of 08:30.
const SLOT_ID = /^(\d{4}-(?:0[1-9]|1[0-2])-\d{2}-[0-9a-f]{8})-(\d{4}(?:x[1-9])?)$/;
const BOOKING_ID = /^\d{12}$/;

const plain = (text: string): string => text.normalize('NFKC').replace(/\s/g, '');

/** `2026-12-02-1f0c9a77`: the date, and a hash of leader, post and venue, so the same row always has the same id. */
export const dayIdOf = (on: CivilDate, leader: string, post: string, venue: string): string =>
  `${on}-${createHash('sha256').update([leader, post, venue].map(plain).join('\n')).digest('hex').slice(0, 8)}`;

/** `2026-12-02-1f0c9a77-0830`. */
export const slotIdOf = (dayId: string, start: CivilTime): string => `${dayId}-${start.replace(':', '')}`;

export const isDayId = (text: string): boolean => DAY_ID.test(text);
export const isBookingId = (text: string): boolean => BOOKING_ID.test(text);

/** The day a slot belongs to; undefined if the text is no slot id. */
export const dayIdOfSlot = (slotId: string): string | undefined => SLOT_ID.exec(slotId)?.[1];

/** The slot of another day at the same time of day. */
export const slotIdAt = (dayId: string, slotId: string): string =>
  `${dayId}-${SLOT_ID.exec(slotId)?.[2] ?? ''}`;

const DIGITS = 12;

/**
 * The id of a booking, which is also its code: 12 digits that follow from the person and their idempotency key,
 * so a repeated request means the same booking. `attempt` goes up only where another person's booking has the digits.
 */
export const bookingIdOf = (secret: string, personId: string, key: string, attempt: number): string => {
  const hash = keyedHash(secret, 'booking', personId, key, ...(attempt > 0 ? [String(attempt)] : []));
  return (BigInt(`0x${hash}`) % 10n ** BigInt(DIGITS)).toString().padStart(DIGITS, '0');
};

export const monthKey = (month: CivilMonth): string => `month#${month}`;

export const dayKey = (dayId: string) => ({ pk: monthKey(monthOf(dayId)), sk: dayId });

/** @throws if it is no slot id; what comes from outside is checked with `dayIdOfSlot` first */
export const slotKey = (slotId: string) => {
  const [, dayId, time] = SLOT_ID.exec(slotId) ?? [];
  if (!dayId) throw new Error('not a slot id');
  return { pk: monthKey(monthOf(dayId)), sk: `${dayId}#${time}` };
};

export const bookingKey = (bookingId: string) => ({ pk: `booking#${bookingId}`, sk: 'booking' });

/**
 * What a matter is told apart by: its topic and the words it is stated in, punctuation and blanks aside.
 * A hash, so that the words stand nowhere but in the booking.
 */
export const matterKeyOf = (topic: string, summary: string): string =>
  `${topic}-${createHash('sha256')
    .update(plain(summary).replace(/\p{P}/gu, '').toLowerCase())
    .digest('hex')
    .slice(0, 12)}`;

/** What a person has claim to, in one item: a change to it is made to the version that was read. */
export const claimsKey = (personId: string) => ({ pk: `person#${personId}`, sk: 'claims' });

/** Where what a change has started waits to be carried through, by the instant it is due. */
export const FOLLOW_UP_PARTITION = 'follow-up';

export const waitlistPartition = (scope: string): string => `waitlist#${scope}`;

/** Where somebody's wish for a place is kept: once for each scope. */
export const waitlistKey = (scope: string, personId: string) => ({
  pk: waitlistPartition(scope),
  sk: personId,
});

/** What a leader's days have in common, whatever their venue. */
export const leaderKeyOf = (leader: string, post: string): string =>
  createHash('sha256').update([leader, post].map(plain).join('\n')).digest('hex').slice(0, 10);

/** Who was told what of a reception day: an item for the leader and for each attending department. */
export const briefPartition = (dayId: string): string => `brief#${dayId}`;

export const briefedKey = (dayId: string, partyId: string) => ({ pk: briefPartition(dayId), sk: partyId });

/** The office's answers to a booking, each with a version of its own: the booking's notices don't lapse by them. */
export const screeningKey = (bookingId: string) => ({ pk: `booking#${bookingId}`, sk: 'screening' });
export const outcomeKey = (bookingId: string) => ({ pk: `booking#${bookingId}`, sk: 'outcome' });

export const REVIEWS_PARTITION = 'reviews';

/** Where it is listed that somebody has not yet said what they want after a change, the oldest first. */
export const reviewKey = (since: string, bookingId: string) => ({
  pk: REVIEWS_PARTITION,
  sk: `${since}#${bookingId}`,
});

export const callsPartition = (on: CivilDate): string => `calls#${on}`;

/** Where a call to make on a day is kept. */
export const callKey = (on: CivilDate, lineId: string) => ({ pk: callsPartition(on), sk: lineId });
