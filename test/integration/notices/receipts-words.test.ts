import { beforeEach, describe, expect, it } from 'vitest';
import { resendNotice } from '#shared/notices/resend-notice.ts';
import { saveWords } from '#shared/notices/save-words.ts';
import { SendError } from '#shared/notices/send-error.ts';
import { sayTold } from '#shared/notices/told-words.ts';
import type { WordsOf } from '#shared/notices/words.ts';
import { findWords } from '#shared/notices/words-store.ts';
import type { Lang } from '#shared/platform/lang.ts';
import { createReceiptsWorld, type ReceiptsWorld } from './receipts-world.ts';
import { aNotice, NOON } from './world.ts';

const CHINESE = '请记得：{day}{time}，{place}。编号{code}';
const ENGLISH = 'Remember: {day} {time}, {place}. Code {code}';
const SIGNATURE = '【开门】';

let world: ReceiptsWorld;
beforeEach(async () => {
  world = await createReceiptsWorld(aNotice('1', { lang: 'en' }));
});

const save = async (lang: Lang, text: string, approvedId?: string, basedOn = 0) => {
  const of: WordsOf = { template: 'booking-reminder-eve', channel: 'sms', lang };
  const saved = await saveWords(
    world.db,
    of,
    { basedOn, text, approvedId },
    { by: 'wang', now: NOON, signature: SIGNATURE },
  );
  expect(saved).toMatchObject({ ok: true });
};

const said = async () => {
  const told = await world.told();
  if (!told) throw new Error('not told');
  const { readWords, settings } = world.deliverDeps;
  const find = (...words: [WordsOf['template'], WordsOf['channel'], Lang, number]) =>
    findWords(world.db, ...words);
  return (await sayTold({ findWords: find, readWords, settings }, told))?.text;
};

const ways = [
  [
    'whose answer was lost',
    async () => {
      world.loseAnswer();
      await world.minute();
    },
  ],
  ['whose sender died', () => world.deliverAndDie()],
  [
    'whose answers were lost until it failed',
    async () => {
      world.loseAnswer();
      await world.minute();
      world.loseAnswer();
      await world.nextTry();
      expect(await world.told()).toMatchObject({ state: 'failed', reason: 'outcome-unknown' });
    },
  ],
  [
    'whose sender died until it was too late',
    async () => {
      await world.deliverAndDie();
      world.later(61);
      world.setNow('2026-12-02T00:30:00.000Z');
      await world.minute();
      expect(await world.told()).toMatchObject({ state: 'failed', reason: 'outcome-unknown' });
    },
  ],
  ['that was marked', async () => void (await world.minute())],
] as const;

describe.each(ways)('a receipt of a message %s', (_, send) => {
  it('leaves on record that it was told in Chinese, since only that was approved', async () => {
    await save('zh', CHINESE, 'SMS_1');
    await send();
    await world.receive(world.aReceipt('delivered'));
    expect(await world.told()).toMatchObject({ state: 'delivered', wording: 1, wordingLang: 'zh' });
    expect(await said()).toContain('请记得：');
  });

  it('leaves on record that it was told in the person’s language, though Chinese was approved later', async () => {
    await save('en', ENGLISH);
    await send();
    await save('zh', CHINESE, 'SMS_1');
    await world.receive(world.aReceipt('delivered'));
    expect(await world.told()).toMatchObject({ state: 'delivered', wording: 1, lang: 'en' });
    expect(await said()).toContain('Remember: ');
  });
});

describe('the words of a message that may be out, changed by the office before the next try,', () => {
  /** The only attempt of which nobody knows, in the words Kaimen comes with; then the office changes them. */
  const firsts = [
    ['whose answer was lost', () => world.loseAnswer(), () => world.minute()],
    ['whose sender died', () => {}, () => world.deliverAndDie()],
  ] as const;
  const refuseOnce = (kind: 'temporary' | 'permanent') => {
    world.faults.send = () => {
      world.faults.send = undefined;
      throw new SendError(kind, kind === 'permanent' ? 'no-such-phone' : 'Throttled');
    };
  };
  const begin = async (prepare: () => void, send: () => Promise<unknown>) => {
    prepare();
    await send();
    await save('en', ENGLISH);
    world.later(61);
  };
  const expectWords = async (wording: number) => {
    await world.receive(world.aReceipt('delivered'));
    expect(await world.told()).toMatchObject({ state: 'delivered', wording });
  };

  describe.each(firsts)('%s', (_, prepare, send) => {
    beforeEach(() => begin(prepare, send));

    it('stay on record where the next try is refused for good', async () => {
      refuseOnce('permanent');
      await world.nextTry();
      expect(await world.told()).toMatchObject({ state: 'failed', reason: 'no-such-phone', wording: 0 });
      await expectWords(0);
      expect(await said()).not.toContain('Remember: ');
    });

    it('stay on record where the next try is refused for now', async () => {
      refuseOnce('temporary');
      await world.nextTry();
      expect(await world.told()).toBeUndefined();
      await expectWords(0);
    });

    it('stay on record where the next try is refused for now, until it is too late', async () => {
      refuseOnce('temporary');
      await world.nextTry();
      world.setNow('2026-12-02T00:30:00.000Z');
      await world.minute();
      expect(await world.told()).toMatchObject({ state: 'failed', reason: 'outcome-unknown', wording: 0 });
    });

    it('give way to those of the next try where nobody knows of that either', async () => {
      world.loseAnswer();
      await world.nextTry();
      expect(await world.told()).toMatchObject({ state: 'failed', reason: 'outcome-unknown', wording: 1 });
    });

    it('give way to those of the next try where that goes out', async () => {
      await world.nextTry();
      expect(await world.told()).toMatchObject({ state: 'sent', wording: 1 });
    });
  });

  it('leave nothing of their language where the next try goes out in the person’s own', async () => {
    await save('zh', CHINESE, 'SMS_1');
    world.loseAnswer();
    await world.minute();
    await save('en', ENGLISH, 'SMS_2');
    await world.nextTry();
    const told = await world.told();
    expect(told).toMatchObject({ state: 'sent', wording: 1 });
    expect(told).not.toHaveProperty('wordingLang');
    expect(await said()).toContain('Remember: ');
  });

  it('stay on record in their language where the next try is refused for good', async () => {
    await save('zh', CHINESE, 'SMS_1');
    world.loseAnswer();
    await world.minute();
    await save('en', ENGLISH, 'SMS_2');
    refuseOnce('permanent');
    await world.nextTry();
    expect(await world.told()).toMatchObject({ state: 'failed', wording: 1, wordingLang: 'zh' });
    await world.receive(world.aReceipt('delivered'));
    expect(await said()).toContain('请记得：');
  });

  it('stay on record after two deaths, where the third claim asks no provider', async () => {
    await begin(
      () => {},
      () => world.deliverAndDie(),
    );
    await world.deliverAndDie();
    await save('en', `${ENGLISH}!`, undefined, 1);
    world.later(61);
    await world.nextTry();
    expect(world.sent).toHaveLength(2);
    expect(await world.told()).toMatchObject({ state: 'failed', reason: 'outcome-unknown', wording: 1 });
    await expectWords(1);
  });
});

it('a notice that a provider surely did not take was told in no words', async () => {
  world.faults.send = () => {
    throw new SendError('permanent', 'no-such-phone');
  };
  await world.minute();
  const told = await world.told();
  expect(told).toMatchObject({ state: 'failed', reason: 'no-such-phone' });
  expect(told).not.toHaveProperty('wording');
});

it('a notice told in Chinese, since only that was approved, is told once more in the person’s language', async () => {
  await save('zh', CHINESE, 'SMS_1');
  await world.minute();
  await world.receive(world.aReceipt('failed'));
  expect(await world.told()).toMatchObject({ state: 'failed', lang: 'en', wordingLang: 'zh' });
  const again = await resendNotice(world, { id: aNotice('1').id, by: 'wang' }, NOON);
  if (!again.ok) throw new Error(again.refusal.code);
  expect(again.value.lang).toBe('en');
  expect(again.value).not.toHaveProperty('wordingLang');
  await save('en', ENGLISH, 'SMS_2');
  world.later(61);
  await world.minute();
  expect(world.sent[1]?.text).toContain('Remember: ');
});
