import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { z } from 'zod';
import { staffLoginSchema } from '#shared/people/oidc.ts';

const SECONDS = 600;

const loginCookieSchema = staffLoginSchema.extend({ next: z.string() });
export type LoginCookie = z.infer<typeof loginCookieSchema>;

const isSecure = (c: Context): boolean => new URL(c.req.url).protocol === 'https:';
const nameOf = (c: Context): string => `${isSecure(c) ? '__Host-' : ''}kaimen-staff-login`;

/** Keeps what belongs to a login under way in the browser that set out, for ten minutes. */
export const keepLogin = (c: Context, login: LoginCookie): void =>
  setCookie(c, nameOf(c), Buffer.from(JSON.stringify(login)).toString('base64url'), {
    path: '/',
    httpOnly: true,
    secure: isSecure(c),
    // The provider sends the browser back by a link, which brings Lax cookies along.
    sameSite: 'Lax',
    maxAge: SECONDS,
  });

/** The login under way, once; undefined where there is none or it doesn't read. */
export const takeLogin = (c: Context): LoginCookie | undefined => {
  const text = getCookie(c, nameOf(c));
  if (!text) return undefined;
  deleteCookie(c, nameOf(c), { path: '/', secure: isSecure(c) });
  try {
    return loginCookieSchema.safeParse(JSON.parse(Buffer.from(text, 'base64url').toString())).data;
  } catch {
    return undefined;
  }
};
