import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cadreSheet } from '#shared/pairing/cadre-sheet.ts';
import { householdSheet, readHouseholds } from '#shared/pairing/household-sheet.ts';
import { departmentSheet } from '#shared/people/department-sheet.ts';
import { leaderSheet } from '#shared/people/leader-sheet.ts';
import { text } from '#shared/sheets/cells.ts';
import { type Column, columns } from '#shared/sheets/columns.ts';
import { type ParsedRows, parseRows } from '#shared/sheets/parse-rows.ts';
import { readSheet } from '#shared/sheets/read-sheet.ts';
import type { Sheet } from '#shared/sheets/sheet.ts';
import { writeRow } from '#shared/sheets/write-row.ts';
import { writeWorkbook } from '#shared/sheets/write-workbook.ts';
import { accepted, demoSheet, grid } from './files.ts';

const reread = async (headers: string[], rows: ReturnType<typeof writeRow>[]) => {
  const bytes = await writeWorkbook([{ name: '名册', header: headers, rows }]);
  return accepted(await readSheet({ name: '名册.xlsx', bytes }));
};
const headersOf = ({ columns }: { columns: readonly Column[] }) => columns.map(({ header }) => header);

describe('a roster goes out as it came in', () => {
  test.each([
    ['leaders.csv', leaderSheet],
    ['departments.csv', departmentSheet],
    ['cadres.xlsx', cadreSheet],
    ['households.csv', householdSheet],
  ] as const)('%s', async (file, sheet) => {
    const read = (one: Sheet) => accepted<ParsedRows<object>>(sheet.read(one));
    const records = read(await demoSheet(file)).records.map(({ value }) => value);
    expect(records.length).toBeGreaterThan(5);
    const rows = records.map((record) => writeRow(sheet.columns, { ...record }));
    const again = read(await reread(headersOf(sheet), rows));
    expect(again.rejected).toEqual([]);
    expect(again.records.map(({ value }) => value)).toEqual(records);
  });

  test('with the leading zero of a landline as text, numbers as numbers, and empty cells empty', () => {
    const [record] = accepted(
      householdSheet.read(
        grid(
          headersOf(householdSheet).join('|'),
          'H00001|姜永福|东岭镇|南坡村||６口|军烈属|０４１１-82345678|每季度||',
        ),
      ),
    ).records;
    expect(record && writeRow(householdSheet.columns, record.value)).toEqual([
      'H00001',
      '姜永福',
      '东岭镇',
      '南坡村',
      null,
      6,
      '军烈属',
      '041182345678',
      '每季',
      '不限',
      null,
    ]);
  });
});

test('a frequency that follows from the kind of household goes out as the empty cell it came from', () => {
  const sheet = grid(
    headersOf(householdSheet).join('|'),
    'H00001|姜永福|东岭镇|南坡村||6|军烈属||||',
    'H00002|吕红霞|东岭镇|南坡村||4|军烈属||每季||',
  );
  const { records } = accepted(readHouseholds(sheet, undefined, { 军烈属: 'monthly' }));
  const frequencies = records.map(
    ({ value }) => writeRow(householdSheet.columns, householdSheet.stated?.(value) ?? {})[8],
  );
  expect(frequencies).toEqual([null, '每季']);
});

const one = columns([
  { field: 'id', header: '编号', required: true, read: text(40) },
  { field: 'note', header: '备注', read: text(1000) },
]);
const readNotes = (cells: string[]) => {
  const rows = cells.map((cell, index) => [`第${index}`, cell]);
  return accepted(parseRows({ rows: [['编号', '备注'], ...rows] }, one)).records.map(({ value }) => value);
};

describe('text goes out and comes in again as it was', () => {
  const survive = async (typed: string[]) => {
    const first = readNotes(typed);
    const sheet = await reread(
      ['编号', '备注'],
      first.map((record) => writeRow(one, record)),
    );
    expect(accepted(parseRows(sheet, one)).records.map(({ value }) => value)).toEqual(first);
    return first.map(({ note }) => note);
  };

  test.each<[string, string, string | undefined]>([
    ['a leading zero', '007', '007'],
    ['a quote that is more than a mark of text', "''七", "'七"],
    ['what looks like a formula', '=1+1', '=1+1'],
    ['what looks like a formula kept as text', '\'="1"', '="1"'],
    ['characters of GB18030 that GBK lacks', '䶮㐂𠮷村', '䶮㐂𠮷村'],
    ['a euro sign, a middle dot, a wave', '€·～', '€·～'],
    ['marks of XML', '<a>&"b"\'c', '<a>&"b"\'c'],
    ['line breaks of every kind', '一\r\n二\r三\n四', '一\n二\n三\n四'],
    ['a bell and a vertical tab', '一\u0007二\u000b三', '一二三'],
    ['a word that reads like an escape', '_x0041_', '_x0041_'],
    ['__proto__', '__proto__', '__proto__'],
    ['constructor', 'constructor', 'constructor'],
    ['the mark of a character that was lost', '张�', '张�'],
    ['what people write for nothing', '无', undefined],
  ])('%s', async (_, typed, kept) => {
    expect(await survive([typed])).toEqual([kept]);
  });

  test('whatever it is', async () => {
    const anything = fc.string({ unit: 'binary', maxLength: 30 });
    await fc.assert(
      fc.asyncProperty(fc.array(anything, { minLength: 50, maxLength: 50 }), async (typed) => {
        await survive(typed);
      }),
      { numRuns: 5 },
    );
  }, 20_000);
});
