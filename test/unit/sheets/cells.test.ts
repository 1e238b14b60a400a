import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { email, integer, list, officeId, oneOf, personName, phone, text } from '#shared/sheets/cells.ts';
import type { CellReader } from '#shared/sheets/columns.ts';
import type { FilledCell } from '#shared/sheets/sheet.ts';

/** The value read, or the code of the refusal. */
const outcome = <T>(read: CellReader<T>, cell: FilledCell) => {
  const reading = read(cell);
  return reading.ok ? { value: reading.value } : { code: reading.code };
};

const households = integer({ min: 1, max: 50, units: ['户'] });
const frequency = oneOf({ 每月: 'monthly', 每季: 'quarterly' }, { 每季度: 'quarterly' });

describe('text', () => {
  test.each<[string, FilledCell, string]>([
    ['trims every kind of blank', '\u3000 民政局\t\u200b', '民政局'],
    ['makes full-width digits and letters plain', '３组Ａ区', '3组A区'],
    [
      'keeps full-width punctuation',
      '子女外出务工，平时电话联系（晚上）',
      '子女外出务工，平时电话联系（晚上）',
    ],
    ['keeps leading zeros', '007', '007'],
    ['keeps what was marked as text', '="007"', '007'],
    ['keeps what was quoted as text', "'007", '007'],
    ['turns a number into text', 12, '12'],
  ])('%s', (_, cell, value) => expect(outcome(text(), cell)).toEqual({ value }));

  test('takes as many characters as allowed and no more', () => {
    expect(outcome(text(3), '民政局')).toEqual({ value: '民政局' });
    expect(outcome(text(3), '民政局长')).toEqual({ code: 'too-long' });
  });
});

test.each<[string, string, object]>([
  ['closes the blank that spreads a short name', '王　伟', { value: '王伟' }],
  ['keeps the blank between words', 'Anna Li', { value: 'Anna Li' }],
  ['keeps a dot between parts', '阿不都·热合曼', { value: '阿不都·热合曼' }],
  ['refuses a number', '13820001015', { code: 'not-a-name' }],
])('a name: %s', (_, cell, expected) => expect(outcome(personName, cell)).toEqual(expected));

test.each<[FilledCell, object]>([
  ['H00012', { value: 'H00012' }],
  ['ｈ０００１２', { value: 'H00012' }],
  [' gb 0001 ', { value: 'GB0001' }],
  ['0012', { value: '0012' }],
  [12, { value: '12' }],
  ['户12', { code: 'not-an-id' }],
  ['-12', { code: 'not-an-id' }],
])('an id the office gave: %j', (cell, expected) => expect(outcome(officeId, cell)).toEqual(expected));

test.each<[FilledCell, object]>([
  [5, { value: 5 }],
  ['5', { value: 5 }],
  ['５', { value: 5 }],
  ['5户', { value: 5 }],
  ['５ 户', { value: 5 }],
  ['5.0', { value: 5 }],
  [1, { value: 1 }],
  [50, { value: 50 }],
  [0, { code: 'out-of-range' }],
  [51, { code: 'out-of-range' }],
  ['-3', { code: 'out-of-range' }],
  [5.5, { code: 'not-a-number' }],
  ['五户', { code: 'not-a-number' }],
  ['5人', { code: 'not-a-number' }],
  ['5-6户', { code: 'not-a-number' }],
  ['约5户', { code: 'not-a-number' }],
  ['户', { code: 'not-a-number' }],
  [true, { code: 'not-a-number' }],
  [new Date(0), { code: 'not-a-number' }],
  ['9'.repeat(16), { code: 'not-a-number' }],
])('a number of households from 1 to 50: %j', (cell, expected) =>
  expect(outcome(households, cell)).toEqual(expected),
);

test('reads any whole number back, however it is written', () => {
  const wide = (digits: string) =>
    digits.replace(/\d/g, (digit) => '０１２３４５６７８９'[Number(digit)] ?? '');
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 50 }), fc.boolean(), fc.boolean(), (value, isWide, hasUnit) => {
      const digits = isWide ? wide(String(value)) : String(value);
      expect(outcome(households, hasUnit ? `${digits}户` : digits)).toEqual({ value });
    }),
  );
});

test.each<[FilledCell, object]>([
  [13820001015, { value: '+8613820001015' }],
  ['１３８ ２０００ １０１５', { value: '+8613820001015' }],
  ['1.3820001015E+10', { code: 'not-a-phone' }],
  ['0411-82345678', { code: 'not-a-phone' }],
  ['13820001015、13820001016', { code: 'not-a-phone' }],
])('a mobile: %j', (cell, expected) => expect(outcome(phone('mobile'), cell)).toEqual(expected));

test('tells someone whose numbers became scientific notation what to do', () => {
  expect(phone('any')('1.3820001015E+10')).toMatchObject({ advice: expect.stringContaining('设为文本') });
});

test.each<[string, object]>([
  ['leader1@example.gov.cn', { value: 'leader1@example.gov.cn' }],
  ['ｌeader1＠example.gov.cn ', { value: 'leader1@example.gov.cn' }],
  ['leader1.example.gov.cn', { code: 'not-an-email' }],
  ['leader1@', { code: 'not-an-email' }],
])('an email: %j', (cell, expected) => expect(outcome(email, cell)).toEqual(expected));

test.each<[string, object]>([
  ['民政局、司法局', { value: ['民政局', '司法局'] }],
  [
    '民政局，司法局;教育局；交通局 水务局\n医保局/林业局',
    {
      value: ['民政局', '司法局', '教育局', '交通局', '水务局', '医保局', '林业局'],
    },
  ],
  ['、民政局、民政局、', { value: ['民政局'] }],
  ['民政局', { value: ['民政局'] }],
])('a list: %j', (cell, expected) => expect(outcome(list(text()), cell)).toEqual(expected));

test('a list names the part that does not read', () => {
  expect(list(officeId)('H00012、某户')).toEqual({
    ok: false,
    code: 'not-an-id',
    advice: '其中“某户”读不懂，请填由字母和数字组成的编号',
  });
  expect(outcome(list(text(), 2), '甲、乙、丙')).toEqual({ code: 'too-many' });
});

test.each<[FilledCell, object]>([
  ['每月', { value: 'monthly' }],
  [' 每 季 ', { value: 'quarterly' }],
  ['每季度', { value: 'quarterly' }],
  ['每旬', { code: 'unknown-word' }],
  ['monthly', { code: 'unknown-word' }],
  [1, { code: 'unknown-word' }],
])('a word from a list: %j', (cell, expected) => expect(outcome(frequency, cell)).toEqual(expected));
