import { countAgainst, type Limit, takeBackCount } from '#shared/people/limit-store.ts';
import type { SessionSettings } from '#shared/people/session-settings.ts';
import { createSession, type NewSession } from '#shared/people/session-store.ts';
import type { Db } from '#shared/platform/dynamo.ts';
import { type Ids, keyedHash } from '#shared/platform/ids.ts';
import { accept, type FieldError, type Result, refuse, refuseFields } from '#shared/platform/result.ts';
import { addMinutes, type Instant } from '#shared/time/instant.ts';
import { householdCodeOf } from './household-code.ts';
import { isHouseholdId } from './keys.ts';
import type { OpenHouseholdSettings } from './open-household-settings.ts';
import { findHousehold } from './roster-store.ts';

export type OpenHouseholdDeps = {
  db: Db;
  ids: Ids;
  hashSecret: string;
  sessionSettings: SessionSettings;
  openSettings: OpenHouseholdSettings;
};

const CODE = /^\d{8}$/;

/** As people type what is printed: full width, small letters, with blanks. Dashes belong to some numbers. */
const typedIn = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\s\p{Cf}]/gu, '')
    .toUpperCase();

const limitOfAddress = ({ hashSecret, openSettings }: OpenHouseholdDeps, address: string): Limit => ({
  of: 'household-from',
  id: keyedHash(hashSecret, 'address', address),
  most: openSettings.mostPerAddressAndHour,
  seconds: 3600,
});

const limitOfHousehold = ({ hashSecret, openSettings }: OpenHouseholdDeps, householdId: string): Limit => ({
  of: 'household-of',
  id: keyedHash(hashSecret, 'household-of', householdId),
  most: openSettings.mostTries,
  seconds: openSettings.lockSeconds,
  slides: true,
});

/**
 * Opens a household's page to whoever has its letter: a session for that household and nothing else. A try is counted
 * before it is looked at, and a wrong code is answered as a household that isn't there. Refuses the fields
 * `household-number-malformed` and `household-code-malformed`, `household-not-opened`, `household-asked-too-often` and
 * `household-locked` (429).
 */
export const openHousehold = async (
  deps: OpenHouseholdDeps,
  typed: { number: string; code: string; address?: string },
  realNow: Instant,
): Promise<Result<NewSession>> => {
  const { db, ids, hashSecret, sessionSettings, openSettings } = deps;
  const householdId = typedIn(typed.number);
  const code = typedIn(typed.code).replace(/\p{Dash}/gu, '');
  const errors: FieldError[] = [
    ...(isHouseholdId(householdId) ? [] : [{ field: 'number', code: 'household-number-malformed' }]),
    ...(CODE.test(code) ? [] : [{ field: 'code', code: 'household-code-malformed' }]),
  ];
  if (errors.length > 0) return refuseFields(errors);
  if (openSettings.limitsHold && typed.address) {
    const asking = await countAgainst(db, limitOfAddress(deps, typed.address), realNow);
    if (!asking.counted)
      return refuse('too-many', 'household-asked-too-often', {
        retryAfterSeconds: asking.retryAfterSeconds,
      });
  }
  const limit = limitOfHousehold(deps, householdId);
  const guessing = await countAgainst(db, limit, realNow);
  if (!guessing.counted)
    return refuse('too-many', 'household-locked', { retryAfterSeconds: guessing.retryAfterSeconds });
  const isRight = code === householdCodeOf(hashSecret, householdId);
  if (!isRight || !(await findHousehold(db, householdId))) return refuse('not-found', 'household-not-opened');
  await takeBackCount(db, limit);
  const expiresAt = addMinutes(realNow, sessionSettings.householdHours * 60);
  return accept(await createSession(db, ids.token(), { kind: 'household', householdId, expiresAt }));
};
