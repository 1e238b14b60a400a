import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openOffice, signInAs } from '#test/support/people/office.ts';

let office: Awaited<ReturnType<typeof openOffice>>;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

describe('an organizer signs in through OpenID Connect', () => {
  it('from any page of the office, and comes back to that page', async () => {
    const browser = office.browse();
    const choosing = await browser.get('/organizer/rosters/leaders?cursor=L');
    expect(choosing.url.pathname).toMatch(/^\/_local\/oidc\/interaction\//);
    const back = await browser.post(choosing.url, { account: 'organizer' });
    expect(back.status).toBe(200);
    expect(back.url.pathname + back.url.search).toBe('/organizer/rosters/leaders?cursor=L');
    expect(back.headers.get('Cache-Control')).toBe('no-store');
    const home = await browser.get('/organizer');
    expect(home.html).toContain('王芳，您好');
    expect(home.html).toContain('导入领导名册');
  });

  it('and out again, and then the provider asks anew', async () => {
    const browser = office.browse();
    await signInAs(browser, 'organizer');
    const out = await browser.post('/organizer/sign-out', {});
    expect(out.html).toContain('已退出');
    expect(browser.cookieNames()).not.toContain('kaimen-staff');
    const again = await browser.get('/organizer/sign-in?afresh');
    expect(again.url.pathname).toMatch(/^\/_local\/oidc\/interaction\//);
  });

  it('for ten hours by the machine’s clock, whatever the civil clock says', async () => {
    const browser = office.browse();
    await signInAs(browser, 'organizer');
    office.clock.at = '2027-06-01T01:00:00.000Z';
    expect((await browser.get('/organizer')).html).toContain('王芳，您好');
    office.pass(36_001);
    expect((await browser.get('/organizer')).html).not.toContain('王芳，您好');
    office.pass(-36_001);
    office.clock.at = '2026-11-24T01:00:00.000Z';
  });

  it('but only where the answer belongs to a login that this browser began', async () => {
    const browser = office.browse();
    const stranger = await browser.get('/organizer/sign-in/callback?code=stolen&state=theirs');
    expect(stranger.status).toBe(401);
    expect(stranger.html).toContain('登录没有完成');
    await browser.get('/organizer');
    const forged = await browser.get('/organizer/sign-in/callback?code=stolen&state=theirs');
    expect(forged.status).toBe(401);
  });

  it('but is turned away with a sentence where no roster and no role knows the account', async () => {
    const turned = await signInAs(office.browse(), 'somebody');
    expect(turned.status).toBe(403);
    expect(turned.html).toContain('还没有开通');
  });

  it('and leaves neither names nor accounts in the log', () => {
    expect(office.lines.length).toBeGreaterThan(5);
    expect(office.lines.join()).not.toMatch(/王芳|somebody/);
  });
});

describe('a form of another site', () => {
  it.each([undefined, 'Basic b3JnYW5pemVyOg=='])(
    'is turned away, whatever the browser adds by itself (Authorization: %s)',
    async (authorization) => {
      const answer = await office.app.request(`${office.origin}/organizer/sign-out`, {
        method: 'POST',
        body: new URLSearchParams(),
        headers: {
          Origin: 'https://elsewhere.example',
          ...(authorization && { Authorization: authorization }),
        },
      });
      expect(answer.status).toBe(403);
      expect(await answer.text()).toContain('请从本站的页面提交');
    },
  );
});

describe('who may do what', () => {
  const ask = async (account: string | undefined, path: string) => {
    const headers = account ? { Authorization: `Bearer ${await office.tokenOf(account)}` } : undefined;
    return office.app.request(`${office.origin}${path}`, { headers });
  };

  it.each([
    [undefined, '/api/organizer/rosters/leaders', 401],
    [undefined, '/organizer', 303],
    ['organizer', '/api/organizer/rosters/leaders', 200],
    ['organizer', '/api/organizer/rosters/nonsense', 404],
    ['desk', '/api/organizer/rosters/leaders', 403],
    ['desk', '/api/organizer/reception-days', 200],
    ['desk', '/organizer/reception-days/import', 403],
    ['desk', '/organizer/audit', 403],
    ['auditor', '/organizer/audit', 200],
    ['auditor', '/api/organizer/audit', 200],
    ['auditor', '/organizer/rosters/households', 403],
    ['organizer', '/api/organizer/audit?month=nonsense', 400],
  ])('%s asking for %s is answered %s', async (account, path, status) => {
    expect((await ask(account, path)).status).toBe(status);
  });
});
