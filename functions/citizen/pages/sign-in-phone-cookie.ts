import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';

// Which phone a code went to, between the two steps: in no address, so in no history, log or shared link.
const COOKIE = 'kaimen-signing-in';
const PATH = '/sign-in';
const SECONDS = 600;

const options = (c: Context) => ({
  path: PATH,
  httpOnly: true,
  secure: new URL(c.req.url).protocol === 'https:',
  sameSite: 'Lax' as const,
});

export const rememberPhone = (c: Context, phone: string): void =>
  setCookie(c, COOKIE, phone, { ...options(c), maxAge: SECONDS });

export const rememberedPhone = (c: Context): string | undefined => getCookie(c, COOKIE);

export const forgetPhone = (c: Context): void => {
  deleteCookie(c, COOKIE, options(c));
};
