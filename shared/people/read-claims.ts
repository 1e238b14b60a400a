import type { OidcSettings } from './oidc-settings.ts';
import { type StaffClaims, staffClaimsSchema } from './staff-claims.ts';

/** A list of roles as providers write it: a list, or one text with blanks or commas between. */
export const rolesIn = (claim: unknown): string[] =>
  (typeof claim === 'string' ? claim.split(/[\s,]+/) : Array.isArray(claim) ? claim : []).filter(
    (role): role is string => typeof role === 'string' && role !== '',
  );

/** One unit, as a text or a list of one. Of several nobody can say which is meant, so they count as none. */
const unitIn = (claim: unknown): string | undefined => {
  const [unit, ...others] = [claim].flat();
  if (typeof unit !== 'string' || others.length > 0) return undefined;
  return unit.normalize('NFKC').trim().slice(0, 80) || undefined;
};

/** Who somebody is by their claims; undefined where the account is missing. */
export const readClaims = (
  claims: Record<string, unknown>,
  { accountClaim, rolesClaim, unitClaim }: Pick<OidcSettings, 'accountClaim' | 'rolesClaim' | 'unitClaim'>,
): StaffClaims | undefined => {
  const { name } = claims;
  const unit = unitIn(claims[unitClaim]);
  return staffClaimsSchema.safeParse({
    account: claims[accountClaim],
    ...(typeof name === 'string' && name && { name: name.slice(0, 80) }),
    roles: rolesIn(claims[rolesClaim]),
    ...(unit && { unit }),
  }).data;
};
