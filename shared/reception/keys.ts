import { createHash } from 'node:crypto';
import { keyedHash } from '#shared/platform/ids.ts';
import { type CivilDate, type CivilMonth, type CivilTime, monthOf } from '#shared/time/civil.ts';

// Ids carry their keys: a day id begins with its date, a slot id with its day's. Nothing is looked up to find a key.

const DAY_ID = /^(\d{4}-(?:0[1-9]|1[0-2])-\d{2})-[0-9a-f]{8}$/;
const SLOT_ID = /^(\d{4}-(?:0[1-9]|1[0-2])-\d{2}-[0-9a-f]{8})-(\d{4})$/;
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

export const personKey = (personId: string): string => `person#${personId}`;

/** Where a person's bookings in one sitting are kept: at most one of them active. */
export const guardKey = (personId: string, dayId: string, sitting: string) => ({
  pk: personKey(personId),
  sk: `sitting#${dayId}#${sitting}`,
});
