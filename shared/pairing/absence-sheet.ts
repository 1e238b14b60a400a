import type { Result } from '#shared/platform/result.ts';
import { civilDate } from '#shared/sheets/cell-date.ts';
import { officeId } from '#shared/sheets/cells.ts';
import { cleanText, compactText } from '#shared/sheets/clean-text.ts';
import { bad, type CellReader, columns, good } from '#shared/sheets/columns.ts';
import type { DateContext } from '#shared/sheets/date-context.ts';
import { findHeader, titlesAbove } from '#shared/sheets/find-header.ts';
import { type ParsedRows, parseRows } from '#shared/sheets/parse-rows.ts';
import { shapeRecords } from '#shared/sheets/shape-records.ts';
import type { Sheet } from '#shared/sheets/sheet.ts';
import { daysBetween } from '#shared/time/civil.ts';
import type { Absence, AbsenceKind } from './absence.ts';
import { MOST_ABSENT_DAYS } from './absence-rules.ts';

/** An absence as a row states it. */
export type AbsenceRow = Pick<Absence, 'cadreId' | 'from' | 'to' | 'kind'>;

const LONGEST_REASON = 40;
const ON_DUTY = /值班|值守|值勤|执勤|带班|备勤|在岗/;

/** Only whether it is duty is kept of a reason: why somebody is on leave is nobody's business here. */
const absenceKind: CellReader<AbsenceKind> = (cell) => {
  const written = cleanText(String(cell));
  if (written.length > LONGEST_REASON) return bad('too-long', `请缩短到 ${LONGEST_REASON} 个字以内`);
  return good(ON_DUTY.test(compactText(written)) ? 'duty' : 'leave');
};

const absenceColumns = (known: DateContext = {}) =>
  columns([
    {
      field: 'cadreId',
      header: '工号',
      aliases: ['干部工号', '编号'],
      required: true,
      mergeable: true,
      read: officeId,
    },
    {
      field: 'from',
      header: '从',
      aliases: ['开始日期', '起始日期', '开始', '日期', '值班日期', '请假日期'],
      required: true,
      read: civilDate(known),
    },
    { field: 'to', header: '到', aliases: ['结束日期', '截止日期', '结束', '至'], read: civilDate(known) },
    {
      field: 'kind',
      header: '事由',
      aliases: ['原因', '类型', '请假类别', '类别'],
      required: true,
      read: absenceKind,
    },
  ]);

/** The headers a sheet of absences has. */
export const absenceHeaders = absenceColumns().map(({ header }) => header);

/** Reads a roster of duty and leave; a row without a last day is of one day. */
export const readAbsences = (sheet: Sheet): Result<ParsedRows<AbsenceRow>> => {
  const header = findHeader(sheet, absenceColumns());
  if (!header.ok) return header;
  const title = titlesAbove(sheet, header.value);
  const known = { title, name: sheet.name, since1904: sheet.since1904 };
  const parsed = parseRows(sheet, absenceColumns(known), {
    uniqueBy: [['cadreId', 'from', 'to', 'kind']],
    check: ({ from, to = from }) => {
      if (to < from)
        return { field: 'to', code: 'ends-before-start', message: `「到」比「从」早，请核对这两天` };
      return daysBetween(from, to) < MOST_ABSENT_DAYS
        ? undefined
        : { field: 'to', code: 'range-too-long', message: `「从」到「到」超过一年，请核对，或分成几行` };
    },
  });
  return shapeRecords(parsed, ({ to, ...row }) => ({ ...row, to: to ?? row.from }));
};
