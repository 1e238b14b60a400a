import { describe, expect, it } from 'vitest';
import { createLog } from '#shared/platform/log.ts';
import { answerPage } from '#shared/web/answer.tsx';
import type { Audience } from '#shared/web/audience.ts';
import { createWebApp, MOST_BODY_BYTES } from '#shared/web/create-web-app.tsx';

const audience: Audience = {
  sessions: 'citizen',
  brand: () => ({ name: '开门', href: '/' }),
  nav: () => [],
  signInHref: '/sign-in',
  signOutHref: '/sign-out',
  english: true,
};

const appUnderTest = () => {
  const lines: string[] = [];
  const clock = { now: () => '2026-12-01T00:00:00.000Z' };
  const app = createWebApp(
    {
      clock,
      realClock: clock,
      ids: { token: () => 'request-1', digits: () => '000000' },
      log: createLog((line) => lines.push(line)),
      findSession: async () => undefined,
    },
    audience,
  );
  app.get('/', (c) => answerPage(c, audience, { title: '首页', children: <h1>你好 {'<b>'}</h1> }));
  app.post('/', async (c) => c.text(String((await c.req.text()).length)));
  app.get('/api/broken', () => {
    throw new Error('张三 13812345678');
  });
  app.get('/matters/:code', (c) => c.text(c.req.param('code')));
  return { app, lines };
};

const origin = 'http://localhost';

describe('every page', () => {
  it('is Chinese unless the person chose English, and remembers the choice', async () => {
    const { app } = appUnderTest();
    expect(await (await app.request('/')).text()).toContain('<html lang="zh-CN">');
    const english = await app.request('/?lang=en');
    expect(await english.text()).toContain('<html lang="en">');
    expect(english.headers.get('set-cookie')).toContain('kaimen-lang=en');
  });

  it('escapes what people typed', async () => {
    expect(await (await appUnderTest().app.request('/')).text()).toContain('你好 &lt;b&gt;');
  });

  it('allows no script, no frame and no style but its own', async () => {
    const policy = (await appUnderTest().app.request('/')).headers.get('content-security-policy');
    expect(policy).toMatch(/default-src 'none'; style-src 'sha256-[^']+'/);
    expect(policy).toContain("frame-ancestors 'none'");
  });
});

describe('every request', () => {
  it('that another site makes with a form is turned away with a sentence', async () => {
    const response = await appUnderTest().app.request('/', {
      method: 'POST',
      body: new URLSearchParams({ a: '1' }),
      headers: { origin: 'https://elsewhere.example' },
    });
    expect(response.status).toBe(403);
    expect(await response.text()).toContain('请从本站的页面提交');
  });

  it('that is larger than a function can take is answered with 413 and a sentence', async () => {
    const response = await appUnderTest().app.request('/', {
      method: 'POST',
      body: 'x'.repeat(MOST_BODY_BYTES + 1),
      headers: { origin, 'content-length': String(MOST_BODY_BYTES + 1) },
    });
    expect(response.status).toBe(413);
    expect(await response.text()).toContain('太大');
  });

  it('that asks for what is not there gets 404, as a problem document under /api', async () => {
    const { app } = appUnderTest();
    expect((await app.request('/nowhere')).status).toBe(404);
    const response = await app.request('/api/nowhere');
    expect(response.headers.get('content-type')).toContain('application/problem+json');
    expect(await response.json()).toMatchObject({
      type: '/problems/not-found',
      status: 404,
      requestId: 'request-1',
    });
  });

  it('that fails says no more than its id, and logs no word of a person', async () => {
    const { app, lines } = appUnderTest();
    const response = await app.request('/api/broken');
    expect(response.status).toBe(500);
    expect(await response.text()).not.toMatch(/张三|138/);
    expect(lines.join()).toContain('"message":"request-failed"');
    expect(lines.join()).not.toMatch(/张三|138/);
  });

  it('is logged by its route, never by the path a code is part of', async () => {
    const { app, lines } = appUnderTest();
    await app.request('/matters/482109375516');
    expect(lines.join()).toContain('/matters/:code');
    expect(lines.join()).not.toContain('482109375516');
  });
});
