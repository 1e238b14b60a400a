import {
  defaultOpenHouseholdSettings,
  type OpenHouseholdSettings,
} from '#shared/pairing/open-household-settings.ts';
import { defaultVisitSettings, type VisitSettings } from '#shared/pairing/visit-settings.ts';
import { defaultSessionSettings, type SessionSettings } from '#shared/people/session-settings.ts';
import { findSession } from '#shared/people/session-store.ts';
import type { Edge } from '#shared/platform/edge.ts';
import type { WebDeps } from '#shared/web/context.ts';
import type { HouseholdEnv } from './env.ts';

/** Everything the household's app uses. */
export type HouseholdDeps = Edge &
  WebDeps & {
    visitSettings: VisitSettings;
    sessionSettings: SessionSettings;
    openSettings: OpenHouseholdSettings;
    hashSecret: string;
  };

export const createDeps = (env: HouseholdEnv, edge: Edge): HouseholdDeps => ({
  ...edge,
  findSession: (token, realNow) => findSession(edge.db, token, realNow),
  visitSettings: defaultVisitSettings,
  sessionSettings: defaultSessionSettings,
  openSettings: defaultOpenHouseholdSettings,
  hashSecret: env.HASH_SECRET,
});
