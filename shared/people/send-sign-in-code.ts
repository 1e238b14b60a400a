import { type Sender, signInMessage } from '#shared/notices/message.ts';
import { SendError } from '#shared/notices/send-error.ts';
import { commit } from '#shared/platform/commit.ts';
import type { Db } from '#shared/platform/dynamo.ts';
import { type Ids, keyedHash } from '#shared/platform/ids.ts';
import type { Log } from '#shared/platform/log.ts';
import { accept, type Result, refuse, refuseFields } from '#shared/platform/result.ts';
import type { Instant } from '#shared/time/instant.ts';
import { countAgainst } from './limit-store.ts';
import { personIdOf } from './person-id.ts';
import { normalisePhone } from './phone.ts';
import { CODE_DIGITS, type SignInCode, type SignInSettings } from './sign-in-code.ts';
import { nextCode, sentAMomentAgo } from './sign-in-code-rules.ts';
import { findCode, putCode, withdrawCode } from './sign-in-code-store.ts';

export type SendSignInCodeDeps = {
  db: Db;
  ids: Ids;
  log: Log;
  hashSecret: string;
  smsSender: Sender;
  signInSettings: SignInSettings;
};

export type SentCode = { phone: string; expiresAt: Instant };

/**
 * Sends a sign-in code by SMS. `address` is where the request came from, if that is known.
 * Refuses `phone-invalid` (field `phone`), `code-sent-a-moment-ago`, `too-many-codes-today`,
 * `too-many-from-here`, `phone-unreachable`, `sms-not-sent`.
 */
export const sendSignInCode = async (
  deps: SendSignInCodeDeps,
  asked: { phone: string; address?: string },
  realNow: Instant,
): Promise<Result<SentCode>> => {
  const { db, ids, hashSecret, signInSettings: settings } = deps;
  const phone = normalisePhone(asked.phone);
  if (!phone) return refuseFields([{ field: 'phone', code: 'phone-invalid' }]);
  if (settings.limitsHold && asked.address) {
    const id = keyedHash(hashSecret, 'address', asked.address);
    const most = settings.mostCodesPerAddressAndHour;
    const asking = await countAgainst(db, { of: 'sign-in-codes-from', id, most, seconds: 3600 }, realNow);
    if (!asking.counted)
      return refuse('too-many', 'too-many-from-here', { retryAfterSeconds: asking.retryAfterSeconds });
  }
  const personId = personIdOf(hashSecret, phone);
  const digits = ids.digits(CODE_DIGITS);
  const last = await findCode(db, personId);
  const next = nextCode(last, keyedHash(hashSecret, 'code', personId, digits), settings, realNow);
  if (!next.ok) return next;
  const kept = await commit(db, [putCode(db, personId, next.value)]);
  if (!kept.ok) return sentAMomentAgo(settings.pauseSeconds);
  return await send(deps, { phone, personId, digits, code: next.value });
};

const send = async (
  { db, log, smsSender, signInSettings }: SendSignInCodeDeps,
  { phone, personId, digits, code }: { phone: string; personId: string; digits: string; code: SignInCode },
): Promise<Result<SentCode>> => {
  try {
    const minutes = String(signInSettings.codeMinutes);
    await smsSender.send(signInMessage(phone, { code: digits, minutes }));
    return accept({ phone, expiresAt: code.expiresAt });
  } catch (error) {
    log.error('sign-in-code-not-sent', error);
    await commit(db, [withdrawCode(db, personId, code)]);
    if (error instanceof SendError && error.kind === 'permanent') return refuse('rule', 'phone-unreachable');
    return refuse('broken', 'sms-not-sent');
  }
};
