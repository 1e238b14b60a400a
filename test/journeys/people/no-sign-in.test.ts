import { beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '#functions/citizen/app.tsx';
import { createDeps } from '#functions/citizen/deps.ts';
import { HASH_SECRET, openAccess, smsEnv } from '#test/support/people/access.ts';
import { openBrowser } from '#test/support/people/browser.ts';

const origin = 'http://localhost:3000';
const phone = '13820001015';

/** A hall whose only sender of SMS is the office itself. */
const openHall = async () => {
  const { deps, clock, lines } = await openAccess();
  const { db, ids, log } = deps;
  const edge = { db, ids, log, clock, realClock: clock };
  const app = createApp(
    createDeps({ TABLE_PREFIX: 'kaimen', PUBLIC_URL: origin, HASH_SECRET, ...smsEnv }, edge),
  );
  return { app, lines, browser: openBrowser(origin, (request) => app.fetch(request)) };
};

let hall: Awaited<ReturnType<typeof openHall>>;
beforeAll(async () => {
  hall = await openHall();
});

describe('where no sender may carry a code', () => {
  it('the page says so before a phone is typed, how to book all the same, and what needs no signing in', async () => {
    const { status, url, html } = await hall.browser.get('/bookings');
    expect(url.pathname).toBe('/sign-in');
    expect(status).toBe(200);
    expect(html).toContain('不能用手机号在网上登录');
    expect(html).toMatch(/请打电话，或到接待大厅当面登记/);
    expect(html).not.toContain('name="phone"');
    for (const path of ['/progress', '/household/open']) expect(html).toContain(`href="${path}"`);
  });

  it('the page says so in English too', async () => {
    const { html } = await hall.browser.get('/sign-in?lang=en');
    expect(html).toContain('you can’t sign in with a phone');
    await hall.browser.get('/sign-in?lang=zh');
  });

  it.each(['/sign-in', '/sign-in/code'])(
    'a form sent to %s all the same is refused, and not as a fault',
    async (path) => {
      const { status, html } = await hall.browser.post(path, { phone, code: '123456' });
      expect(status).toBe(422);
      expect(html).toContain('不能用手机号在网上登录');
    },
  );

  it.each([
    ['zh', '请打电话'],
    ['en', 'please phone us'],
  ])('the API refuses to send one, in the words of the caller’s language: %s', async (lang, said) => {
    const answer = await hall.app.request(`${origin}/api/sign-in/codes?lang=${lang}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ phone }),
    });
    expect(answer.status).toBe(422);
    expect(await answer.json()).toMatchObject({
      type: '/problems/no-sign-in-by-phone',
      detail: expect.stringContaining(said),
    });
  });

  it('nothing of it is logged as a fault', () => {
    expect(hall.lines.join()).not.toMatch(/not-sent|request-failed|"level":"error"/);
  });
});
