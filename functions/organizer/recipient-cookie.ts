import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';

// Whose notices and choice are looked at, from the form to the page it leads to: in no address, so in no history, log or shared link.
const NAME = 'kaimen-recipient';
const SECONDS = 60;

const attributesOf = (c: Context, path: string) => ({
  path,
  httpOnly: true,
  secure: new URL(c.req.url).protocol === 'https:',
  sameSite: 'Strict' as const,
});

/** Carries a phone or mail address from a form to the page that shows what holds for it. */
export const carryRecipient = (c: Context, path: string, to: string): void =>
  setCookie(c, NAME, to, { ...attributesOf(c, path), maxAge: SECONDS });

/** The phone or mail address that was asked about just now, once. */
export const takeRecipient = (c: Context, path: string): string | undefined => {
  const to = getCookie(c, NAME);
  if (to) deleteCookie(c, NAME, attributesOf(c, path));
  return to;
};
