import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';

const attributesOf = (c: Context, path: string) => ({
  path,
  httpOnly: true,
  secure: new URL(c.req.url).protocol === 'https:',
  sameSite: 'Strict' as const,
});

/** What a form hands to the one page that shows it: in no address, so in no history, log or shared link. */
export type CarriedOnce = {
  carry: (c: Context, path: string, text: string) => void;
  /** What was carried to this path just now, once. */
  take: (c: Context, path: string) => string | undefined;
};

/** Carries a text in a cookie of this name, for so many seconds at most. Anybody can write a cookie: what is taken is to be read as typed. */
export const createCarriedOnce = (name: string, seconds: number): CarriedOnce => ({
  carry: (c, path, text) => setCookie(c, name, text, { ...attributesOf(c, path), maxAge: seconds }),
  take: (c, path) => {
    const text = getCookie(c, name);
    if (text) deleteCookie(c, name, attributesOf(c, path));
    return text;
  },
});
