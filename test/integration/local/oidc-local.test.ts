import { createServer, type Server } from 'node:http';
import * as client from 'openid-client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freePort } from '#infra/local/free-port.ts';
import { createOidc, type LocalAccounts, OIDC_PATH, oidcClient } from '#infra/local/oidc-local.tsx';

const people = [
  { id: 'organizer', name: '组织科', roles: ['organizer'] },
  { id: 'GB0001', name: '李明', roles: [] },
];
const accounts: LocalAccounts = {
  suggested: async () => people.slice(0, 1),
  find: async (id) => people.find((account) => account.id === id.toUpperCase() || account.id === id),
};

/** A browser as far as signing in needs one: keeps cookies, shows where it is led, follows nothing by itself. */
const createBrowser = () => {
  const jar = new Map<string, string>();
  return async (url: string, form?: Record<string, string>) => {
    const response = await fetch(url, {
      redirect: 'manual',
      headers: { Cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') },
      ...(form && { method: 'POST', body: new URLSearchParams(form) }),
    });
    for (const cookie of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      if (value) jar.set(name, value);
      else jar.delete(name);
    }
    const next = response.headers.get('Location');
    return { status: response.status, next: next && new URL(next, url).href, text: await response.text() };
  };
};
type Browser = ReturnType<typeof createBrowser>;

let server: Server;
let origin: string;
let config: client.Configuration;

const listenAgain = async (): Promise<void> => {
  const oidc = await createOidc(origin, accounts);
  server.removeAllListeners('request').on('request', oidc);
};

beforeAll(async () => {
  const port = await freePort();
  origin = `http://localhost:${port}`;
  server = createServer().listen(port);
  await listenAgain();
  config = await client.discovery(
    new URL(`${origin}${OIDC_PATH}`),
    oidcClient.client_id,
    oidcClient.client_secret,
    undefined,
    { execute: [client.allowInsecureRequests] },
  );
});
afterAll(() => new Promise((done) => server.close(done).closeAllConnections()));

const begin = async (browser: Browser, audience = 'organizer') => {
  const verifier = client.randomPKCECodeVerifier();
  const state = client.randomState();
  const url = client.buildAuthorizationUrl(config, {
    redirect_uri: `${origin}/${audience}/sign-in/callback`,
    scope: 'openid profile',
    code_challenge: await client.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    state,
  });
  const { next } = await browser(url.href);
  const finish = async (from: string | null) => {
    const back = await browser(from ?? '');
    const tokens = await client.authorizationCodeGrant(config, new URL(back.next ?? ''), {
      pkceCodeVerifier: verifier,
      expectedState: state,
    });
    return tokens.claims();
  };
  return { page: next ?? '', finish };
};

describe('the identity provider of one machine', () => {
  it('lists accounts in Chinese and tells the client who was chosen, with the roles it gives', async () => {
    const browser = createBrowser();
    const { page, finish } = await begin(browser);
    const { text } = await browser(page);
    expect(text).toContain('以谁的身份登录？');
    expect(text).toContain('value="organizer"');
    const { next } = await browser(page, { account: 'organizer' });
    expect(await finish(next)).toMatchObject({
      sub: 'organizer',
      preferred_username: 'organizer',
      name: '组织科',
      roles: ['organizer'],
      iss: `${origin}${OIDC_PATH}`,
    });
  });

  it('takes any account that can be found, typed in, under its own id', async () => {
    const browser = createBrowser();
    const { page, finish } = await begin(browser, 'cadre');
    const { next } = await browser(page, { account: ' gb0001 ' });
    expect(await finish(next)).toMatchObject({ preferred_username: 'GB0001', name: '李明', roles: [] });
  });

  it('asks again each time, so one can sign in as somebody else', async () => {
    const browser = createBrowser();
    const first = await begin(browser);
    await first.finish((await browser(first.page, { account: 'organizer' })).next);
    const second = await begin(browser, 'cadre');
    expect(second.page).toContain('/interaction/');
    const { next } = await browser(second.page, { account: 'GB0001' });
    expect(await second.finish(next)).toMatchObject({ preferred_username: 'GB0001' });
  });

  it.each([
    ['an account that isn’t there', 'GB9999', '没有“GB9999”这个账号，请核对工号或手机号。'],
    ['nothing', '', '请填写账号。'],
  ])('says what to do when given %s', async (_, account, sentence) => {
    const browser = createBrowser();
    const { page } = await begin(browser);
    const { status, text } = await browser(page, { account });
    expect(status).toBe(400);
    expect(text).toContain(sentence);
  });

  it('says to start over where the sign-in began before a restart', async () => {
    const browser = createBrowser();
    const { page } = await begin(browser);
    await listenAgain();
    const { status, text } = await browser(page, { account: 'organizer' });
    expect(status).toBe(400);
    expect(text).toContain('请重新登录');
  });

  it('gives nothing to a client that brings no proof of possession for its code', async () => {
    const url = client.buildAuthorizationUrl(config, {
      redirect_uri: `${origin}/organizer/sign-in/callback`,
      scope: 'openid',
      state: 'state',
    });
    const { next } = await createBrowser()(url.href);
    expect(next).toContain('error=invalid_request');
  });
});
