import type { Context } from 'hono';
import { createCarriedOnce } from './carried-once.ts';

const { carry, take } = createCarriedOnce('kaimen-feed', 300);

/** Carries a token from the form that made it to the one page that shows it. */
export const carryToken = carry;

/** The token that was made just now, once. */
export const takeToken = (c: Context, path: string): string | undefined => {
  const token = take(c, path);
  return token && /^[A-Za-z0-9_-]{1,64}$/.test(token) ? token : undefined;
};
