import { defaultVisitSettings, type VisitSettings } from '#shared/pairing/visit-settings.ts';
import { type AuditSettings, defaultAuditSettings } from '#shared/people/audit.ts';
import { createStaffIdentity } from '#shared/people/oidc.ts';
import { oidcSettingsOf } from '#shared/people/oidc-settings.ts';
import { defaultSessionSettings } from '#shared/people/session-settings.ts';
import { findSession } from '#shared/people/session-store.ts';
import type { Edge } from '#shared/platform/edge.ts';
import { defaultReceptionSettings, type ReceptionSettings } from '#shared/reception/reception-settings.ts';
import type { WebDeps } from '#shared/web/context.ts';
import type { StaffSignInDeps } from '#shared/web/staff-sign-in.tsx';
import type { OrganizerEnv } from './env.ts';

/** Everything the organizer's app uses. */
export type OrganizerDeps = Edge &
  WebDeps &
  StaffSignInDeps & {
    settings: ReceptionSettings;
    auditSettings: AuditSettings;
    visitSettings: VisitSettings;
    hashSecret: string;
  };

export const createDeps = (env: OrganizerEnv, edge: Edge): OrganizerDeps => ({
  ...edge,
  findSession: (token, realNow) => findSession(edge.db, token, realNow),
  staffIdentity: createStaffIdentity(oidcSettingsOf(env), edge.ids, edge.log),
  sessionSettings: defaultSessionSettings,
  settings: defaultReceptionSettings,
  auditSettings: defaultAuditSettings,
  visitSettings: defaultVisitSettings,
  publicUrl: env.PUBLIC_URL,
  hashSecret: env.HASH_SECRET,
});
