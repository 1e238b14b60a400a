import { beforeEach, describe, expect, it } from 'vitest';
import { builtInWords } from '#shared/notices/built-in-words.ts';
import { restoreWords, saveWords } from '#shared/notices/save-words.ts';
import type { KeptWords, WordsOf } from '#shared/notices/words.ts';
import { findWords, listWords, putWords } from '#shared/notices/words-store.ts';
import { commit } from '#shared/platform/commit.ts';
import type { Db } from '#shared/platform/dynamo.ts';
import { createTestDb } from '#test/support/dynamodb.ts';

const NOW = '2026-11-24T01:00:00.000Z';
const SIGNATURE = '【开门】';
const SMS: WordsOf = { template: 'matter-assigned', channel: 'sms', lang: 'zh' };
const MAIL: WordsOf = { ...SMS, channel: 'email' };

let db: Db;
beforeEach(async () => {
  db = await createTestDb();
});

type Typed = Parameters<typeof saveWords>[2];

const making = (by = 'wang') => ({ by, now: NOW, signature: SIGNATURE });
const save = (typed: Typed, of = SMS, by?: string) => saveWords(db, of, typed, making(by));
const restore = (basedOn: number) => restoreWords(db, SMS, { basedOn }, making());
const texts = async () => (await listWords(db, SMS.template)).map(({ version, text }) => [version, text]);
const builtIn = builtInWords('matter-assigned', 'sms', 'zh')?.text ?? '';

describe('the office’s own words', () => {
  it('are a version after those Kaimen comes with, with who made it and when', async () => {
    const saved = await save({ basedOn: 0, text: '请于{day}前办理一件事。', approvedId: 'SMS_1' });
    const kept = {
      ...SMS,
      version: 1,
      text: '请于{day}前办理一件事。',
      approvedId: 'SMS_1',
      by: 'wang',
      at: NOW,
    };
    expect(saved).toEqual({ ok: true, value: kept });
    expect(await listWords(db, SMS.template)).toEqual([kept]);
  });

  it('have versions of their own on each channel and in each language', async () => {
    await save({ basedOn: 0, text: '一，{day}' });
    await save({ basedOn: 1, text: '二，{day}' });
    const mail = await save({ basedOn: 0, subject: '交办', text: '三，{day}' }, MAIL);
    const english = await save({ basedOn: 0, text: 'Due by {day}.' }, { ...SMS, lang: 'en' });
    expect([mail, english]).toMatchObject([{ value: { version: 1 } }, { value: { version: 1 } }]);
    expect((await save({ basedOn: 2, text: '四，{day}' })).ok).toBe(true);
    expect(await listWords(db, 'matter-progress')).toEqual([]);
  });

  it('stay findable as they were, version by version', async () => {
    await save({ basedOn: 0, text: '一，{day}' });
    await save({ basedOn: 1, text: '二，{day}' });
    const find = (version: number, lang: 'zh' | 'en' = 'zh') =>
      findWords(db, 'matter-assigned', 'sms', lang, version);
    expect((await find(0))?.text).toBe(builtIn);
    expect((await find(1))?.text).toBe('一，{day}');
    expect((await find(2))?.text).toBe('二，{day}');
    expect(await find(3)).toBeUndefined();
    expect(await find(1, 'en')).toBeUndefined();
  });

  it('are all read, however many there are', async () => {
    const long = '字'.repeat(3900);
    const kept = Array.from(
      { length: 95 },
      (_, index): KeptWords => ({
        ...MAIL,
        version: index + 1,
        subject: '交办',
        text: long,
        by: 'wang',
        at: NOW,
      }),
    );
    await commit(
      db,
      kept.map((words) => putWords(db, words)),
    );
    expect(await listWords(db, MAIL.template)).toEqual(kept);
    expect(await save({ basedOn: 95, subject: '交办', text: '{day}' }, MAIL)).toMatchObject({
      value: { version: 96 },
    });
  });
});

describe('saving', () => {
  it('makes no version of what is said already, sent twice or not', async () => {
    expect(await save({ basedOn: 0, text: `${builtIn}\r\n` })).toMatchObject({ value: { version: 0 } });
    await save({ basedOn: 0, text: '一，{day}' });
    expect(await save({ basedOn: 0, text: '一，{day}' })).toMatchObject({ value: { version: 1 } });
    expect(await texts()).toEqual([[1, '一，{day}']]);
  });

  it('makes one where only the provider’s id is new, of the words Kaimen comes with too', async () => {
    await save({ basedOn: 0, text: builtIn, approvedId: 'SMS_1' });
    expect(await save({ basedOn: 1, text: builtIn, approvedId: 'SMS_2' })).toMatchObject({
      value: { version: 2, approvedId: 'SMS_2' },
    });
  });

  it('is refused where somebody saved first', async () => {
    await save({ basedOn: 0, text: '一，{day}' });
    expect(await save({ basedOn: 0, text: '二，{day}' })).toMatchObject({
      refusal: { kind: 'conflict', code: 'changed-meanwhile' },
    });
    expect(await texts()).toEqual([[1, '一，{day}']]);
  });

  it('lets one of several at once through, and writes over none', async () => {
    const all = await Promise.all(
      ['一', '二', '三', '四', '五'].map((word) => save({ basedOn: 0, text: `${word}，{day}` }, SMS, word)),
    );
    const won = all.flatMap((saved) => (saved.ok ? [saved.value.text] : []));
    expect(won).toHaveLength(1);
    expect(all.filter((saved) => !saved.ok)).toMatchObject(
      Array.from({ length: 4 }, () => ({ refusal: { code: 'changed-meanwhile' } })),
    );
    expect(await texts()).toEqual([[1, won[0]]]);
  });

  it('is refused by field where the words may not be sent so, and writes nothing', async () => {
    expect(await save({ basedOn: 0, text: '请办理', approvedId: 'SMS 1' })).toMatchObject({
      refusal: {
        kind: 'malformed',
        errors: [
          { field: 'text', code: 'variable-missing' },
          { field: 'approvedId', code: 'approved-id-unreadable' },
        ],
      },
    });
    expect(await texts()).toEqual([]);
  });

  it('is refused on a channel that the template doesn’t go by', async () => {
    const of = { template: 'slot-offered', channel: 'email', lang: 'zh' } as const;
    expect(await save({ basedOn: 0, subject: '一', text: '二' }, of)).toMatchObject({
      refusal: { kind: 'not-found' },
    });
  });
});

describe('the id under which a provider approved words', () => {
  const MOVED: WordsOf = { ...SMS, template: 'matter-progress' };
  const EN: WordsOf = { ...SMS, lang: 'en' };
  const heldOtherwise = (params: object) => ({
    refusal: {
      kind: 'malformed',
      errors: [{ field: 'approvedId', code: 'approved-id-of-other-words', params }],
    },
  });
  const progress = builtInWords('matter-progress', 'sms', 'zh')?.text ?? '';

  it('doesn’t stay with changed words: the provider would send those before', async () => {
    await save({ basedOn: 0, text: '一，{day}', approvedId: 'SMS_1' });
    expect(await save({ basedOn: 1, text: '二，{day}', approvedId: 'SMS_1' })).toMatchObject(
      heldOtherwise({ lang: 'zh', version: 1 }),
    );
    expect(await save({ basedOn: 1, text: '二，{day}', approvedId: 'SMS_2' })).toMatchObject({ ok: true });
  });

  it('doesn’t come to them by way of a version without one', async () => {
    await save({ basedOn: 0, text: '一，{day}', approvedId: 'SMS_1' });
    await save({ basedOn: 1, text: '二，{day}' });
    expect(await save({ basedOn: 2, text: '二，{day}', approvedId: 'SMS_1' })).toMatchObject(
      heldOtherwise({ lang: 'zh', version: 1 }),
    );
    expect(await texts()).toHaveLength(2);
    expect(await save({ basedOn: 2, text: '一，{day}', approvedId: 'SMS_1' })).toMatchObject({ ok: true });
  });

  it('is neither that of the words Kaimen comes with, nor that of the other language', async () => {
    await save({ basedOn: 0, text: builtIn, approvedId: 'SMS_1' });
    await save({ basedOn: 0, text: 'Due by {day}.', approvedId: 'SMS_9' }, EN);
    await save({ basedOn: 1, text: '一，{day}' });
    await restore(2);
    expect(await save({ basedOn: 3, text: '一，{day}', approvedId: 'SMS_1' })).toMatchObject(
      heldOtherwise({ lang: 'zh', version: 1 }),
    );
    expect(await save({ basedOn: 3, text: '一，{day}', approvedId: 'SMS_9' })).toMatchObject(
      heldOtherwise({ lang: 'en', version: 1 }),
    );
  });

  it('is not that of another message, until that one says its words under another', async () => {
    await save({ basedOn: 0, text: progress, approvedId: 'SMS_1' }, MOVED);
    expect(await save({ basedOn: 0, text: '一，{day}', approvedId: 'SMS_1' })).toMatchObject({
      refusal: {
        errors: [
          {
            field: 'approvedId',
            code: 'approved-id-of-other-message',
            params: { template: 'matter-progress', lang: 'zh' },
          },
        ],
      },
    });
    await save({ basedOn: 1, text: progress, approvedId: 'SMS_2' }, MOVED);
    expect(await save({ basedOn: 0, text: '一，{day}', approvedId: 'SMS_1' })).toMatchObject({ ok: true });
  });

  it('goes to one of several words that are saved under it at once', async () => {
    const all = await Promise.all([
      save({ basedOn: 0, text: '一，{day}', approvedId: 'SMS_1' }),
      save({ basedOn: 0, text: 'Due by {day}.', approvedId: 'SMS_1' }, EN),
      save({ basedOn: 0, text: progress, approvedId: 'SMS_1' }, MOVED),
    ]);
    expect(all.filter(({ ok }) => ok)).toHaveLength(1);
    expect(all.filter(({ ok }) => !ok)).toMatchObject(
      Array.from({ length: 2 }, () => ({ refusal: { errors: [{ field: 'approvedId' }] } })),
    );
  });

  it('keeps no two back that are saved at once under ids of their own', async () => {
    const all = await Promise.all([
      save({ basedOn: 0, text: '一，{day}', approvedId: 'SMS_1' }),
      save({ basedOn: 0, text: 'Due by {day}.', approvedId: 'SMS_2' }, EN),
      save({ basedOn: 0, text: progress, approvedId: 'SMS_3' }, MOVED),
    ]);
    expect(all.map(({ ok }) => ok)).toEqual([true, true, true]);
  });
});

describe('going back to the words Kaimen comes with', () => {
  it('is a version too', async () => {
    await save({ basedOn: 0, text: '一，{day}' });
    expect(await restore(1)).toMatchObject({ value: { version: 2, text: builtIn } });
    expect(await texts()).toEqual([
      [1, '一，{day}'],
      [2, builtIn],
    ]);
  });

  it('brings the id back that they were approved under, not the one of other words', async () => {
    await save({ basedOn: 0, text: builtIn, approvedId: 'SMS_1' });
    await save({ basedOn: 1, text: '一，{day}', approvedId: 'SMS_2' });
    expect(await restore(2)).toMatchObject({ value: { version: 3, text: builtIn, approvedId: 'SMS_1' } });
  });

  it('changes nothing where they are said already, and is refused where somebody saved first', async () => {
    expect(await restore(0)).toMatchObject({ value: { version: 0 } });
    await save({ basedOn: 0, text: '一，{day}' });
    expect(await restore(0)).toMatchObject({ refusal: { code: 'changed-meanwhile' } });
  });
});
