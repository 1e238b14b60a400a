import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { beforeEach, describe, expect, it } from 'vitest';
import { SendError } from '#shared/notices/send-error.ts';
import { personIdOf } from '#shared/people/person-id.ts';
import { sendSignInCode } from '#shared/people/send-sign-in-code.ts';
import { findSession } from '#shared/people/session-store.ts';
import { signInWithCode } from '#shared/people/sign-in-with-code.ts';
import { HASH_SECRET, openAccess, otherThan } from '#test/support/people/access.ts';

const phone = '13820001015';

let access: Awaited<ReturnType<typeof openAccess>>;
beforeEach(async () => {
  access = await openAccess();
});

const ask = (asked: { phone: string; address?: string } = { phone }) =>
  sendSignInCode(access.deps, asked, access.clock.at);
const signIn = (code: string, from = phone) =>
  signInWithCode(access.deps, { phone: from, code }, access.clock.at);
const codeOf = (result: Awaited<ReturnType<typeof ask>> | Awaited<ReturnType<typeof signIn>>) =>
  result.ok ? 'fine' : result.refusal.code;

describe('a citizen proves a phone', () => {
  it('with the code sent to it, and is signed in for half a day', async () => {
    expect(await ask()).toMatchObject({ ok: true, value: { phone: '+8613820001015' } });
    expect(access.sent[0]).toMatchObject({ to: '+8613820001015', template: 'sign-in-code' });
    const signedIn = await signIn(access.lastCode());
    if (!signedIn.ok) throw new Error('not signed in');
    expect(await findSession(access.db, signedIn.value.token, access.clock.at)).toEqual({
      kind: 'citizen',
      personId: personIdOf(HASH_SECRET, '+8613820001015'),
      phone: '+8613820001015',
      expiresAt: '2026-12-01T14:00:00.000Z',
    });
  });

  it('however the phone and the code are written', async () => {
    await ask({ phone: '＋86 138-2000-1015' });
    const wide = [...access.lastCode()].map((digit) => String.fromCodePoint(0xff10 + Number(digit)));
    expect(
      codeOf(
        await signIn(` ${wide.slice(0, 3).join('')} ${wide.slice(3).join('')}`, '１３８２０００１０１５'),
      ),
    ).toBe('fine');
  });

  it('and nobody else can with it', async () => {
    await ask();
    expect(codeOf(await signIn(access.lastCode(), '13820001022'))).toBe('code-expired');
  });

  it('but not with a phone that is none, or digits that are none', async () => {
    expect(await ask({ phone: '12345' })).toMatchObject({
      refusal: { kind: 'malformed', errors: [{ field: 'phone', code: 'phone-invalid' }] },
    });
    expect(await signIn('12345', 'nobody')).toMatchObject({
      refusal: {
        errors: [
          { field: 'phone', code: 'phone-invalid' },
          { field: 'code', code: 'code-malformed' },
        ],
      },
    });
  });
});

describe('a code', () => {
  it('is kept nowhere in the clear, and neither is the phone', async () => {
    await ask();
    const { Items } = await access.db.client.send(new ScanCommand({ TableName: access.db.tables.access }));
    expect(Items).toHaveLength(1);
    const kept = JSON.stringify(Items);
    expect(kept).not.toContain('13820001015');
    expect(Object.values(Items?.[0] ?? {}).map(String)).not.toContain(access.lastCode());
    expect(access.lines.join()).not.toMatch(/138/);
  });

  it('is good until five minutes are over', async () => {
    await ask();
    access.clock.pass(299);
    expect(codeOf(await signIn(access.lastCode()))).toBe('fine');
  });

  it('is refused once five minutes are over', async () => {
    await ask();
    access.clock.pass(300);
    expect(codeOf(await signIn(access.lastCode()))).toBe('code-expired');
  });

  it('is used once', async () => {
    await ask();
    expect(codeOf(await signIn(access.lastCode()))).toBe('fine');
    expect(codeOf(await signIn(access.lastCode()))).toBe('code-used-up');
  });

  it('is used once, however many use it at the same instant', async () => {
    await ask();
    const all = await Promise.all(Array.from({ length: 4 }, () => signIn(access.lastCode())));
    expect(all.map(codeOf).filter((code) => code === 'fine')).toHaveLength(1);
  });

  it('is good at the fifth try and not at the sixth', async () => {
    await ask();
    const wrong = otherThan(access.lastCode());
    for (const triesLeft of [4, 3, 2, 1])
      expect(await signIn(wrong)).toMatchObject({ refusal: { code: 'code-wrong', params: { triesLeft } } });
    expect(codeOf(await signIn(access.lastCode()))).toBe('fine');
    access.clock.pass(60);
    await ask();
    const again = otherThan(access.lastCode());
    for (let tries = 0; tries < 4; tries += 1) await signIn(again);
    expect(codeOf(await signIn(again))).toBe('code-used-up');
    expect(codeOf(await signIn(access.lastCode()))).toBe('code-used-up');
  });

  it('can’t be guessed at more than five times by asking at the same instant', async () => {
    await ask();
    const wrong = otherThan(access.lastCode());
    const guesses = await Promise.all(Array.from({ length: 40 }, () => signIn(wrong)));
    const looked = guesses.filter((guess) => codeOf(guess) === 'code-wrong');
    expect(looked).toHaveLength(4);
    expect(new Set(guesses.map(codeOf))).toEqual(new Set(['code-wrong', 'code-used-up']));
    expect(codeOf(await signIn(access.lastCode()))).toBe('code-used-up');
  });

  it('takes the place of the one before, with tries of its own', async () => {
    await ask();
    const first = access.lastCode();
    await signIn(otherThan(first));
    access.clock.pass(60);
    await ask();
    if (first !== access.lastCode())
      expect(await signIn(first)).toMatchObject({
        refusal: { code: 'code-wrong', params: { triesLeft: 4 } },
      });
    expect(codeOf(await signIn(access.lastCode()))).toBe('fine');
  });
});

describe('sending codes', () => {
  it('one a minute to a phone, also where many ask at the same instant', async () => {
    const all = await Promise.all(Array.from({ length: 10 }, () => ask()));
    expect(all.map(codeOf).filter((code) => code === 'fine')).toHaveLength(1);
    expect(access.sent).toHaveLength(1);
    access.clock.pass(59);
    expect(await ask()).toMatchObject({
      refusal: { kind: 'too-many', code: 'code-sent-a-moment-ago', retryAfterSeconds: 1 },
    });
    access.clock.pass(1);
    expect(codeOf(await ask())).toBe('fine');
  });

  it('is limited for each address by the hour, whatever the phone', async () => {
    access.deps.signInSettings = { ...access.deps.signInSettings, mostCodesPerAddressAndHour: 2 };
    const address = '203.0.113.7';
    expect(codeOf(await ask({ phone: '13820001015', address }))).toBe('fine');
    expect(codeOf(await ask({ phone: '13820001022', address }))).toBe('fine');
    expect(await ask({ phone: '13820001029', address })).toMatchObject({
      refusal: { code: 'too-many-from-here', retryAfterSeconds: 3600 },
    });
    expect(codeOf(await ask({ phone: '13820001029', address: '203.0.113.8' }))).toBe('fine');
    access.clock.pass(3600);
    expect(codeOf(await ask({ phone: '13820001036', address }))).toBe('fine');
  });

  it('knows no limit where a load test on one machine lifts them, but tries are counted still', async () => {
    access.deps.signInSettings = {
      ...access.deps.signInSettings,
      limitsHold: false,
      mostCodesPerAddressAndHour: 0,
    };
    for (let times = 0; times < 12; times += 1)
      expect(codeOf(await ask({ phone, address: '203.0.113.7' }))).toBe('fine');
    for (let tries = 0; tries < 5; tries += 1) await signIn(otherThan(access.lastCode()));
    expect(codeOf(await signIn(access.lastCode()))).toBe('code-used-up');
  });

  it('that failed is told, and may be tried again at once', async () => {
    access.failWith(new SendError('temporary', 'Throttling'));
    expect(codeOf(await ask())).toBe('sms-not-sent');
    access.failWith(new SendError('permanent', 'OptedOut'));
    expect(codeOf(await ask())).toBe('phone-unreachable');
    access.failWith(undefined);
    expect(codeOf(await ask())).toBe('fine');
    expect(codeOf(await signIn(access.lastCode()))).toBe('fine');
    expect(access.lines.join()).not.toMatch(/138/);
  });
});
