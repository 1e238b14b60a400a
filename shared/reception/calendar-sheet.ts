import type { Result } from '#shared/platform/result.ts';
import { civilDate } from '#shared/sheets/cell-date.ts';
import { sittings } from '#shared/sheets/cell-sittings.ts';
import { integer, list, oneOf, personName, text } from '#shared/sheets/cells.ts';
import { columns, type RecordOf } from '#shared/sheets/columns.ts';
import { findHeader } from '#shared/sheets/find-header.ts';
import { type ParsedRows, parseRows } from '#shared/sheets/parse-rows.ts';
import type { Sheet } from '#shared/sheets/sheet.ts';
import { minutesOf } from '#shared/time/civil.ts';

const mode = oneOf(
  { 定点接访: 'fixed', 重点约访: 'invited', 带案下访: 'outreach', 视频接访: 'video' },
  { 定点: 'fixed', 约访: 'invited', 下访: 'outreach', 视频: 'video' },
);

const calendarColumns = (year: number | undefined) =>
  columns([
    { field: 'on', header: '日期', aliases: ['接访日期', '接待日期'], required: true, read: civilDate(year) },
    { field: 'sittings', header: '时间', aliases: ['接访时间', '接待时间'], required: true, read: sittings },
    {
      field: 'leader',
      header: '接访领导',
      aliases: ['接待领导', '领导姓名', '姓名'],
      required: true,
      read: personName,
    },
    { field: 'post', header: '职务', required: true, read: text(60) },
    { field: 'portfolio', header: '分管工作', aliases: ['工作分工', '分工'], required: true, read: text() },
    { field: 'venue', header: '地点', aliases: ['接访地点', '接待地点'], required: true, read: text(100) },
    { field: 'mode', header: '形式', aliases: ['接访形式', '接访方式', '方式'], required: true, read: mode },
    {
      field: 'slotMinutes',
      header: '每批时长(分钟)',
      aliases: ['每批时长', '每批时间', '每批分钟'],
      whenEmpty: 30,
      read: integer({ min: 5, max: 240, units: ['分钟', '分'] }),
    },
    {
      field: 'walkInSlots',
      header: '现场预留',
      aliases: ['现场号', '预留现场号'],
      whenEmpty: 0,
      read: integer({ min: 0, max: 50, units: ['个', '号', '批'] }),
    },
    {
      field: 'attendingDepartments',
      header: '陪同部门',
      aliases: ['陪访部门', '参加部门'],
      whenEmpty: [],
      read: list(text(60)),
    },
  ]);

/** A reception day as a row of the office's calendar states it. */
export type CalendarRow = RecordOf<ReturnType<typeof calendarColumns>>;

/** The year a title row such as "2026年12月领导接访安排" names. */
const titleYear = (sheet: Sheet): number | undefined => {
  const header = findHeader(sheet, calendarColumns(undefined));
  const titles = header.ok ? sheet.rows.slice(0, header.value.row - 1).flat() : [];
  const named = /(20\d\d)\s*年/.exec(titles.join(' '))?.[1];
  return named === undefined ? undefined : Number(named);
};

const checkSlots = ({ sittings: ranges, slotMinutes, walkInSlots }: CalendarRow) => {
  const slots = ranges.map(({ from, to }) => Math.floor((minutesOf(to) - minutesOf(from)) / slotMinutes));
  if (slots.includes(0)) {
    return {
      field: 'slotMinutes' as const,
      code: 'slot-too-long',
      message: `每批 ${slotMinutes} 分钟比场次还长，请改短每批时长或延长场次`,
    };
  }
  const total = slots.reduce((sum, count) => sum + count, 0);
  if (walkInSlots <= total) return undefined;
  return {
    field: 'walkInSlots' as const,
    code: 'too-many-walk-ins',
    message: `当天一共 ${total} 批，预留 ${walkInSlots} 批放不下，请减少现场预留`,
  };
};

/**
 * Reads a reception calendar. A date without a year is of the year the title names, else of `year`; where there is
 * neither it is refused.
 */
export const readCalendar = (
  sheet: Sheet,
  { year }: { year?: number } = {},
): Result<ParsedRows<CalendarRow>> =>
  parseRows(sheet, calendarColumns(titleYear(sheet) ?? year), {
    uniqueBy: [['on', 'leader', 'post', 'venue', 'sittings']],
    check: checkSlots,
  });
