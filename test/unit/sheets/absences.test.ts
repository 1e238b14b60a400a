import { describe, expect, it } from 'vitest';
import { readAbsences } from '#shared/pairing/absence-sheet.ts';
import { readHouseholds } from '#shared/pairing/household-sheet.ts';

const grid = (...lines: string[]) => ({
  rows: lines.map((line) => line.split('|').map((cell) => cell || null)),
});
const read = (...lines: string[]) => {
  const parsed = readAbsences(grid(...lines));
  if (!parsed.ok) throw new Error(parsed.refusal.code);
  return parsed.value;
};

describe('a roster of duty and leave', () => {
  it('is read row by row; one day needs no last one, and only duty or leave is kept of a reason', () => {
    const { records, rejected } = read(
      '2026年12月值班表',
      '工号|从|到|事由',
      'GB0001|12月5日|12月6日|防汛值班',
      'gb0002|2026-12-09||年假',
      'GB0003|2026/12/10|2026/12/11|住院',
    );
    expect(rejected).toEqual([]);
    expect(records.map(({ value }) => value)).toEqual([
      { cadreId: 'GB0001', from: '2026-12-05', to: '2026-12-06', kind: 'duty' },
      { cadreId: 'GB0002', from: '2026-12-09', to: '2026-12-09', kind: 'leave' },
      { cadreId: 'GB0003', from: '2026-12-10', to: '2026-12-11', kind: 'leave' },
    ]);
  });

  it.each([
    ['an end before the beginning', 'GB0001|2026-12-06|2026-12-05|值班', '到', 'ends-before-start'],
    ['more than a year', 'GB0001|2026-12-06|2027-12-31|请假', '到', 'range-too-long'],
    ['a day that doesn’t exist', 'GB0001|2026-02-30||请假', '从', 'no-such-date'],
    ['no reason', 'GB0001|2026-12-06||', '事由', 'empty'],
    ['no work number', '|2026-12-06||值班', '工号', 'empty'],
  ])('refuses %s, with the cell', (_, row, column, code) => {
    expect(read('工号|从|到|事由', row).rejected).toEqual([
      expect.objectContaining({ row: 2, column, code, message: expect.stringMatching(/[请核]/) }),
    ]);
  });

  it('refuses the same row twice', () => {
    const row = 'GB0001|2026-12-06|2026-12-07|值班';
    expect(read('工号|从|到|事由', row, row).rejected.map(({ code }) => code)).toEqual(['duplicate']);
  });
});

describe('a household’s empty frequency', () => {
  const header = '户编号|户主|镇街|村(社区)|组|人口|类别|联系电话|走访频次|方便时间|备注';
  const row = (frequency: string) => `H00001|姜永福|东岭镇|南坡村||6|独居老人||${frequency}|不限|`;
  const readRow = (frequency: string, byKind: Parameters<typeof readHouseholds>[2]) => {
    const parsed = readHouseholds(grid(header, row(frequency)), undefined, byKind);
    if (!parsed.ok) throw new Error(parsed.refusal.code);
    return parsed.value;
  };

  it.each([
    ['its own where the roster names one', '每季', { 独居老人: 'monthly' }, { frequency: 'quarterly' }],
    ['that of its kind', '', { 独居老人: 'monthly' }, { frequency: 'monthly', frequencyFrom: 'kind' }],
  ] as const)('is %s', (_, frequency, byKind, expected) => {
    const [record] = readRow(frequency, byKind).records;
    const { frequency: held, frequencyFrom } = record?.value ?? {};
    expect({ frequency: held, ...(frequencyFrom && { frequencyFrom }) }).toEqual(expected);
  });

  it('is refused where the kind has none either, with what to do', () => {
    const { records, rejected } = readRow('', { 军烈属: 'monthly' });
    expect(records).toEqual([]);
    expect(rejected).toEqual([
      { row: 2, column: '走访频次', code: 'frequency-missing', message: expect.stringContaining('走访设置') },
    ]);
  });
});
