import { describe, expect, test } from 'vitest';
import type { SheetData } from 'write-excel-file/node';
import { type CalendarOptions, readCalendarFile } from '#shared/reception/calendar-sheet.ts';
import { defaultReceptionSettings } from '#shared/reception/reception-settings.ts';
import { completeGrid } from '#shared/sheets/complete-grid.ts';
import { readSheets } from '#shared/sheets/read-sheet.ts';
import type { Cell, SheetFile } from '#shared/sheets/sheet.ts';
import { accepted, refusalOf, textFile, workbookOf } from './files.ts';

const HEADER = ['日期', '时间', '接访领导', '职务', '分管工作', '地点', '形式', '陪同部门'];
const REST = ['教育', '大厅', '定点接访', '教育局'];
const TIMES = '上午8:30至11:30';
const LEADER = ['钱桂兰', '副市长'];
const day = (on: string | object, times: string | object = TIMES) => [on, times, ...LEADER, ...REST];
const blanks = (count: number): null[] => Array.from({ length: count }, () => null);
const across = (value: string) => [{ value, columnSpan: 8 }, ...blanks(7)];
const over = (value: string, rowSpan: number) => ({ value, rowSpan });

const read = async (file: SheetFile, options: CalendarOptions = {}) =>
  accepted(
    readCalendarFile(accepted(await readSheets(file)), {
      usual: defaultReceptionSettings.usualHours,
      ...options,
    }),
  );
const readRows = async (rows: SheetData, options?: CalendarOptions) =>
  read(await workbookOf({ Sheet1: rows }), options);
const inShort = ({ records }: Awaited<ReturnType<typeof read>>) =>
  records.map(({ row, value: { on, sittings, leader, venue } }) => [
    row,
    on,
    sittings.map(({ from, to }) => `${from}-${to}`).join(' '),
    leader,
    venue,
  ]);
const codes = (remarks: { row: number; column: string; code: string }[]) =>
  remarks.map(({ row, column, code }) => [row, column, code]);

describe('dates and times as cells', () => {
  const shown = (format: string) => ({ value: new Date('2026-12-15T00:00:00.000Z'), type: Date, format });

  test.each(['yyyy-mm-dd', 'yyyy"年"m"月"d"日"', 'm"月"d"日"', 'm"月"d"日" aaaa', '[$-804]yyyy/m/d;@'])(
    'reads a date shown as %s',
    async (format) => {
      expect(inShort(await readRows([HEADER, day(shown(format))]))).toEqual([
        [2, '2026-12-15', '08:30-11:30', '钱桂兰', '大厅'],
      ]);
    },
  );

  test('reads dates of a workbook that counts from 1904, shown as dates or as numbers', async () => {
    const serial = { value: 44_909, type: Number };
    const rows = [
      HEADER,
      day({ ...serial, format: 'yyyy-mm-dd' }),
      [serial, '下午2:30至5:30', '冯国庆', '副书记', ...REST],
    ];
    const parsed = await read(await workbookOf({ Sheet1: rows }, { since1904: true }));
    expect(parsed.records.map(({ value }) => value.on)).toEqual(['2026-12-15', '2026-12-15']);
    expect(parsed.rejected).toEqual([]);
  });

  test('reads start and end in two columns of time cells, under a header of two rows', async () => {
    const time = (days: number) => ({ value: days, type: Number, format: 'h:mm' });
    const { records, rejected } = await readRows([
      across('2026年12月领导接访安排'),
      [
        over('日期', 2),
        { value: '接访时间', columnSpan: 2 },
        null,
        { value: '接访领导', columnSpan: 2 },
        null,
        over('分管工作', 2),
        over('地点', 2),
        over('形式', 2),
      ],
      [null, '开始', '结束', '姓名', '职务', null, null, null],
      ['15日', time(8.5 / 24), time(11.5 / 24), ...LEADER, ...REST.slice(0, 3)],
      ['16日', time(14.5 / 24), time(11.5 / 24), ...LEADER, ...REST.slice(0, 3)],
      ['17日', time(14.5 / 24), null, ...LEADER, ...REST.slice(0, 3)],
    ]);
    expect(records.map(({ row, value }) => [row, value.on, value.sittings, value.leader])).toEqual([
      [4, '2026-12-15', [{ from: '08:30', to: '11:30' }], '钱桂兰'],
    ]);
    expect(codes(rejected)).toEqual([
      [5, '结束', 'ends-before-start'],
      [6, '结束', 'empty'],
    ]);
  });

  test('reads a column for the morning and one for the afternoon, ticked or written', async () => {
    const parsed = await readRows([
      ['日期', '上午', '下午', ...HEADER.slice(2)],
      ['2026-12-15', '√', null, ...LEADER, ...REST],
      ['2026-12-16', '8:30-11:30', '2:30-5:30', ...LEADER, ...REST],
      ['2026-12-17', null, null, ...LEADER, ...REST],
      ['2026-12-18', '8:30-15:00', '14:30-17:30', ...LEADER, ...REST],
    ]);
    expect(inShort(parsed).map((one) => one.slice(0, 3))).toEqual([
      [2, '2026-12-15', '08:30-11:30'],
      [3, '2026-12-16', '08:30-11:30 14:30-17:30'],
    ]);
    expect(codes(parsed.warnings)).toEqual([[2, '上午', 'usual-hours']]);
    expect(codes(parsed.rejected)).toEqual([
      [4, '时间', 'empty'],
      [5, '下午', 'overlapping'],
    ]);
  });

  test('refuses a time cell where a stretch is wanted, and quotes it as a time', async () => {
    const { rejected } = await readRows([
      HEADER,
      day('2026-12-15', { value: 0.354167, type: Number, format: 'h:mm' }),
    ]);
    expect(rejected[0]?.message).toContain('写的是“08:30”');
  });

  test('refuses a weekday in a column of its own that belongs to another date', async () => {
    const weekday = { value: new Date('2026-12-16T00:00:00.000Z'), type: Date, format: 'aaaa' };
    const { rejected, records } = await readRows([
      [...HEADER, '星期'],
      [...day('2026-12-15'), '星期三'],
      [...day('2026-12-16'), weekday],
      [...day('2026-12-17'), '四'],
    ]);
    expect(rejected).toEqual([
      {
        row: 2,
        column: '星期',
        code: 'wrong-weekday',
        message: '「星期」写的是“三”，但 2026-12-15 是星期二，请改正日期或星期',
      },
    ]);
    expect(records.map(({ row }) => row)).toEqual([3, 4]);
  });
});

describe('what a calendar has beside its rows', () => {
  test('skips titles, parts, totals, notes, contacts and who signs, and refuses none of them', async () => {
    const parsed = await readRows([
      across('某市人民政府'),
      across('2026年12月份市级领导接访安排表'),
      ['单位：市群众工作局', ...blanks(5), '单位：天', null],
      HEADER,
      across('一、市级领导'),
      day('12月15日（星期二）'),
      day('12月16日 周三'),
      across('二、镇街领导'),
      day('12月17日'),
      ['合计', '3天', ...blanks(6)],
      ['注：', '遇有特殊情况另行通知', ...blanks(6)],
      across('1.来访群众请携带本人身份证。'),
      across('联系电话：0470-1234567'),
      [null, null, null, null, null, '市群众工作局', null, null],
      [null, null, null, null, null, '2026年11月25日', null, null],
    ]);
    expect(parsed.rejected).toEqual([]);
    expect(parsed.rows).toBe(3);
    expect(parsed.records.map(({ row }) => row)).toEqual([6, 7, 9]);
  });

  test('skips a sentence at the end that no mark calls a note, and who signs below it', async () => {
    const { rows, rejected } = await read(
      textFile(
        `${HEADER.join()}\n${day('2026-12-15').join()}\n请各位领导提前安排好工作。,,,\n,,,市群众工作局\n,,,2026年11月25日\n`,
      ),
    );
    expect({ rows, rejected }).toEqual({ rows: 1, rejected: [] });
  });

  test('refuses a row that was only begun, even the last one', async () => {
    const { rejected } = await readRows([HEADER, day('2026-12-15'), ['2026-12-16', ...blanks(7)]]);
    expect(new Set(rejected.map(({ row, code }) => `${row} ${code}`))).toEqual(new Set(['3 empty']));
  });

  test('takes the month from titles within the table', async () => {
    const parsed = await readRows([
      across('2026年第四季度领导接访安排'),
      HEADER,
      across('11月'),
      day('25日'),
      across('十二月份'),
      day('5日'),
      day('15日（星期二）'),
    ]);
    expect(parsed.records.map(({ value }) => value.on)).toEqual(['2026-11-25', '2026-12-05', '2026-12-15']);
  });

  test('skips the header where it comes again on another page, of one row or two', async () => {
    const { rows, rejected } = await readRows([HEADER, day('2026-12-15'), HEADER, day('2026-12-16')]);
    expect({ rows, rejected }).toEqual({ rows: 2, rejected: [] });
  });

  test('knows columns by other names and in another order', async () => {
    const parsed = await readRows([
      [
        '序号',
        '接待地点',
        '接待领导',
        '领导职务',
        '分管领域',
        '接待日期',
        '接待时间',
        '接待方式',
        '参加单位',
        '备注',
      ],
      [1, '大厅', '钱 桂兰', '副市长', '教育', '2026.12.15', TIMES, '定点', '教育局；民政局', '无'],
    ]);
    expect(parsed.rejected).toEqual([]);
    expect(parsed.records[0]?.value).toMatchObject({
      leader: '钱桂兰',
      attendingDepartments: ['教育局', '民政局'],
    });
  });
});

describe('merged cells', () => {
  test('count for each row they span: date, place and departments', async () => {
    const parsed = await readRows([
      HEADER,
      [
        over('2026-12-15', 2),
        TIMES,
        ...LEADER,
        '教育',
        over('大厅', 3),
        over('定点接访', 3),
        over('教育局', 3),
      ],
      [null, '下午2:30至5:30', '冯国庆', '副书记', '党建', null, null, null],
      ['2026-12-16', TIMES, '王素珍', '副市长', '交通', null, null, null],
    ]);
    expect(inShort(parsed)).toEqual([
      [2, '2026-12-15', '08:30-11:30', '钱桂兰', '大厅'],
      [3, '2026-12-15', '14:30-17:30', '冯国庆', '大厅'],
      [4, '2026-12-16', '08:30-11:30', '王素珍', '大厅'],
    ]);
    expect(parsed.records.map(({ value }) => value.attendingDepartments)).toEqual([
      ['教育局'],
      ['教育局'],
      ['教育局'],
    ]);
  });

  test('join two sittings of one leader into a day, and say so; the walk-in slots of one cell count once', async () => {
    const rows = (walkIns: (object | number)[]) => [
      [...HEADER, '现场预留'],
      [
        over('2026-12-15', 2),
        TIMES,
        ...['钱桂兰', '副市长', ...REST].map((one) => over(one, 2)),
        walkIns[0] ?? null,
      ],
      [null, '下午2:30至5:30', ...blanks(6), walkIns[1] ?? null],
    ];
    const parsed = await readRows(rows([{ value: 3, rowSpan: 2 }]));
    expect(parsed.rejected).toEqual([]);
    expect(parsed).toMatchObject({
      rows: 2,
      records: [{ row: 2, rows: [2, 3], value: { walkInSlots: 3 } }],
      warnings: [{ row: 2, code: 'joined-rows' }],
    });
    expect(inShort(parsed)[0]?.[2]).toBe('08:30-11:30 14:30-17:30');
    expect((await readRows(rows([2, 2]))).records[0]?.value.walkInSlots).toBe(4);
    expect(codes((await readRows(rows([7, 7]))).rejected)).toEqual([[2, '现场预留', 'too-many-walk-ins']]);
  });

  test('make no row of their own: a day drawn two rows high is one day', async () => {
    const parsed = await readRows([HEADER, day('2026-12-15').map((one) => over(String(one), 2)), blanks(8)]);
    expect({ rows: parsed.rows, rejected: parsed.rejected }).toEqual({ rows: 1, rejected: [] });
  });

  test('never fill what was not merged: an empty cell is refused, and the one above named', async () => {
    const { rejected } = await readRows([HEADER, day('2026-12-15'), [null, ...day('').slice(1)]]);
    expect(rejected).toMatchObject([{ row: 3, column: '日期', code: 'empty' }]);
    expect(rejected[0]?.message).toBe(
      '「日期」没有填，请补上；如果和第 2 行是同一格（“2026-12-15”），请照着填上，或选“空格按上一行读”',
    );
  });

  const CSV = [
    HEADER.join(),
    day('2026-12-15').join(),
    ',下午2:30至5:30,冯国庆,副书记,党建,,,',
    day('2026-12-16').join(),
  ].join('\n');

  test('of a csv made of such a sheet are filled down only where somebody says so, and named', async () => {
    expect(codes((await read(textFile(CSV))).rejected)).toEqual([
      [3, '日期', 'empty'],
      [3, '地点', 'empty'],
      [3, '形式', 'empty'],
    ]);
    const filled = await read(textFile(CSV), { fillDown: true });
    expect(filled.rejected).toEqual([]);
    expect(filled.records[1]?.value).toMatchObject({ on: '2026-12-15', venue: '大厅', leader: '冯国庆' });
    expect(codes(filled.warnings)).toEqual([
      [3, '日期', 'filled-down'],
      [3, '地点', 'filled-down'],
      [3, '形式', 'filled-down'],
      [3, '陪同部门', 'filled-down'],
    ]);
  });

  test('that lie on each other without end are no table: no spreadsheet program writes them', () => {
    const merges = Array.from({ length: 1000 }, () => ({ row: 0, column: 0, lastRow: 9, lastColumn: 0 }));
    const rows = () => Array.from({ length: 10 }, (_, nth): Cell[] => [nth === 0 ? 'x' : null]);
    expect(completeGrid(rows(), { rowCount: 10, columnCount: 1, errors: [], merges })).toBe(false);
    const once = rows();
    expect(completeGrid(once, { rowCount: 10, columnCount: 1, errors: [], merges: merges.slice(0, 1) })).toBe(
      true,
    );
    expect(once.at(-1)).toEqual(['x']);
  });
});

describe('several worksheets', () => {
  const cover = [['某市2026年接访工作资料'], ['目录']];
  const calendar = [HEADER, day('15日')];

  test('takes the one with the header, and its name for the month', async () => {
    const parsed = await read(
      await workbookOf({ 封面: cover, '2026年12月': calendar, 说明: [['填写说明']] }),
    );
    expect(parsed.records.map(({ value }) => value.on)).toEqual(['2026-12-15']);
    expect(parsed.warnings).toEqual([]);
  });

  test('takes the first of two and names the other', async () => {
    const file = await workbookOf({ '2026年11月': calendar, '2026年12月': calendar });
    const parsed = await read(file);
    expect(parsed.records.map(({ value }) => value.on)).toEqual(['2026-11-15']);
    expect(parsed.warnings).toMatchObject([{ code: 'several-sheets', column: '工作表' }]);
    expect(parsed.warnings[0]?.message).toContain('“2026年12月”没有读');
  });

  test('leaves out hidden ones', async () => {
    const file = await workbookOf(
      { '2026年11月': calendar, '2026年12月': calendar },
      { hidden: ['2026年11月'] },
    );
    const parsed = await read(file);
    expect(parsed.records.map(({ value }) => value.on)).toEqual(['2026-12-15']);
    expect(parsed.warnings).toEqual([]);
  });

  test('says of the one that comes nearest what it lacks', async () => {
    const lacking = [HEADER.filter((name) => name !== '地点' && name !== '时间'), ['2026-12-15']];
    const sheets = accepted(await readSheets(await workbookOf({ 封面: cover, '12月': lacking })));
    expect(refusalOf(readCalendarFile(sheets, {}))).toMatchObject({
      code: 'missing-column',
      params: { column: '时间、地点' },
    });
  });
});

test('reads 10,000 rows with merged dates, each with its date', async () => {
  const rows = Array.from({ length: 10_000 }, (_, nth) => [
    nth % 2 === 0 ? over(`2026年12月${(nth % 28) + 1}日`, 2) : null,
    TIMES,
    '钱桂兰',
    `副镇长${nth}`,
    ...REST,
  ]);
  const parsed = await read(await workbookOf({ Sheet1: [HEADER, ...rows] }));
  expect(parsed.rejected).toEqual([]);
  expect(parsed.records).toHaveLength(10_000);
  expect(parsed.records[9_999]?.value.on).toBe('2026-12-03');
});
