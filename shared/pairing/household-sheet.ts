import type { Result } from '#shared/platform/result.ts';
import { integer, officeId, oneOf, personName, phone, text } from '#shared/sheets/cells.ts';
import { columns, type RecordOf } from '#shared/sheets/columns.ts';
import { type ParsedRows, parseRows } from '#shared/sheets/parse-rows.ts';
import type { Sheet } from '#shared/sheets/sheet.ts';

const frequency = oneOf(
  { 每月: 'monthly', 每两月: 'every-two-months', 每季: 'quarterly', 每半年: 'half-yearly' },
  {
    每月一次: 'monthly',
    每1个月: 'monthly',
    每两个月: 'every-two-months',
    每2个月: 'every-two-months',
    每2月: 'every-two-months',
    每两月一次: 'every-two-months',
    每季度: 'quarterly',
    每季度一次: 'quarterly',
    每季一次: 'quarterly',
    半年: 'half-yearly',
    每半年一次: 'half-yearly',
    半年一次: 'half-yearly',
  },
);

const convenientTime = oneOf(
  {
    工作日上午: 'weekday-morning',
    工作日下午: 'weekday-afternoon',
    晚上: 'evening',
    周末: 'weekend',
    不限: 'any',
    赶集日除外: 'not-market-day',
  },
  { 均可: 'any', 都可以: 'any', 随时: 'any', 双休日: 'weekend', 傍晚: 'evening' },
);

const householdColumns = columns([
  { field: 'id', header: '户编号', aliases: ['编号', '户号'], required: true, read: officeId },
  { field: 'head', header: '户主', aliases: ['户主姓名', '姓名'], required: true, read: personName },
  {
    field: 'town',
    header: '镇街',
    aliases: ['乡镇', '镇', '镇(街道)', '乡镇(街道)'],
    required: true,
    read: text(40),
  },
  {
    field: 'village',
    header: '村(社区)',
    aliases: ['村', '社区', '村社区', '村居'],
    required: true,
    read: text(40),
  },
  { field: 'group', header: '组', aliases: ['村民组', '小组', '组别'], read: text(40) },
  {
    field: 'size',
    header: '人口',
    aliases: ['家庭人口', '人口数', '人数'],
    required: true,
    read: integer({ min: 1, max: 50, units: ['人', '口'] }),
  },
  {
    field: 'kind',
    header: '类别',
    aliases: ['户类别', '家庭类别', '户类型'],
    required: true,
    read: text(40),
  },
  { field: 'phone', header: '联系电话', aliases: ['电话', '手机', '手机号'], read: phone('any') },
  { field: 'frequency', header: '走访频次', aliases: ['频次', '走访次数'], required: true, read: frequency },
  {
    field: 'convenientTime',
    header: '方便时间',
    aliases: ['方便走访时间'],
    whenEmpty: 'any',
    read: convenientTime,
  },
  { field: 'note', header: '备注', aliases: ['说明'], read: text() },
]);

/** A household as a row of the roster states it. */
export type HouseholdRow = RecordOf<typeof householdColumns>;

/** Reads a roster of households; each id once. */
export const readHouseholds = (sheet: Sheet): Result<ParsedRows<HouseholdRow>> =>
  parseRows(sheet, householdColumns, { uniqueBy: [['id']] });
