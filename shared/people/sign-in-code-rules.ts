import { accept, type Refused, type Result, refuse } from '#shared/platform/result.ts';
import { addDays, civilDateOf, instantAt } from '#shared/time/civil.ts';
import { addMinutes, addSeconds, type Instant, secondsBetween } from '#shared/time/instant.ts';
import type { SignInCode, SignInSettings } from './sign-in-code.ts';

const untilTomorrow = (now: Instant): number =>
  secondsBetween(now, instantAt(addDays(civilDateOf(now), 1), '00:00'));

/**
 * What is kept of a new code, if the phone may be sent one now.
 * Refuses `code-sent-a-moment-ago` and `too-many-codes-today`.
 */
export const nextCode = (
  last: SignInCode | undefined,
  codeHash: string,
  settings: SignInSettings,
  realNow: Instant,
): Result<SignInCode> => {
  const { codeMinutes, pauseSeconds, mostCodesPerPhoneAndDay, limitsHold } = settings;
  const sentOn = civilDateOf(realNow);
  const sentBefore = last?.sentOn === sentOn ? last.sentThatDay : 0;
  const waitsUntil = last && addSeconds(last.sentAt, pauseSeconds);
  if (limitsHold && waitsUntil && waitsUntil > realNow)
    return sentAMomentAgo(Math.ceil(secondsBetween(realNow, waitsUntil)));
  if (limitsHold && sentBefore >= mostCodesPerPhoneAndDay)
    return refuse('too-many', 'too-many-codes-today', {
      retryAfterSeconds: Math.ceil(untilTomorrow(realNow)),
    });
  return accept({
    codeHash,
    sentAt: realNow,
    expiresAt: addMinutes(realNow, codeMinutes),
    tries: 0,
    sentOn,
    sentThatDay: sentBefore + 1,
    version: (last?.version ?? 0) + 1,
  });
};

export const sentAMomentAgo = (retryAfterSeconds: number): Refused =>
  refuse('too-many', 'code-sent-a-moment-ago', { retryAfterSeconds, params: { seconds: retryAfterSeconds } });

/**
 * Why a guess can't be taken any more: `code-expired` (also where none was ever sent, which tells nobody
 * whether a phone is known), `code-used-up`.
 */
export const guessRefused = (code: SignInCode | undefined, realNow: Instant): Refused =>
  !code || code.expiresAt <= realNow ? refuse('rule', 'code-expired') : refuse('rule', 'code-used-up');

/** Why a counted guess was no good: `code-wrong` with the tries left, or `code-used-up` after the last one. */
export const guessWrong = (code: SignInCode, { mostTries }: SignInSettings): Refused =>
  code.tries < mostTries
    ? refuse('rule', 'code-wrong', { params: { triesLeft: mostTries - code.tries } })
    : refuse('rule', 'code-used-up');
