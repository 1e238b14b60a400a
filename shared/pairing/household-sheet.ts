import { asDialled } from '#shared/people/phone.ts';
import type { Result } from '#shared/platform/result.ts';
import { integer, officeId, oneOf, personName, phone, text } from '#shared/sheets/cells.ts';
import type { ColumnMapping } from '#shared/sheets/column-mapping.ts';
import { columns, type RecordOf } from '#shared/sheets/columns.ts';
import { type ParsedRows, parseRows } from '#shared/sheets/parse-rows.ts';
import type { RosterSheet } from '#shared/sheets/roster-sheet.ts';
import { shapeRecords } from '#shared/sheets/shape-records.ts';
import type { Sheet } from '#shared/sheets/sheet.ts';
import { wordFor } from '#shared/sheets/write-row.ts';
import { frequencyOfKind } from './frequency-rules.ts';
import type { ConvenientTime, Frequency, Household } from './household.ts';

const FREQUENCIES = {
  每月: 'monthly',
  每两月: 'every-two-months',
  每季: 'quarterly',
  每半年: 'half-yearly',
} as const;
const frequency = oneOf<Frequency>(FREQUENCIES, {
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
});

const TIMES = {
  工作日上午: 'weekday-morning',
  工作日下午: 'weekday-afternoon',
  晚上: 'evening',
  周末: 'weekend',
  不限: 'any',
  赶集日除外: 'not-market-day',
} as const;
const convenientTime = oneOf<ConvenientTime>(TIMES, {
  均可: 'any',
  都可以: 'any',
  随时: 'any',
  双休日: 'weekend',
  傍晚: 'evening',
});

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
  {
    field: 'phone',
    header: '联系电话',
    aliases: ['电话', '手机', '手机号'],
    read: phone('any'),
    write: asDialled,
  },
  {
    field: 'frequency',
    header: '走访频次',
    aliases: ['频次', '走访次数'],
    // The column is there; a cell may be empty where the household's kind has a frequency.
    unless: [],
    read: frequency,
    write: wordFor(FREQUENCIES),
  },
  {
    field: 'convenientTime',
    header: '方便时间',
    aliases: ['方便走访时间'],
    whenEmpty: 'any',
    read: convenientTime,
    write: wordFor(TIMES),
  },
  { field: 'note', header: '备注', aliases: ['说明'], read: text() },
]);

type Row = RecordOf<typeof householdColumns>;

const frequencyMissing = ({ kind }: Row) => ({
  field: 'frequency' as const,
  code: 'frequency-missing',
  message: `「走访频次」是空的，“${kind}”这一类也没有定走访频次；请填上，或先在“走访设置”里给这一类定好`,
});

/** Reads a roster of households; each id once. An empty frequency follows the household's kind, where that has one. */
export const readHouseholds = (
  sheet: Sheet,
  mapping?: ColumnMapping,
  frequencyByKind: Record<string, Frequency> = {},
): Result<ParsedRows<Household>> => {
  const byKind = (row: Row): Frequency | undefined => frequencyOfKind(row.kind, { frequencyByKind });
  const parsed = parseRows(sheet, householdColumns, {
    uniqueBy: [['id']],
    mapping,
    check: (row) => (row.frequency || byKind(row) ? undefined : frequencyMissing(row)),
  });
  return shapeRecords(parsed, (row): Household => {
    const frequency = row.frequency ?? byKind(row);
    if (!frequency) throw new Error('a household without a frequency was taken');
    return { ...row, frequency, ...(!row.frequency && { frequencyFrom: 'kind' as const }) };
  });
};

export const householdSheet: RosterSheet<Household> = {
  name: 'households',
  columns: householdColumns,
  read: readHouseholds,
  idOf: ({ id }) => (typeof id === 'string' ? id : undefined),
  stated: ({ frequencyFrom, ...row }) => (frequencyFrom === 'kind' ? { ...row, frequency: undefined } : row),
  label: ({ town, village }) => `${town} ${village}`,
};
