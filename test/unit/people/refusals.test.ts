import { describe, expect, it } from 'vitest';
import { hasSentence, refusalInWords } from '#shared/web/wording/refusals.ts';
import { sourceFiles } from '#test/support/imports.ts';

const codesIn = (text: string): string[] =>
  [...text.matchAll(/(?:refuse\(\s*'[a-z-]+',\s*|\bcode: |error: )'([a-z-]+)'/g)].map(
    ([, code = '']) => code,
  );

describe('every refusal of people', () => {
  const files = sourceFiles('shared/people', 'functions/organizer', 'functions/citizen');
  const codes = [...new Set(files.flatMap(({ text }) => codesIn(text)))];

  it('is found by this test', () => {
    expect(codes).toEqual(expect.arrayContaining(['phone-invalid', 'code-wrong', 'account-without-role']));
  });

  it.each(codes)('%s has its sentence', (code) => {
    expect(hasSentence(code)).toBe(true);
  });

  it('says how many tries and seconds are left, in both languages', () => {
    const wrong = { kind: 'rule', code: 'code-wrong', params: { triesLeft: 1 } } as const;
    expect(refusalInWords(wrong, 'zh')).toContain('还可以试 1 次');
    expect(refusalInWords(wrong, 'en')).toContain('1 try is left');
    const soon = { kind: 'too-many', code: 'code-sent-a-moment-ago', params: { seconds: 42 } } as const;
    expect(refusalInWords(soon, 'zh')).toContain('42 秒');
  });
});
