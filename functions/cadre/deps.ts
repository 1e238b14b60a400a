import { defaultVisitSettings, type VisitSettings } from '#shared/pairing/visit-settings.ts';
import { type AuditSettings, defaultAuditSettings } from '#shared/people/audit.ts';
import { createStaffIdentity } from '#shared/people/oidc.ts';
import { oidcSettingsOf } from '#shared/people/oidc-settings.ts';
import { defaultSessionSettings } from '#shared/people/session-settings.ts';
import { findSession } from '#shared/people/session-store.ts';
import type { Edge } from '#shared/platform/edge.ts';
import type { WebDeps } from '#shared/web/context.ts';
import type { StaffSignInDeps } from '#shared/web/staff-sign-in.tsx';
import type { CadreEnv } from './env.ts';

/** Everything the cadre's app uses. */
export type CadreDeps = Edge &
  WebDeps &
  StaffSignInDeps & {
    visitSettings: VisitSettings;
    auditSettings: AuditSettings;
    hashSecret: string;
  };

export const createDeps = (env: CadreEnv, edge: Edge): CadreDeps => ({
  ...edge,
  findSession: (token, realNow) => findSession(edge.db, token, realNow),
  staffIdentity: createStaffIdentity(oidcSettingsOf(env), edge.ids, edge.log),
  sessionSettings: defaultSessionSettings,
  visitSettings: defaultVisitSettings,
  auditSettings: defaultAuditSettings,
  publicUrl: env.PUBLIC_URL,
  hashSecret: env.HASH_SECRET,
});
