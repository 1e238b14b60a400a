import { describe, expect, it } from 'vitest';
import { previewWords } from '#shared/notices/preview-words.ts';
import { templateIds, templates } from '#shared/notices/templates.ts';
import type { WordsOf } from '#shared/notices/words.ts';
import { checkWords } from '#shared/notices/words-rules.ts';
import { noticeTemplatesOperations } from '#shared/web/api/notice-templates.ts';
import { templatesTold } from '#shared/web/wording/notice-template-told.ts';
import { variableInWords } from '#shared/web/wording/notice-templates.ts';
import { fieldErrorsInWords, hasSentence } from '#shared/web/wording/refusals.ts';
import { noticeTemplatesRefusals } from '#shared/web/wording/refusals-notice-templates.ts';
import { sourceFiles } from '#test/support/imports.ts';

const SIGNATURE = '【开门】';
const SMS: WordsOf = { template: 'matter-assigned', channel: 'sms', lang: 'zh' };

describe('what is said about the words of messages', () => {
  it('has a sentence for every refusal, in Chinese and English', () => {
    const used = sourceFiles('shared/notices')
      .filter(({ path }) => /\/(save-words|check-approval|words-(rules|request))\.ts$/.test(path))
      .flatMap(({ text }) => [
        ...text.matchAll(/(?:code: |error: |fault\('\w+', |refuse\('[\w-]+', )'([a-z-]+)'/g),
        ...text.matchAll(/'(approved-id-[a-z-]+|subject-of-sms)'/g),
      ])
      .map(([, code = '']) => code);
    const documented = noticeTemplatesOperations.flatMap(({ refusals }) =>
      Object.values(refusals ?? {}).flat(),
    );
    expect(used).toEqual(expect.arrayContaining(Object.keys(noticeTemplatesRefusals)));
    expect([...used, ...documented].filter((code) => !hasSentence(code))).toEqual([]);
  });

  it.each([
    ['{who}', 'zh', '不认识 {who}，这里能写的是 {day}。'],
    ['办理', 'zh', '还缺 {day}：少了它，对方就不知道该怎么办。'],
    [`{day}${'字'.repeat(60)}`, 'zh', '太长了：连签名、内容最长时要占 2 条短信，最多 1 条。请改短些。'],
    [
      `{day}${'字'.repeat(60)}`,
      'en',
      'Too long: with the signature and every variable at its longest it takes 2 segments, 1 at most.',
    ],
    [`{day}${'字'.repeat(58)}`, 'zh', undefined],
  ] as const)('names what is wrong with %s (%s)', (text, lang, sentence) => {
    const problems = checkWords('matter-assigned', 'sms', 'zh', { text }, SIGNATURE);
    expect(fieldErrorsInWords(problems, lang).text).toBe(sentence);
  });

  it.each(templateIds)('tells when %s is sent, to whom, and what its variables stand for', (id) => {
    const { when, to } = templatesTold[id];
    expect([when, to]).toEqual([expect.stringMatching(/[一-龥].*。$/), expect.stringMatching(/[一-龥]/)]);
    for (const name of templates[id].variables) expect(variableInWords(id, name)).toMatch(/[一-龥]/);
  });
});

describe('a preview', () => {
  it('is of the words as they would be kept, with the signature and what they take', () => {
    expect(previewWords(SMS, { text: '请于{day}前办理。  \r\n' }, SIGNATURE)).toEqual({
      text: '【开门】请于12月2日周三前办理。',
      sms: {
        sample: { encoding: 'ucs-2', characters: 17, segments: 1 },
        longest: { encoding: 'ucs-2', characters: 18, segments: 1 },
        most: 1,
      },
    });
  });

  it('leaves a place that names no variable as it was typed, to be seen', () => {
    expect(previewWords(SMS, { text: '{day}，{who}' }, SIGNATURE).text).toBe('【开门】12月2日周三，{who}');
  });

  it('of a mail has its subject, and nothing of segments', () => {
    const mail = { subject: '{day}前', text: '请办理' };
    expect(previewWords({ ...SMS, channel: 'email' }, mail, SIGNATURE)).toEqual({
      subject: '12月2日周三前',
      text: '请办理',
    });
  });
});
