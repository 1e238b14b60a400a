import { beforeEach, describe, expect, it } from 'vitest';
import { saveWords } from '#shared/notices/save-words.ts';
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

const save = async (lang: Lang, text: string, approvedId?: string) => {
  const of: WordsOf = { template: 'booking-reminder-eve', channel: 'sms', lang };
  const saved = await saveWords(
    world.db,
    of,
    { basedOn: 0, text, approvedId },
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
  ['that was marked', async () => void (await world.minute())],
] as const;

describe.each(ways)('a receipt of a message %s', (_, send) => {
  it('leaves on record that it was told in Chinese, since only that was approved', async () => {
    await save('zh', CHINESE, 'SMS_1');
    await send();
    await world.receive(world.aReceipt('delivered'));
    expect(await world.told()).toMatchObject({ state: 'delivered', wording: 1, lang: 'zh' });
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
