import {
  AuthorizationResponseError,
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  ClientError,
  ClientSecretBasic,
  ClientSecretPost,
  type Configuration,
  calculatePKCECodeChallenge,
  discovery,
  fetchUserInfo,
  ResponseBodyError,
} from 'openid-client';
import { z } from 'zod';
import type { Ids } from '#shared/platform/ids.ts';
import type { Log } from '#shared/platform/log.ts';
import { accept, type Result, refuse } from '#shared/platform/result.ts';
import { isLocalIssuer, type OidcSettings } from './oidc-settings.ts';
import { readClaims, rolesIn } from './read-claims.ts';
import type { StaffClaims } from './staff-claims.ts';

const TIMEOUT_SECONDS = 8;
const clientAuths = { client_secret_basic: ClientSecretBasic, client_secret_post: ClientSecretPost };

/** What a browser keeps from setting out for the provider until it comes back. */
export const staffLoginSchema = z.object({ state: z.string(), nonce: z.string(), verifier: z.string() });
export type StaffLogin = z.infer<typeof staffLoginSchema>;

/** How staff prove who they are. */
export type StaffIdentity = {
  /** Where to send the browser, and what it must bring back. `afresh` asks for the password even of who is signed in there. */
  setOut(redirectUri: string, afresh: boolean): Promise<{ url: URL; login: StaffLogin }>;
  /** Whom the provider vouches for, by the address the browser came back to. Refuses `staff-sign-in-unfinished`. */
  comeBack(address: URL, login: StaffLogin): Promise<Result<StaffClaims>>;
};

const unfinished = () => refuse('not-signed-in', 'staff-sign-in-unfinished');

/** A provider that said no, a login that was tried twice, or an answer that isn't for this login. */
const isRefusal = (error: unknown): boolean =>
  error instanceof AuthorizationResponseError ||
  error instanceof ResponseBodyError ||
  error instanceof ClientError;

/** Any OpenID Connect provider: authorization code with PKCE, state and nonce. Its metadata is asked for once. */
export const createStaffIdentity = (settings: OidcSettings, ids: Ids, log: Log): StaffIdentity => {
  let discovered: Promise<Configuration> | undefined;
  const provider = (): Promise<Configuration> => {
    discovered ??= discover(settings).catch((error: unknown) => {
      discovered = undefined;
      throw error;
    });
    return discovered;
  };
  return {
    setOut: async (redirectUri, afresh) => {
      // RFC 7636 wants a verifier of 43 characters or more: two tokens are 44.
      const login = { state: ids.token(), nonce: ids.token(), verifier: ids.token() + ids.token() };
      const url = buildAuthorizationUrl(await provider(), {
        redirect_uri: redirectUri,
        scope: settings.scope,
        state: login.state,
        nonce: login.nonce,
        code_challenge: await calculatePKCECodeChallenge(login.verifier),
        code_challenge_method: 'S256',
        ...(afresh && { prompt: 'login' }),
      });
      return { url, login };
    },
    comeBack: async (address, login) => {
      try {
        const claims = readClaims(await claimsFrom(await provider(), settings, address, login), settings);
        return claims ? accept(claims) : refuse('forbidden', 'account-without-role');
      } catch (error) {
        if (!isRefusal(error)) throw error;
        log.error('staff-sign-in-refused', error);
        return unfinished();
      }
    },
  };
};

const discover = ({ issuer, clientId, clientSecret, clientAuth }: OidcSettings): Promise<Configuration> =>
  discovery(new URL(issuer), clientId, undefined, clientAuths[clientAuth](clientSecret), {
    timeout: TIMEOUT_SECONDS,
    execute: isLocalIssuer(issuer) ? [allowInsecureRequests] : [],
  });

/** The claims of the ID token, and those of the userinfo endpoint where the token lacks one that is needed. */
const claimsFrom = async (
  config: Configuration,
  { accountClaim, rolesClaim, unitClaim }: OidcSettings,
  address: URL,
  { state, nonce, verifier }: StaffLogin,
): Promise<Record<string, unknown>> => {
  const tokens = await authorizationCodeGrant(config, address, {
    expectedState: state,
    expectedNonce: nonce,
    pkceCodeVerifier: verifier,
  });
  const claims = tokens.claims();
  if (!claims) return {};
  const isSupervisor = rolesIn(claims[rolesClaim]).includes('supervisor');
  const needed = [accountClaim, rolesClaim, ...(isSupervisor ? [unitClaim] : [])];
  const isWhole = needed.every((claim) => claim in claims);
  if (isWhole || !config.serverMetadata().userinfo_endpoint) return claims;
  return { ...(await fetchUserInfo(config, tokens.access_token, claims.sub)), ...claims };
};
