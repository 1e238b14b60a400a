import type { OidcSettings } from './oidc-settings.ts';
import { type StaffClaims, staffClaimsSchema } from './staff-claims.ts';

/** A list of roles as providers write it: a list, or one text with blanks or commas between. */
const rolesIn = (claim: unknown): string[] =>
  (typeof claim === 'string' ? claim.split(/[\s,]+/) : Array.isArray(claim) ? claim : []).filter(
    (role): role is string => typeof role === 'string' && role !== '',
  );

/** Who somebody is by their claims; undefined where the account is missing. */
export const readClaims = (
  claims: Record<string, unknown>,
  { accountClaim, rolesClaim }: Pick<OidcSettings, 'accountClaim' | 'rolesClaim'>,
): StaffClaims | undefined => {
  const { name } = claims;
  return staffClaimsSchema.safeParse({
    account: claims[accountClaim],
    ...(typeof name === 'string' && name && { name: name.slice(0, 80) }),
    roles: rolesIn(claims[rolesClaim]),
  }).data;
};
