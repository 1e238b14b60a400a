import { createHash } from 'node:crypto';

/**
 * An id that follows from what the public already knows of someone, so the same row has the same id in each import.
 * Never made from a phone number: ids are public, and eleven digits are found again by trying them all.
 */
export const stableId = (prefix: string, ...parts: string[]): string => {
  const plain = parts.map((part) => part.normalize('NFKC').replace(/\s/g, '')).join('\n');
  return prefix + createHash('sha256').update(plain).digest('hex').slice(0, 12);
};
