import { keyedHash } from '#shared/platform/ids.ts';

/** Stands for a citizen by their phone (E.164), without giving it away. */
export const personIdOf = (secret: string, phone: string): string => keyedHash(secret, 'person', phone);
