import { describe, expect, it } from 'vitest';
import { defaultSignInSettings, type SignInCode } from '#shared/people/sign-in-code.ts';
import { guessRefused, guessWrong, nextCode } from '#shared/people/sign-in-code-rules.ts';
import { addSeconds } from '#shared/time/instant.ts';

const settings = defaultSignInSettings;
const sentAt = '2026-12-01T02:00:00.000Z';
const code: SignInCode = {
  codeHash: 'hash',
  sentAt,
  expiresAt: addSeconds(sentAt, 300),
  tries: 0,
  sentOn: '2026-12-01',
  sentThatDay: 1,
  version: 1,
};
const refusalOf = (result: ReturnType<typeof nextCode>) => (result.ok ? undefined : result.refusal);

describe('a phone is sent one code a minute', () => {
  it.each([
    [0, 'code-sent-a-moment-ago', 60],
    [59, 'code-sent-a-moment-ago', 1],
    [59.999, 'code-sent-a-moment-ago', 1],
    [60, undefined, undefined],
    [61, undefined, undefined],
  ])('%s seconds after the last one: %s', (seconds, refused, retryAfterSeconds) => {
    const refusal = refusalOf(nextCode(code, 'next', settings, addSeconds(sentAt, seconds)));
    expect(refusal?.code).toBe(refused);
    expect(refusal?.retryAfterSeconds).toBe(retryAfterSeconds);
  });
});

describe('a phone is sent ten codes a day', () => {
  const later = addSeconds(sentAt, 600);
  it('and the tenth is still sent', () => {
    expect(nextCode({ ...code, sentThatDay: 9 }, 'next', settings, later)).toMatchObject({
      value: { sentThatDay: 10, tries: 0, version: 2 },
    });
  });
  it('and no eleventh, until the civil day ends at midnight in Shanghai', () => {
    const refusal = refusalOf(nextCode({ ...code, sentThatDay: 10 }, 'next', settings, later));
    expect(refusal).toMatchObject({ code: 'too-many-codes-today', retryAfterSeconds: 14 * 3600 - 600 });
    const lastSecond = '2026-12-01T15:59:59.999Z';
    expect(refusalOf(nextCode({ ...code, sentThatDay: 10 }, 'n', settings, lastSecond))?.code).toBe(
      'too-many-codes-today',
    );
    const midnight = '2026-12-01T16:00:00.000Z';
    expect(nextCode({ ...code, sentThatDay: 10 }, 'n', settings, midnight)).toMatchObject({
      value: { sentOn: '2026-12-02', sentThatDay: 1 },
    });
  });
  it('or as many as a load test wants, where the limits are lifted on one machine', () => {
    const lifted = { ...settings, limitsHold: false };
    expect(nextCode({ ...code, sentThatDay: 99 }, 'next', lifted, sentAt).ok).toBe(true);
  });
});

describe('a code lasts five minutes', () => {
  it.each([
    [299, 'code-used-up'],
    [299.999, 'code-used-up'],
    [300, 'code-expired'],
  ])('a guess that could not be counted %s seconds after sending is refused as %s', (seconds, refused) => {
    expect(guessRefused(code, addSeconds(sentAt, seconds)).refusal.code).toBe(refused);
  });
  it('and a phone that was never sent one hears the same as one whose code has expired', () => {
    expect(guessRefused(undefined, sentAt).refusal.code).toBe('code-expired');
  });
});

describe('a code has five tries', () => {
  it.each([
    [1, 'code-wrong', 4],
    [4, 'code-wrong', 1],
    [5, 'code-used-up', undefined],
  ])('a wrong try number %s is refused as %s', (tries, refused, triesLeft) => {
    const { refusal } = guessWrong({ ...code, tries }, settings);
    expect(refusal.code).toBe(refused);
    expect(refusal.params?.triesLeft).toBe(triesLeft);
  });
});
