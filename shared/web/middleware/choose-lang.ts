import { getCookie, setCookie } from 'hono/cookie';
import { createMiddleware } from 'hono/factory';
import type { Lang } from '#shared/platform/lang.ts';
import type { WebEnv } from '../context.ts';

const COOKIE = 'kaimen-lang';

/** Chinese unless the person chose English; `?lang=` chooses and is remembered. */
export const chooseLang = createMiddleware<WebEnv>(async (c, next) => {
  const asked = c.req.query('lang');
  if (asked === 'zh' || asked === 'en')
    setCookie(c, COOKIE, asked, { path: '/', sameSite: 'Lax', maxAge: 31_536_000 });
  const lang: Lang = (asked ?? getCookie(c, COOKIE)) === 'en' ? 'en' : 'zh';
  c.set('lang', lang);
  await next();
});
