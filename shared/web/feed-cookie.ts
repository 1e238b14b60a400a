import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';

const NAME = 'kaimen-feed';
const SECONDS = 300;

const attributesOf = (c: Context, path: string) => ({
  path,
  httpOnly: true,
  secure: new URL(c.req.url).protocol === 'https:',
  sameSite: 'Strict' as const,
});

/** Carries a token from the form that made it to the one page that shows it: an address would stay in the history. */
export const carryToken = (c: Context, path: string, token: string): void =>
  setCookie(c, NAME, token, { ...attributesOf(c, path), maxAge: SECONDS });

/** The token that was made just now, once. */
export const takeToken = (c: Context, path: string): string | undefined => {
  const token = getCookie(c, NAME);
  if (token) deleteCookie(c, NAME, attributesOf(c, path));
  return token && /^[A-Za-z0-9_-]{1,64}$/.test(token) ? token : undefined;
};
