import { inOrder, overlap } from '#shared/sheets/cell-sittings.ts';
import type { Rejection } from '#shared/sheets/import-report.ts';
import type { Sheet } from '#shared/sheets/sheet.ts';
import type { CalendarRow } from './calendar-sheet.ts';

/** A day of the calendar, in the row it begins in; `rows` are all the rows it is written in. */
export type CalendarRecord = { row: number; rows: number[]; value: CalendarRow };

const statedOnce = ({ on, leader, post, portfolio, venue, mode, slotMinutes }: CalendarRow): string =>
  JSON.stringify([on, leader, post, portfolio, venue, mode, slotMinutes]);

/** In which merged cell of a column a row stands; undefined where it stands in none. */
const mergedCell = (
  { merges = [] }: Sheet,
  column: number | undefined,
): ((row: number) => number | undefined) => {
  const cells = new Map<number, number>();
  for (const { row, lastRow, column: at } of merges)
    if (at === column) for (let one = row; one <= lastRow; one += 1) cells.set(one + 1, row);
  return (row) => cells.get(row);
};

const joined = (one: CalendarRow, other: CalendarRow, walkInsAreOne: boolean): CalendarRow => ({
  ...one,
  sittings: inOrder([...one.sittings, ...other.sittings]),
  walkInSlots: walkInsAreOne ? one.walkInSlots : one.walkInSlots + other.walkInSlots,
  attendingDepartments: [...new Set([...one.attendingDepartments, ...other.attendingDepartments])],
});

const remarkOn = ({ row, rows, value }: CalendarRecord): Rejection => ({
  row,
  column: '时间',
  code: 'joined-rows',
  message: `第 ${rows.join('、')} 行的领导是同一格，合成一天：${value.sittings
    .map(({ from, to }) => `${from}-${to}`)
    .join('、')}，现场预留共 ${value.walkInSlots} 批`,
});

/**
 * Joins rows that write the sittings of one day below each other: the cell of the leader is merged over them, and they
 * differ in nothing but their times. Rows that only look alike stay apart, since one of them may be a mistake.
 */
export const joinRows = (
  sheet: Sheet,
  records: { row: number; value: CalendarRow }[],
  columnOf: (field: 'leader' | 'walkInSlots') => number | undefined,
): { records: CalendarRecord[]; warnings: Rejection[] } => {
  const leaderCell = mergedCell(sheet, columnOf('leader'));
  const walkInCell = mergedCell(sheet, columnOf('walkInSlots'));
  const together: CalendarRecord[] = [];
  for (const { row, value } of records) {
    const last = together.at(-1);
    const isOne =
      last !== undefined &&
      leaderCell(row) !== undefined &&
      leaderCell(row) === leaderCell(last.row) &&
      statedOnce(value) === statedOnce(last.value) &&
      !overlap([...last.value.sittings, ...value.sittings]);
    if (!isOne) together.push({ row, rows: [row], value });
    else {
      const oneCell = walkInCell(row) !== undefined && walkInCell(row) === walkInCell(last.row);
      last.value = joined(last.value, value, oneCell);
      last.rows.push(row);
    }
  }
  return { records: together, warnings: together.filter(({ rows }) => rows.length > 1).map(remarkOn) };
};
