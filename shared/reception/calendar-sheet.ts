import { accept, type Result } from '#shared/platform/result.ts';
import type { TimeRange, UsualHours } from '#shared/sheets/cell-sittings.ts';
import { chooseSheet } from '#shared/sheets/choose-sheet.ts';
import { findHeader, type Header, titlesAbove } from '#shared/sheets/find-header.ts';
import type { Rejection } from '#shared/sheets/import-report.ts';
import { type ParsedRows, parseRows, titleIn } from '#shared/sheets/parse-rows.ts';
import { shapeRecords } from '#shared/sheets/shape-records.ts';
import type { Sheet } from '#shared/sheets/sheet.ts';
import { minutesOf } from '#shared/time/civil.ts';
import { type CalendarCells, calendarColumns } from './calendar-columns.ts';
import { checkCells, sittingsIn } from './calendar-times.ts';
import { type CalendarRecord, joinRows } from './join-calendar-rows.ts';
import type { Level } from './reception-day.ts';

/** A reception day as the office's calendar states it; `level` is what else is known of its leader. */
export type CalendarRow = Omit<
  CalendarCells,
  'weekday' | 'sittings' | 'morning' | 'afternoon' | 'from' | 'to'
> & { sittings: TimeRange[]; level?: Level };

/** How to read what a calendar leaves open. */
export type CalendarOptions = {
  /** The year of dates that name none, where the title names none either. */
  year?: number;
  /** The hours that 全天, 上午 and 下午 stand for; without them they are refused. */
  usual?: UsualHours;
  /** Reads the empty cell below a date, leader or place as what stands above, for a csv made of merged cells. */
  fillDown?: boolean;
};

export type ParsedCalendar = Omit<ParsedRows<CalendarRow>, 'records'> & { records: CalendarRecord[] };

const rowOf = (cells: CalendarCells): CalendarRow => {
  const { weekday, sittings, morning, afternoon, from, to, ...stated } = cells;
  return { ...stated, sittings: sittingsIn(cells) };
};

const checkSlots = (
  { sittings, slotMinutes, walkInSlots }: CalendarRow,
  titleOf: (field: string) => string,
): Omit<Rejection, 'row'> | undefined => {
  const slots = sittings.map(({ from, to }) => Math.floor((minutesOf(to) - minutesOf(from)) / slotMinutes));
  if (slots.includes(0)) {
    return {
      column: titleOf('slotMinutes'),
      code: 'slot-too-long',
      message: `每批 ${slotMinutes} 分钟比场次还长，请改短每批时长或延长场次`,
    };
  }
  const total = slots.reduce((sum, count) => sum + count, 0);
  if (walkInSlots <= total) return undefined;
  return {
    column: titleOf('walkInSlots'),
    code: 'too-many-walk-ins',
    message: `当天一共 ${total} 批，预留 ${walkInSlots} 批放不下，请减少现场预留`,
  };
};

const gather = (sheet: Sheet, header: Header, parsed: ParsedRows<CalendarRow>): ParsedCalendar => {
  const columnOf = (field: string) => header.found.find(({ column }) => column.field === field)?.at;
  const joined = joinRows(sheet, parsed.records, columnOf);
  const titleOf = (field: string): string => titleIn(header, calendarColumns(), field);
  const checked = joined.records.map((record) => ({ record, wrong: checkSlots(record.value, titleOf) }));
  return {
    rows: parsed.rows,
    records: checked.filter(({ wrong }) => !wrong).map(({ record }) => record),
    rejected: [
      ...parsed.rejected,
      ...checked.flatMap(({ record, wrong }) => (wrong ? [{ row: record.row, ...wrong }] : [])),
    ],
    refused: parsed.refused,
    warnings: [...parsed.warnings, ...joined.warnings],
  };
};

/**
 * Reads a reception calendar. A date without a year is of the year the title names, else of `year`; where there is
 * neither it is refused.
 */
export const readCalendar = (sheet: Sheet, options: CalendarOptions = {}): Result<ParsedCalendar> => {
  const header = findHeader(sheet, calendarColumns());
  if (!header.ok) return header;
  const { name, since1904 } = sheet;
  const dates = { title: titlesAbove(sheet, header.value), name, since1904, year: options.year };
  const parsed = parseRows(sheet, calendarColumns(dates, options.usual), {
    uniqueBy: [['on', 'leader', 'post', 'venue', 'sittings']],
    check: checkCells,
    fillDown: options.fillDown,
  });
  const shaped = shapeRecords(parsed, rowOf);
  return shaped.ok ? accept(gather(sheet, header.value, shaped.value)) : shaped;
};

/** Reads the calendar among the worksheets of a file; where several look like one, the first, and says so. */
export const readCalendarFile = (sheets: Sheet[], options: CalendarOptions): Result<ParsedCalendar> => {
  const chosen = chooseSheet(sheets, calendarColumns());
  if (!chosen.ok) return chosen;
  const { sheet, others } = chosen.value;
  const parsed = readCalendar(sheet, options);
  if (!parsed.ok || others.length === 0) return parsed;
  const message = `文件里有几张表都像接访安排，这次读的是“${sheet.name}”；“${others.join('”“')}”没有读，请另存成文件再导入`;
  const remark = { row: 1, column: '工作表', code: 'several-sheets', message };
  return accept({ ...parsed.value, warnings: [remark, ...parsed.value.warnings] });
};
