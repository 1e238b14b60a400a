import type { Db } from '#shared/platform/dynamo.ts';
import type { Ids } from '#shared/platform/ids.ts';
import { accept, type Result } from '#shared/platform/result.ts';
import { addMinutes, type Instant } from '#shared/time/instant.ts';
import { findStaffByAccount } from './account-store.ts';
import type { SessionSettings } from './session-settings.ts';
import { createSession, type NewSession } from './session-store.ts';
import type { StaffClaims } from './staff-claims.ts';
import { staffOf } from './staff-rules.ts';

export type StaffSessionDeps = { db: Db; ids: Ids; sessionSettings: SessionSettings };

/**
 * Signs in whom an identity provider vouches for. What they may do follows from the claims and the rosters of now.
 * Refuses `account-without-role`.
 */
export const createStaffSession = async (
  { db, ids, sessionSettings }: StaffSessionDeps,
  claims: StaffClaims,
  realNow: Instant,
): Promise<Result<NewSession>> => {
  const staff = staffOf(claims, await findStaffByAccount(db, claims.account));
  if (!staff.ok) return staff;
  const expiresAt = addMinutes(realNow, sessionSettings.staffHours * 60);
  return accept(await createSession(db, ids.token(), { ...staff.value, expiresAt }));
};
