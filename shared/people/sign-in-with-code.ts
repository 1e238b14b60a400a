import { commit } from '#shared/platform/commit.ts';
import type { Db } from '#shared/platform/dynamo.ts';
import { type Ids, keyedHash } from '#shared/platform/ids.ts';
import { accept, type FieldError, type Result, refuse, refuseFields } from '#shared/platform/result.ts';
import { addMinutes, type Instant } from '#shared/time/instant.ts';
import { personIdOf } from './person-id.ts';
import { normalisePhone } from './phone.ts';
import type { SessionSettings } from './session-settings.ts';
import { type NewSession, putSession } from './session-store.ts';
import { CODE_DIGITS, type SignInSettings } from './sign-in-code.ts';
import { guessRefused, guessWrong } from './sign-in-code-rules.ts';
import { countGuess, useCode } from './sign-in-code-store.ts';

export type SignInWithCodeDeps = {
  db: Db;
  ids: Ids;
  hashSecret: string;
  signInSettings: SignInSettings;
  sessionSettings: SessionSettings;
};

const SIX_DIGITS = new RegExp(`^\\d{${CODE_DIGITS}}$`);

/** Digits as people type them: full width and with blanks too. */
const digitsIn = (text: string): string => text.normalize('NFKC').replace(/[\s-]/g, '');

/**
 * Signs a citizen in who has the code that was sent to their phone. The guess is counted before it is looked at, and
 * the code is used and the session made in one transaction.
 * Refuses `phone-invalid`, `code-malformed` (fields), `code-expired`, `code-used-up`, `code-wrong` (`triesLeft`).
 */
export const signInWithCode = async (
  { db, ids, hashSecret, signInSettings, sessionSettings }: SignInWithCodeDeps,
  typed: { phone: string; code: string },
  realNow: Instant,
): Promise<Result<NewSession>> => {
  const phone = normalisePhone(typed.phone);
  const digits = digitsIn(typed.code);
  const errors: FieldError[] = [
    ...(phone ? [] : [{ field: 'phone', code: 'phone-invalid' }]),
    ...(SIX_DIGITS.test(digits) ? [] : [{ field: 'code', code: 'code-malformed' }]),
  ];
  if (!phone || errors.length > 0) return refuseFields(errors);
  const personId = personIdOf(hashSecret, phone);
  const { counted, code } = await countGuess(db, personId, signInSettings.mostTries, realNow);
  if (!counted || !code) return guessRefused(code, realNow);
  if (code.codeHash !== keyedHash(hashSecret, 'code', personId, digits))
    return guessWrong(code, signInSettings);
  const token = ids.token();
  const expiresAt = addMinutes(realNow, sessionSettings.citizenHours * 60);
  const outcome = await commit(db, [
    useCode(db, personId, code, realNow),
    putSession(db, token, { kind: 'citizen', personId, phone, expiresAt }),
  ]);
  return outcome.ok ? accept({ token, expiresAt }) : refuse('rule', 'code-used-up');
};
