import { generateKeyPair, randomBytes } from 'node:crypto';
import { text } from 'node:stream/consumers';
import { promisify } from 'node:util';
import { Provider } from 'oidc-provider';
import { chooseAccountPage, signInAgainPage } from './choose-account-page.tsx';
import type { Listener } from './http-server.ts';
import { createOidcMemory } from './oidc-memory.ts';

/** Someone who can sign in on one machine. `roles` are those the provider gives; others follow from the rosters. `unit` is a supervisor's. */
export type LocalAccount = { id: string; name: string; roles: string[]; unit?: string };

export type LocalAccounts = {
  /** Those to choose from on the page. */
  suggested: () => Promise<LocalAccount[]>;
  find: (id: string) => Promise<LocalAccount | undefined>;
};

/** Where the provider lives on the main port: the issuer is the origin and this. */
export const OIDC_PATH = '/_local/oidc';
export const oidcClient = { client_id: 'kaimen-local', client_secret: 'kaimen-local-secret' };

const signingKey = async () => {
  const { privateKey } = await promisify(generateKeyPair)('rsa', { modulusLength: 2048 });
  return { ...privateKey.export({ format: 'jwk' }), use: 'sig', alg: 'RS256' };
};

// Who signed in a moment ago as one account wants to be another next, so no session of its own is ever recognised.
const withoutSession = (cookies = ''): string =>
  cookies
    .split('; ')
    .filter((cookie) => !cookie.startsWith('_session'))
    .join('; ');

const createProvider = async (origin: string, accounts: LocalAccounts): Promise<Provider> => {
  const provider = new Provider(`${origin}${OIDC_PATH}`, {
    clients: [
      {
        ...oidcClient,
        redirect_uris: ['organizer', 'cadre'].map((audience) => `${origin}/${audience}/sign-in/callback`),
      },
    ],
    adapter: createOidcMemory(),
    jwks: { keys: [await signingKey()] },
    cookies: { keys: [randomBytes(16).toString('hex')] },
    features: { devInteractions: { enabled: false } },
    pkce: { required: () => true },
    claims: { openid: ['sub', 'preferred_username', 'name', 'roles', 'unit'] },
    conformIdTokenClaims: false,
    interactions: {
      url: (_context, interaction) => `${OIDC_PATH}/interaction/${interaction.uid}`,
    },
    ttl: { Session: 3600, Interaction: 3600, Grant: 3600, IdToken: 3600, AccessToken: 3600 },
    findAccount: async (_context, id) => {
      const account = await accounts.find(id);
      return (
        account && {
          accountId: id,
          claims: () => ({
            sub: id,
            preferred_username: id,
            name: account.name,
            roles: account.roles,
            ...(account.unit && { unit: account.unit }),
          }),
        }
      );
    },
    // Stands for the consent screen.
    loadExistingGrant: async ({ oidc }) => {
      const grant = new provider.Grant({
        clientId: oidc.client?.clientId ?? '',
        accountId: oidc.session?.accountId ?? '',
      });
      grant.addOIDCScope('openid profile');
      await grant.save();
      return grant;
    },
  });
  return provider;
};

/**
 * A real OpenID Connect provider for one machine (authorization code with PKCE, discovery, RS256): it asks for an
 * account each time, never for a password. Answers requests below `OIDC_PATH`.
 */
export const createOidc = async (origin: string, accounts: LocalAccounts): Promise<Listener> => {
  const provider = await createProvider(origin, accounts);
  const callback = provider.callback();

  const interact: Listener = async (request, response) => {
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    const known = await provider.interactionDetails(request, response).catch(() => undefined);
    if (!known) {
      // The sign-in began before the last start, or more than an hour ago.
      response.statusCode = 400;
      return response.end(await signInAgainPage());
    }
    const form = request.method === 'POST' ? new URLSearchParams(await text(request)) : undefined;
    const typed = form?.get('account')?.trim();
    const account = typed ? await accounts.find(typed) : undefined;
    if (account) return provider.interactionFinished(request, response, { login: { accountId: account.id } });
    response.statusCode = form ? 400 : 200;
    return response.end(await chooseAccountPage(await accounts.suggested(), typed));
  };

  return async (request, response) => {
    if (request.url?.startsWith(`${OIDC_PATH}/interaction/`)) return interact(request, response);
    request.headers.cookie = withoutSession(request.headers.cookie);
    // Mounted as Express does it: the provider reads where it stands from the original address.
    Object.assign(request, { originalUrl: request.url, url: request.url?.slice(OIDC_PATH.length) || '/' });
    return callback(request, response);
  };
};
