import { beforeEach, describe, expect, it } from 'vitest';
import { createApp } from '#functions/citizen/app.tsx';
import { createDeps } from '#functions/citizen/deps.ts';
import { HASH_SECRET, openAccess, otherThan, smsEnv } from '#test/support/people/access.ts';
import { openBrowser } from '#test/support/people/browser.ts';

const origin = 'http://localhost:3000';
const phone = '138 2000 1015';

const openHall = async () => {
  const access = await openAccess();
  const { db, ids, log, smsSender } = access.deps;
  const edge = { db, ids, log, clock: access.clock, realClock: access.clock };
  const app = createApp(
    createDeps({ TABLE_PREFIX: 'kaimen', PUBLIC_URL: origin, HASH_SECRET, ...smsEnv }, edge, smsSender),
  );
  const api = (method: string, path: string, body?: unknown, token?: string) =>
    app.request(`${origin}${path}`, {
      method,
      headers: {
        'Content-Type': 'application/json',
        ...(token && { Authorization: `Bearer ${token}` }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
  return { ...access, app, api, browser: openBrowser(origin, (request) => app.fetch(request)) };
};

let hall: Awaited<ReturnType<typeof openHall>>;
beforeEach(async () => {
  hall = await openHall();
});

describe('a citizen signs in on the web', () => {
  it('from a page that needs it, with the phone and the code, and comes back to that page', async () => {
    const asked = await hall.browser.get('/bookings');
    expect(asked.url.pathname + asked.url.search).toBe('/sign-in?next=%2Fbookings');
    const codePage = await hall.browser.post('/sign-in', { phone, next: '/bookings' });
    expect(codePage.url.pathname).toBe('/sign-in/code');
    expect(codePage.html).toContain('138****1015');
    expect(codePage.html).toContain('autocomplete="one-time-code"');
    expect(codePage.url.href).not.toContain('2000');
    const back = await hall.browser.post('/sign-in/code', { code: hall.lastCode(), next: '/bookings' });
    expect(back.url.pathname).toBe('/bookings');
    expect(back.status).toBe(200);
    expect(hall.browser.cookieNames()).not.toContain('kaimen-signing-in');
  });

  it('and out again', async () => {
    await hall.browser.post('/sign-in', { phone });
    await hall.browser.post('/sign-in/code', { code: hall.lastCode() });
    expect((await hall.browser.get('/bookings')).url.pathname).toBe('/bookings');
    await hall.browser.post('/sign-out', {});
    expect((await hall.browser.get('/bookings')).url.pathname).toBe('/sign-in');
  });

  it('and is never led to another site', async () => {
    await hall.browser.post('/sign-in', { phone, next: 'https://elsewhere.example/' });
    const back = await hall.browser.post('/sign-in/code', {
      code: hall.lastCode(),
      next: '//elsewhere.example/',
    });
    expect(back.url.href).toBe(`${origin}/`);
  });

  it('keeps what was typed where the phone is none, and says what to write', async () => {
    const again = await hall.browser.post('/sign-in', { phone: '1382000', next: '/bookings' });
    expect(again.status).toBe(400);
    expect(again.html).toContain('value="1382000"');
    expect(again.html).toContain('name="next" value="/bookings"');
    expect(again.html).toContain('请填 11 位手机号');
  });

  it('is told how many tries are left where the code is wrong', async () => {
    await hall.browser.post('/sign-in', { phone });
    const again = await hall.browser.post('/sign-in/code', { code: otherThan(hall.lastCode()) });
    expect(again.status).toBe(422);
    expect(again.html).toContain('还可以试 4 次');
  });

  it('is led on to the code where a second one was asked for too soon', async () => {
    await hall.browser.post('/sign-in', { phone });
    const again = await hall.browser.post('/sign-in', { phone });
    expect(again.status).toBe(429);
    expect(again.headers.get('Retry-After')).toBe('60');
    expect(again.html).toContain('60 秒后可以再发一次');
    const back = await hall.browser.post('/sign-in/code', { code: hall.lastCode() });
    expect(back.url.pathname).toBe('/');
  });

  it('reads it all in English too', async () => {
    const page = await hall.browser.get('/sign-in?lang=en');
    expect(page.html).toContain('No account and no password');
  });

  it('starts over where the code page is opened on its own', async () => {
    expect((await hall.browser.get('/sign-in/code')).url.pathname).toBe('/sign-in');
  });
});

describe('a mini-program signs a citizen in', () => {
  it('with a code, reads their bookings with the token, and ends the session', async () => {
    expect((await hall.api('POST', '/api/sign-in/codes', { phone })).status).toBe(200);
    const answer = await hall.api('POST', '/api/sign-in', { phone, code: hall.lastCode() });
    const { token, expiresAt } = (await answer.json()) as { token: string; expiresAt: string };
    expect(expiresAt > hall.clock.at).toBe(true);
    expect(answer.headers.get('Cache-Control')).toBe('no-store');
    expect((await hall.api('GET', '/api/bookings', undefined, token)).status).toBe(200);
    expect((await hall.api('DELETE', '/api/session', undefined, token)).status).toBe(204);
    expect((await hall.api('GET', '/api/bookings', undefined, token)).status).toBe(401);
  });

  it.each([
    ['POST', '/api/sign-in/codes', { phone: '12345' }, 400, 'malformed'],
    ['POST', '/api/sign-in/codes', {}, 400, 'malformed'],
    ['POST', '/api/sign-in/codes', null, 400, 'not-json'],
    ['POST', '/api/sign-in', { phone, code: '12' }, 400, 'malformed'],
    ['POST', '/api/sign-in', { phone, code: '123456' }, 422, 'code-expired'],
  ])('and is told why not: %s %s %j', async (method, path, body, status, title) => {
    const answer = await hall.api(method, path, body);
    expect(answer.status).toBe(status);
    expect(await answer.json()).toMatchObject({ title, type: `/problems/${title}` });
  });

  it('and is told when to ask again', async () => {
    await hall.api('POST', '/api/sign-in/codes', { phone });
    const soon = await hall.api('POST', '/api/sign-in/codes', { phone });
    expect(soon.status).toBe(429);
    expect(soon.headers.get('Retry-After')).toBe('60');
  });
});
