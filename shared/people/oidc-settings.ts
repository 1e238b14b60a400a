import { z } from 'zod';

const LOCAL = new Set(['localhost', '127.0.0.1', '[::1]']);

/** Whether an issuer may speak plain http: only on this machine. */
export const isLocalIssuer = (issuer: string): boolean =>
  URL.canParse(issuer) && LOCAL.has(new URL(issuer).hostname);

const issuerSchema = z
  .url({ protocol: /^https?$/ })
  .refine((issuer) => issuer.startsWith('https:') || isLocalIssuer(issuer), {
    error: 'an issuer that is not on localhost must be https',
  });

/** The part of a function's environment that names the identity provider. */
export const oidcEnvSchema = z.object({
  OIDC_ISSUER: issuerSchema,
  OIDC_CLIENT_ID: z.string().min(1),
  OIDC_CLIENT_SECRET: z.string().min(1),
  /** The claim that holds the account: a work number, a phone, or a name the provider knows. */
  OIDC_ACCOUNT_CLAIM: z.string().min(1).default('preferred_username'),
  OIDC_ROLES_CLAIM: z.string().min(1).default('roles'),
  /** The claim that holds the unit (单位) a supervisor answers for, as the roster of cadres writes it. */
  OIDC_UNIT_CLAIM: z.string().min(1).default('unit'),
  OIDC_SCOPE: z.string().min(1).default('openid profile'),
  /** How the client secret is shown to the provider's token endpoint. */
  OIDC_CLIENT_AUTH: z.enum(['client_secret_basic', 'client_secret_post']).default('client_secret_basic'),
});
export type OidcEnv = z.infer<typeof oidcEnvSchema>;

export type OidcSettings = {
  issuer: string;
  clientId: string;
  clientSecret: string;
  accountClaim: string;
  rolesClaim: string;
  unitClaim: string;
  scope: string;
  clientAuth: OidcEnv['OIDC_CLIENT_AUTH'];
};

export const oidcSettingsOf = (env: OidcEnv): OidcSettings => ({
  issuer: env.OIDC_ISSUER,
  clientId: env.OIDC_CLIENT_ID,
  clientSecret: env.OIDC_CLIENT_SECRET,
  accountClaim: env.OIDC_ACCOUNT_CLAIM,
  rolesClaim: env.OIDC_ROLES_CLAIM,
  unitClaim: env.OIDC_UNIT_CLAIM,
  scope: env.OIDC_SCOPE,
  clientAuth: env.OIDC_CLIENT_AUTH,
});
