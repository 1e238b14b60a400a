import { accept, type Result, refuse } from '#shared/platform/result.ts';
import type { Role, StaffSession } from './session.ts';
import type { StaffClaims } from './staff-claims.ts';

/** Whom the rosters know under an account. */
export type RosterEntries = {
  cadre?: { id: string; name: string };
  leader?: { name: string };
  department?: { contact: string };
};

/** Roles the provider may give; the others follow from the rosters alone, whatever a claim says. */
const GIVEN_BY_PROVIDER: readonly Role[] = ['organizer', 'desk', 'supervisor', 'auditor'];

/**
 * Who somebody is to Kaimen: roles from the claims and from the rosters, and the name they go by.
 * Refuses `account-without-role` where that comes to nothing.
 */
export const staffOf = (
  claims: StaffClaims,
  { cadre, leader, department }: RosterEntries,
): Result<Omit<StaffSession, 'expiresAt'>> => {
  const roles: Role[] = [
    ...GIVEN_BY_PROVIDER.filter((role) => claims.roles.includes(role)),
    ...(leader ? (['leader'] as const) : []),
    ...(department ? (['handler'] as const) : []),
    ...(cadre ? (['cadre'] as const) : []),
  ];
  if (roles.length === 0) return refuse('forbidden', 'account-without-role');
  const name = cadre?.name ?? leader?.name ?? department?.contact ?? claims.name ?? claims.account;
  return accept({
    kind: 'staff',
    account: claims.account,
    name,
    roles,
    ...(cadre && { cadreId: cadre.id }),
    ...(claims.unit && roles.includes('supervisor') && { unit: claims.unit }),
  });
};
