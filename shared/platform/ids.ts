import { createHmac, randomBytes, randomInt } from 'node:crypto';

/** Where ids, codes and other chances come from; the edge builds one, tests hand in their own. */
export type Ids = {
  /** An id nobody can guess: 22 characters of base64url (128 bits). */
  token(): string;
  /** A code of so many digits for a person to type. */
  digits(count: number): string;
};

export const randomIds: Ids = {
  token: () => randomBytes(16).toString('base64url'),
  digits: (count) =>
    randomInt(10 ** count)
      .toString()
      .padStart(count, '0'),
};

/** A keyed hash (HMAC-SHA-256, 128 bits as hex): stands for a phone or a code without giving it away. */
export const keyedHash = (key: string, ...parts: string[]): string =>
  createHmac('sha256', key).update(parts.join('\u0000')).digest('hex').slice(0, 32);
