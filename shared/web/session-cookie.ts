import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { Session } from '#shared/people/session.ts';
import { type Instant, secondsBetween } from '#shared/time/instant.ts';

type Kind = Session['kind'];

// `__Host-` needs https; its plain twin serves http://localhost.
const isSecure = (c: Context): boolean => new URL(c.req.url).protocol === 'https:';
const nameOf = (c: Context, kind: Kind): string => `${isSecure(c) ? '__Host-' : ''}kaimen-${kind}`;

const bearerToken = (c: Context): string | undefined =>
  c.req.header('Authorization')?.match(/^Bearer (\S+)$/i)?.[1];

export const hasBearerToken = (c: Context): boolean => bearerToken(c) !== undefined;

/** The session token a request carries: a bearer token first, else the audience's cookie. */
export const readSessionToken = (c: Context, kind: Kind): string | undefined =>
  bearerToken(c) ?? getCookie(c, nameOf(c, kind));

/** Gives the browser its session cookie: host-only, unreadable for scripts, sent on same-site requests and links. */
export const giveSessionCookie = (
  c: Context,
  kind: Kind,
  session: { token: string; expiresAt: Instant },
  realNow: Instant,
): void =>
  setCookie(c, nameOf(c, kind), session.token, {
    path: '/',
    httpOnly: true,
    secure: isSecure(c),
    sameSite: 'Lax',
    maxAge: Math.floor(secondsBetween(realNow, session.expiresAt)),
  });

export const takeSessionCookie = (c: Context, kind: Kind): void => {
  deleteCookie(c, nameOf(c, kind), { path: '/', secure: isSecure(c) });
};
