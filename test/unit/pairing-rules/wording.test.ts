import { expect, it } from 'vitest';
import { cadreOperations } from '#shared/web/api/cadre.ts';
import { pairingOperations } from '#shared/web/api/organizer-pairing.ts';
import { clockInWords, dayInWords, phoneInWords } from '#shared/web/wording/pairing.ts';
import { hasSentence, refusalInWords } from '#shared/web/wording/refusals.ts';
import { pairingRefusals } from '#shared/web/wording/refusals-pairing.ts';
import { sourceFiles } from '#test/support/imports.ts';

it('says what to do for every refusal that pairing and visits make', () => {
  const used = sourceFiles('shared/pairing').flatMap(({ text }) => [
    ...[...text.matchAll(/refuse\(\s*'[a-z-]+',\s*'([a-z-]+)'/g)].map(([, code = '']) => code),
    ...[...text.matchAll(/(?:code|error): '([a-z-]+)'/g)].map(([, code = '']) => code),
  ]);
  const aboutCells = ['unknown-household'];
  expect(used.length).toBeGreaterThan(15);
  expect(used.filter((code) => !hasSentence(code) && !aboutCells.includes(code))).toEqual([]);
});

it('documents only refusals that have a sentence', () => {
  const documented = [...cadreOperations, ...pairingOperations].flatMap(({ refusals }) =>
    Object.values(refusals ?? {}).flat(),
  );
  expect(documented.filter((code) => !hasSentence(code))).toEqual([]);
});

it('has a Chinese and an English sentence for each', () => {
  for (const { zh, en } of Object.values(pairingRefusals)) expect([zh, en].every(Boolean)).toBe(true);
});

it('names the warnings of a move, and the latest day', () => {
  const warnings = ['outside-convenient-time', 'day-full'];
  expect(refusalInWords({ kind: 'rule', code: 'move-warned', params: { warnings } }, 'zh')).toBe(
    '这个时间不在这户说的方便时间里。您这天的走访已经排满了。请核对后再确认。',
  );
  expect(
    refusalInWords({ kind: 'rule', code: 'too-far-ahead', params: { latest: '2027-01-31' } }, 'zh'),
  ).toContain('1月31日（周日）');
});

it('writes days, times and phones as people say them', () => {
  expect(dayInWords('2026-12-02')).toBe('12月2日（周三）');
  expect(['09:00', '12:00', '14:30', '18:30'].map(clockInWords)).toEqual([
    '上午 9:00',
    '中午 12:00',
    '下午 2:30',
    '晚上 6:30',
  ]);
  expect(phoneInWords('+8613820001015')).toBe('138 2000 1015');
  expect(phoneInWords('+864121234567')).toBe('04121234567');
});
