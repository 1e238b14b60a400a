import type { Hono } from 'hono';
import type { WebEnv } from '#shared/web/context.ts';

/** A browser without JavaScript, signed in by its phone: follows links and fills in forms of the app's own pages. */
export const browse = (app: Hono<WebEnv>, phone?: string) => {
  const send = async (path: string, init: RequestInit = {}) => {
    const headers = new Headers(init.headers);
    if (phone) headers.set('Authorization', `Bearer ${phone}`);
    const answer = await app.request(`http://localhost${path}`, { ...init, headers });
    const location = answer.headers.get('Location');
    return { status: answer.status, location, html: await answer.text(), headers: answer.headers };
  };
  return {
    get: (path: string) => send(path),
    post: (path: string, fields: Record<string, string | string[]>) => {
      const body = new URLSearchParams();
      for (const [name, value] of Object.entries(fields))
        for (const one of [value].flat()) body.append(name, one);
      const headers = { 'Content-Type': 'application/x-www-form-urlencoded', Origin: 'http://localhost' };
      return send(path, { method: 'POST', body, headers });
    },
    api: async (method: string, path: string, body?: unknown, headers: Record<string, string> = {}) => {
      const answer = await send(path, {
        method,
        headers: { 'Content-Type': 'application/json', ...headers },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      });
      return {
        status: answer.status,
        headers: answer.headers,
        body: answer.html ? JSON.parse(answer.html) : undefined,
      };
    },
  };
};

const decode = (text: string): string =>
  text
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');

/** What a person reads on the page. */
export const textOf = (html: string): string =>
  decode(
    html
      .replace(/<(style|svg|title)[\s\S]*?<\/\1>/g, '')
      .replace(/<[^>]+>/g, ' ')
      .replace(/\s+/g, ' '),
  );

/** Where the links go whose path matches. */
export const linksOf = (html: string, pattern: RegExp): string[] =>
  [...html.matchAll(/href="([^"]+)"/g)]
    .map(([, href = '']) => decode(href))
    .filter((href) => pattern.test(href));

/** The value a field of the page's form has. */
export const typedIn = (html: string, name: string): string | undefined => {
  const input = html.match(new RegExp(`<input[^>]*name="${name}"[^>]*>`))?.[0];
  if (input) return decode(input.match(/value="([^"]*)"/)?.[1] ?? '');
  const area = html.match(new RegExp(`<textarea[^>]*name="${name}"[^>]*>([^<]*)</textarea>`))?.[1];
  if (area !== undefined) return decode(area);
  const select = html.match(new RegExp(`<select[^>]*name="${name}"[\\s\\S]*?</select>`))?.[0];
  return select?.match(/value="([^"]*)" selected/)?.[1];
};

/** The slots that the page's buttons offer. */
export const slotsOffered = (html: string): string[] =>
  [...html.matchAll(/<button[^>]*name="slotId"[^>]*value="([^"]+)"/g)].map(([, id = '']) => id);
