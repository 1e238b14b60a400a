import { type Sender, signInMessage } from '#shared/notices/message.ts';
import { SendError } from '#shared/notices/send-error.ts';
import type { ReadWords } from '#shared/notices/words.ts';
import { commit } from '#shared/platform/commit.ts';
import type { Db } from '#shared/platform/dynamo.ts';
import { type Ids, keyedHash } from '#shared/platform/ids.ts';
import type { Lang } from '#shared/platform/lang.ts';
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
  /** Undefined where no sender may carry a code: then nobody signs in by phone. */
  smsSender: Sender | undefined;
  readWords: ReadWords;
  /** What stands in front of the SMS. */
  signature: string;
  signInSettings: SignInSettings;
};

export type SentCode = { phone: string; expiresAt: Instant };

/**
 * Sends a sign-in code by SMS. `address` is where the request came from, if that is known; `lang` Chinese unless told otherwise.
 * A code that may have gone out counts as sent: whoever gets it can use it, whoever doesn't can ask for another.
 * Refuses `no-sign-in-by-phone`, `phone-invalid` (field `phone`), `code-sent-a-moment-ago`, `too-many-codes-today`,
 * `too-many-from-here`, `phone-unreachable`, `sms-not-sent`.
 */
export const sendSignInCode = async (
  deps: SendSignInCodeDeps,
  asked: { phone: string; address?: string; lang?: Lang },
  realNow: Instant,
): Promise<Result<SentCode>> => {
  const { db, ids, hashSecret, smsSender, signInSettings: settings } = deps;
  if (!smsSender) return refuse('rule', 'no-sign-in-by-phone');
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
  return await send({ ...deps, smsSender }, { phone, personId, digits, code: next.value, lang: asked.lang });
};

type NewCode = { phone: string; personId: string; digits: string; code: SignInCode; lang: Lang | undefined };

const send = async (
  deps: SendSignInCodeDeps & { smsSender: Sender },
  { phone, personId, digits, code, lang = 'zh' }: NewCode,
): Promise<Result<SentCode>> => {
  const { db, log, smsSender, readWords, signature, signInSettings } = deps;
  const variables = { code: digits, minutes: String(signInSettings.codeMinutes) };
  const sent = accept({ phone, expiresAt: code.expiresAt });
  try {
    const usefulSeconds = signInSettings.codeMinutes * 60;
    await smsSender.send(
      await signInMessage(phone, variables, { readWords, signature, lang, usefulSeconds }),
    );
    return sent;
  } catch (error) {
    const kind = error instanceof SendError ? error.kind : undefined;
    log.error(kind === 'unknown' ? 'sign-in-code-perhaps-sent' : 'sign-in-code-not-sent', error);
    if (kind === 'unknown') return sent;
    await commit(db, [withdrawCode(db, personId, code)]);
    return kind === 'permanent' ? refuse('rule', 'phone-unreachable') : refuse('broken', 'sms-not-sent');
  }
};
