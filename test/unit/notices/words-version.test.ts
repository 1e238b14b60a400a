import { describe, expect, it } from 'vitest';
import { builtInWords } from '#shared/notices/built-in-words.ts';
import { channels } from '#shared/notices/notice.ts';
import { templateIds } from '#shared/notices/templates.ts';
import type { KeptWords } from '#shared/notices/words.ts';
import {
  approvedOtherwise,
  isUnchanged,
  lastApproval,
  saySame,
  tidyWords,
  versionsOf,
} from '#shared/notices/words-version-rules.ts';

describe('words as they are kept', () => {
  it.each([
    ['end their lines as mail does, not as forms do', '您好，\r\n\r\n再见\r', '您好，\n\n再见'],
    ['have no blanks at the end of a line', '您好， \n 再见　 ', '您好，\n 再见'],
    ['keep the indent of a line', '接访\n　　今天', '接访\n　　今天'],
    ['have no marks that nobody sees', '\u200B提\u00AD醒\uFEFF', '提醒'],
    ['have blanks for tabs', 'a\tb', 'a b'],
  ])('%s', (_, typed, text) => {
    expect(tidyWords({ text: typed })).toEqual({ text });
  });

  it('are tidied at once, however long a run of blanks somebody pasted', () => {
    const blanks = ' '.repeat(100_000);
    expect(tidyWords({ text: `提${blanks}醒${blanks}\n好${blanks}` })).toEqual({ text: `提${blanks}醒\n好` });
  });

  it('have no subject and no id where those were left blank', () => {
    expect(tidyWords({ subject: ' ', text: '提醒', approvedId: '' })).toEqual({ text: '提醒' });
    expect(tidyWords({ subject: '提醒 ', text: '提醒', approvedId: ' ＳＭＳ_1 ' })).toEqual({
      subject: '提醒',
      text: '提醒',
      approvedId: 'SMS_1',
    });
  });

  it('are what Kaimen comes with, where those were saved as they stand', () => {
    for (const template of templateIds)
      for (const channel of channels)
        for (const lang of ['zh', 'en'] as const) {
          const { version, ...words } = builtInWords(template, channel, lang) ?? { version: 0, text: '' };
          expect(tidyWords(words)).toEqual(words);
        }
  });
});

const made = (changes: Partial<KeptWords>): KeptWords => ({
  template: 'booking-confirmed',
  channel: 'sms',
  lang: 'zh',
  version: 1,
  text: '提醒',
  by: 'wang',
  at: '2026-11-24T01:00:00.000Z',
  ...changes,
});

describe('the id a provider approved words under', () => {
  const OF = { template: 'booking-confirmed' } as const;
  const all = [
    made({ version: 1, text: '甲', approvedId: 'SMS_1' }),
    made({ version: 2, text: '乙' }),
    made({ version: 3, text: '丙', approvedId: 'SMS_3' }),
    made({ lang: 'en', version: 1, text: 'A', approvedId: 'SMS_4' }),
    made({ lang: 'en', version: 2, text: 'B' }),
    made({ template: 'booking-moved', version: 1, text: '丁', approvedId: 'SMS_5' }),
    made({ template: 'booking-moved', version: 2, text: '丁', approvedId: 'SMS_6' }),
  ];

  it.each([
    ['is new', { text: '戊', approvedId: 'SMS_2' }, undefined],
    ['is none', { text: '戊' }, undefined],
    ['comes back with its own words', { text: '甲', approvedId: 'SMS_1' }, undefined],
    ['stays while the words change', { text: '戊', approvedId: 'SMS_3' }, 'booking-confirmed zh 3'],
    ['is of words before the last', { text: '乙', approvedId: 'SMS_1' }, 'booking-confirmed zh 1'],
    [
      'was ever of words in the other language',
      { text: '乙', approvedId: 'SMS_4' },
      'booking-confirmed en 1',
    ],
    ['is of what another message says now', { text: '乙', approvedId: 'SMS_6' }, 'booking-moved zh 2'],
    ['is of another message that says the same', { text: '丁', approvedId: 'SMS_6' }, undefined],
    ['was mistyped at another message and put right there', { text: '乙', approvedId: 'SMS_5' }, undefined],
  ])('is told from that of other words: it %s', (_, typed, holder) => {
    const found = approvedOtherwise(all, OF, typed);
    expect(found && `${found.template} ${found.lang} ${found.version}`).toBe(holder);
  });

  it('comes back with the words that were last said under it, and not once they were said without', () => {
    const typed = { text: '甲' };
    expect(lastApproval(all, typed)).toBe('SMS_1');
    expect(lastApproval([...all].reverse(), typed)).toBe('SMS_1');
    expect(lastApproval([...all, made({ version: 4, text: '甲', approvedId: 'SMS_7' })], typed)).toBe(
      'SMS_7',
    );
    expect(lastApproval([...all, made({ version: 4, text: '甲' })], typed)).toBeUndefined();
    expect(lastApproval(all, { text: '戊' })).toBeUndefined();
  });

  it('doesn’t make words other words, but another version', () => {
    const before = { text: '旧的', approvedId: 'SMS_1' };
    expect(saySame(before, { text: '旧的' })).toBe(true);
    expect(saySame({ subject: '一', text: '旧的' }, { subject: '二', text: '旧的' })).toBe(false);
    expect(isUnchanged(before, { text: '旧的' })).toBe(false);
    expect(isUnchanged(before, { ...before })).toBe(true);
  });
});

it('counts the versions of each channel and language apart, the newest last', () => {
  const all = [made({ version: 10 }), made({ version: 9 }), made({ lang: 'en' }), made({ channel: 'email' })];
  expect(versionsOf(all, { channel: 'sms', lang: 'zh' }).map(({ version }) => version)).toEqual([9, 10]);
  expect(versionsOf(all, { channel: 'email', lang: 'en' })).toEqual([]);
});
