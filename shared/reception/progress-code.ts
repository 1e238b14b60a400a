import { keyedHash } from '#shared/platform/ids.ts';

const DIGITS = 6;

/** The query code of a booking, 6 digits: printed on its slip, it shows the booking's progress and does nothing else. */
export const progressCodeOf = (secret: string, bookingId: string): string =>
  (BigInt(`0x${keyedHash(secret, 'progress', bookingId)}`) % 10n ** BigInt(DIGITS))
    .toString()
    .padStart(DIGITS, '0');
