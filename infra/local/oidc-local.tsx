import { generateKeyPair, randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { promisify } from 'node:util';
import { Provider } from 'oidc-provider';
import { chooseAccountPage } from './choose-account-page.tsx';

/** Someone who can sign in on one machine. */
export type LocalAccount = { id: string; name: string; roles: string[] };

export type LocalAccounts = {
  /** Those to choose from on the page. */
  suggested: () => Promise<LocalAccount[]>;
  find: (id: string) => Promise<LocalAccount | undefined>;
};

/** Where the provider lives on the main port. */
export const OIDC_PATH = '/_local/oidc';
export const oidcClient = { client_id: 'kaimen-local', client_secret: 'kaimen-local-secret' };

const signingKey = async () => {
  const { privateKey } = await promisify(generateKeyPair)('rsa', { modulusLength: 2048 });
  return { ...privateKey.export({ format: 'jwk' }), use: 'sig', alg: 'RS256' };
};

/** A real OpenID Connect provider for one machine: asks for an account, no password, and grants what the client asks for. */
export const createOidc = async (origin: string, accounts: LocalAccounts) => {
  const provider = new Provider(`${origin}${OIDC_PATH}`, {
    clients: [
      {
        ...oidcClient,
        redirect_uris: ['organizer', 'cadre'].map((audience) => `${origin}/${audience}/sign-in/callback`),
      },
    ],
    jwks: { keys: [await signingKey()] },
    cookies: { keys: [randomBytes(16).toString('hex')] },
    features: { devInteractions: { enabled: false } },
    pkce: { required: () => true },
    claims: { openid: ['sub', 'preferred_username', 'name', 'roles'] },
    conformIdTokenClaims: false,
    interactions: { url: (_context, interaction) => `${OIDC_PATH}/interaction/${interaction.uid}` },
    ttl: { Session: 3600, Interaction: 3600, Grant: 3600, IdToken: 3600, AccessToken: 3600 },
    findAccount: async (_context, id) => {
      const account = await accounts.find(id);
      return (
        account && {
          accountId: id,
          claims: () => ({ sub: id, preferred_username: id, name: account.name, roles: account.roles }),
        }
      );
    },
    loadExistingGrant: async (context) => {
      const grant = new provider.Grant({
        clientId: context.oidc.client?.clientId ?? '',
        accountId: context.oidc.session?.accountId ?? '',
      });
      grant.addOIDCScope('openid');
      await grant.save();
      return grant;
    },
  });
  const callback = provider.callback();

  const interact = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const typed =
      request.method === 'POST' ? new URLSearchParams(await text(request)).get('account')?.trim() : '';
    if (typed && (await accounts.find(typed)))
      return provider.interactionFinished(request, response, { login: { accountId: typed } });
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.statusCode = typed ? 400 : 200;
    response.end(await chooseAccountPage(await accounts.suggested(), typed));
  };

  /** Answers a request below `OIDC_PATH`. */
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (request.url?.startsWith(`${OIDC_PATH}/interaction/`)) return interact(request, response);
    // Mounted as Express does it: the provider reads where it stands from the original address.
    Object.assign(request, { originalUrl: request.url, url: request.url?.slice(OIDC_PATH.length) || '/' });
    await callback(request, response);
  };
};
