import type { OrganizerEnv } from '#functions/organizer/env.ts';
import { HASH_SECRET } from './hash-secret.ts';

/** What the organizer's function is told by its stage, where browsers reach its site at `origin`. */
export const organizerEnvAt = (origin: string): OrganizerEnv => ({
  TABLE_PREFIX: 'kaimen',
  PUBLIC_URL: origin,
  HASH_SECRET,
  JOB_QUEUE_URL: 'https://sqs.example/jobs',
  OIDC_ISSUER: 'https://identity.example',
  OIDC_CLIENT_ID: 'kaimen',
  OIDC_CLIENT_SECRET: 'a secret',
  OIDC_SCOPE: 'openid profile',
  OIDC_CLIENT_AUTH: 'client_secret_basic',
  OIDC_ACCOUNT_CLAIM: 'preferred_username',
  OIDC_ROLES_CLAIM: 'roles',
  OIDC_UNIT_CLAIM: 'unit',
});
