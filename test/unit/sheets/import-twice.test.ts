import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Household } from '#shared/pairing/household.ts';
import { householdSheet } from '#shared/pairing/household-sheet.ts';
import { goneFrom } from '#shared/people/gone-rules.ts';
import { changesTo, type Kept } from '#shared/people/roster-rules.ts';
import { headerName } from '#shared/sheets/header-name.ts';
import type { Cell } from '#shared/sheets/sheet.ts';
import { accepted } from './files.ts';

const { columns, read, label } = householdSheet;
const headers = columns.map(({ header }) => header);

const wide = (text: string): string =>
  text.replace(/[0-9]/g, (digit) => '０１２３４５６７８９'[Number(digit)] ?? '');
const han = (...words: string[]) => fc.constantFrom(...words);

/** A row of households, each cell by its header. */
const row = fc.record({
  户编号: fc.integer({ min: 1, max: 99_999 }).map((number) => `H${String(number).padStart(5, '0')}`),
  户主: han('姜永福', '吕 红霞', '孙卫民', '𠮷田', '阿不都·热合曼'),
  镇街: han('东岭镇', '西川镇'),
  '村(社区)': han('南坡村', '白杨村', '３号社区'),
  组: han('', '4组', '无'),
  人口: fc.integer({ min: 1, max: 12 }).map(String),
  类别: han('一般户', '军烈属'),
  联系电话: han('', '13820001015', '0411-82345678'),
  走访频次: han('每月', '每两个月', '每季度', '半年'),
  方便时间: han('', '工作日上午', '双休日'),
  备注: han('', '听力不好', '=1+1', '007', '子女外出，平时电话联系'),
});
type Row = Record<string, string>;

/** The same sheet as another clerk would send it. */
const retold = fc.record({
  order: fc.shuffledSubarray(headers, { minLength: headers.length, maxLength: headers.length }),
  titles: fc.uniqueArray(
    fc.string({ unit: fc.constantFrom(...'甲乙丙丁戊己庚辛'), minLength: 2, maxLength: 6 }),
    {
      minLength: headers.length,
      maxLength: headers.length,
      selector: headerName,
    },
  ),
  above: fc.nat({ max: 3 }),
  asNumbers: fc.boolean(),
  isWide: fc.boolean(),
  unit: han('', '人', '口'),
});
type Retelling = Parameters<typeof retold.filter>[0] extends (one: infer T) => boolean ? T : never;

const cellOf = (header: string, text: string, { asNumbers, isWide, unit }: Retelling): Cell => {
  if (text === '') return null;
  if (header === '人口') {
    if (asNumbers) return Number(text);
    return `${isWide ? wide(text) : text}${unit}`;
  }
  if (header === '联系电话' && asNumbers && !text.startsWith('0')) return Number(text);
  return header === '备注' || !isWide ? text : wide(text);
};

const sheetOf = (rows: Row[], retelling: Retelling) => {
  const { order, titles, above } = retelling;
  const titleOf = (header: string): string => titles[headers.indexOf(header)] ?? '';
  return {
    sheet: {
      rows: [
        ...Array.from({ length: above }, (): Cell[] => ['东岭镇户名册']),
        order.map((header): Cell => titleOf(header)),
        ...rows.map((one) => order.map((header) => cellOf(header, one[header] ?? '', retelling))),
      ],
    },
    mapping: { columns: Object.fromEntries(headers.map((header) => [header, titleOf(header)])) },
  };
};
const plainSheet = (rows: Row[]) => ({
  rows: [headers as Cell[], ...rows.map((one) => headers.map((header) => one[header] || null))],
});

/** The roster after an import. */
const rosterAfter = (
  kept: Map<string, Kept<Household>>,
  records: Household[],
): Map<string, Kept<Household>> => {
  const changes = changesTo(kept, records);
  return new Map([
    ...kept,
    ...changes.map(({ record, over }) => [record.id, { record, version: (over?.version ?? 0) + 1 }] as const),
  ]);
};
const recordsIn = (...asked: Parameters<typeof read>): Household[] => {
  const { records, rejected } = accepted(read(...asked));
  expect(rejected).toEqual([]);
  return records.map(({ value }) => value);
};

const someRows = fc.uniqueArray(row, { minLength: 1, maxLength: 8, selector: (one) => one.户编号 });

describe('importing a roster twice is importing it once', () => {
  test('with its columns, rows and titles in another order and spelling too', () => {
    fc.assert(
      fc.property(someRows, retold, fc.boolean(), (rows, retelling, reversed) => {
        const once = rosterAfter(new Map(), recordsIn(plainSheet(rows)));
        expect(once.size).toBe(rows.length);
        const { sheet, mapping } = sheetOf(reversed ? rows.toReversed() : rows, retelling);
        expect(rosterAfter(once, recordsIn(sheet, mapping))).toEqual(once);
      }),
    );
  });

  test('and a changed row updates its one record, and no other', () => {
    fc.assert(
      fc.property(someRows, retold, fc.nat(), (rows, retelling, pick) => {
        const once = rosterAfter(new Map(), recordsIn(plainSheet(rows)));
        const at = pick % rows.length;
        const changed = rows.map((one, index) => (index === at ? { ...one, 类别: '独居老人' } : one));
        const { sheet, mapping } = sheetOf(changed, retelling);
        const twice = rosterAfter(once, recordsIn(sheet, mapping));
        const versions = [...twice.values()].map(({ version }) => version);
        expect(versions.filter((version) => version === 2)).toHaveLength(1);
        expect(twice.get(rows[at]?.户编号 ?? '')?.record.kind).toBe('独居老人');
      }),
    );
  });

  test('and what a sheet leaves out is what is gone, and stays', () => {
    fc.assert(
      fc.property(someRows, fc.nat(), (rows, pick) => {
        const once = rosterAfter(new Map(), recordsIn(plainSheet(rows)));
        const left = rows.slice(0, pick % (rows.length + 1));
        const records = left.length > 0 ? recordsIn(plainSheet(left)) : [];
        expect(rosterAfter(once, records)).toEqual(once);
        const gone = goneFrom(once, new Set(records.map(({ id }) => id)), label);
        expect(gone.map(({ id }) => id)).toEqual(
          rows
            .slice(left.length)
            .map((one) => one.户编号)
            .sort(),
        );
        for (const { label: said } of gone) expect(said).toMatch(/^(东岭镇|西川镇) (南坡村|白杨村|3号社区)$/);
      }),
    );
  });
});
