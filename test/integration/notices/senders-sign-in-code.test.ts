import { beforeEach, describe, expect, it } from 'vitest';
import { createDeps } from '#functions/citizen/deps.ts';
import { SendError } from '#shared/notices/send-error.ts';
import type { ReadWords } from '#shared/notices/words.ts';
import { sendSignInCode } from '#shared/people/send-sign-in-code.ts';
import { signInWithCode } from '#shared/people/sign-in-with-code.ts';
import { HASH_SECRET, openAccess, smsEnv } from '#test/support/people/access.ts';

const PHONE = '13820001015';

let access: Awaited<ReturnType<typeof openAccess>>;
beforeEach(async () => {
  access = await openAccess();
});

describe('a sign-in code by SMS', () => {
  it('stands behind the signature, and only in the message', async () => {
    expect(await sendSignInCode(access.deps, { phone: PHONE }, access.clock.at)).toMatchObject({ ok: true });
    expect(access.sent[0]?.text).toMatch(/^【开门】.*\d{6}/);
    expect(access.lines.join()).not.toContain(access.lastCode());
  });

  it('can be used where nobody knows whether it went out', async () => {
    access.failWith(new SendError('unknown', 'ETIMEDOUT'));
    let code = '';
    const smsSender = {
      send: async (message: Parameters<typeof access.deps.smsSender.send>[0]) => {
        code = message.variables.code ?? '';
        return await access.deps.smsSender.send(message);
      },
    };
    const sent = await sendSignInCode({ ...access.deps, smsSender }, { phone: PHONE }, access.clock.at);
    expect(sent).toMatchObject({ ok: true });
    const signedIn = await signInWithCode(access.deps, { phone: PHONE, code }, access.clock.at);
    expect(signedIn).toMatchObject({ ok: true });
  });

  it('comes in Chinese where the provider approved words in no other language', async () => {
    const readWords: ReadWords = async (_, __, lang) => ({
      version: 1,
      text: `${lang} {code} {minutes}`,
      ...(lang === 'zh' && { approvedId: 'SMS_1' }),
    });
    const texts: string[] = [];
    const smsSender = {
      send: async ({ text }: { text: string }) => {
        texts.push(text.slice(0, 6));
        return { sender: 'aliyun' as const, providerId: '1' };
      },
    };
    const deps = { ...access.deps, readWords, smsSender };
    const sent = await sendSignInCode(deps, { phone: PHONE, lang: 'en' }, access.clock.at);
    expect(sent).toMatchObject({ ok: true });
    expect(texts).toEqual(['【开门】zh']);
  });

  it('is never left to the office to send by hand', async () => {
    const { db, ids, log } = access.deps;
    const edge = { db, ids, log, clock: access.clock, realClock: access.clock };
    const env = { TABLE_PREFIX: 'kaimen', PUBLIC_URL: 'http://localhost', HASH_SECRET, ...smsEnv };
    expect(createDeps(env, edge).smsSender).toBeUndefined();
  });

  it('is refused at once where nothing may carry one, and counts against nobody', async () => {
    for (let times = 0; times < 2; times += 1)
      expect(
        await sendSignInCode({ ...access.deps, smsSender: undefined }, { phone: PHONE }, access.clock.at),
      ).toMatchObject({ refusal: { kind: 'rule', code: 'no-sign-in-by-phone' } });
    expect(access.lines).toEqual([]);
    expect(await sendSignInCode(access.deps, { phone: PHONE }, access.clock.at)).toMatchObject({ ok: true });
  });
});
