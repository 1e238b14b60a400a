import { createStaffSession } from '#shared/people/create-staff-session.ts';
import { defaultSessionSettings } from '#shared/people/session-settings.ts';
import type { Edge } from '#shared/platform/edge.ts';
import type { LocalAccounts } from './oidc-local.tsx';

/** Makes a staff session for a script, as if the provider had vouched for the account; undefined if there is none. */
export const createTokens =
  (edge: Edge, accounts: LocalAccounts) =>
  async (id: string): Promise<string | undefined> => {
    const account = await accounts.find(id);
    if (!account) return undefined;
    const { name, roles, unit } = account;
    const claims = { account: account.id, name, roles, unit };
    const deps = { ...edge, sessionSettings: defaultSessionSettings };
    const session = await createStaffSession(deps, claims, edge.realClock.now());
    return session.ok ? session.value.token : undefined;
  };
