import { keyedHash } from '#shared/platform/ids.ts';

const DIGITS = 8;

/**
 * The code of a household, 8 digits: printed on its letter, it opens the household's own page to somebody without a phone.
 * Tries are counted where it is asked for.
 */
export const householdCodeOf = (secret: string, householdId: string): string =>
  (BigInt(`0x${keyedHash(secret, 'household', householdId)}`) % 10n ** BigInt(DIGITS))
    .toString()
    .padStart(DIGITS, '0');
