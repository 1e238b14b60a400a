import { inOrder, overlap, type TimeRange } from '#shared/sheets/cell-sittings.ts';
import { wrongWeekday } from '#shared/sheets/date-remark.ts';
import type { CalendarCells } from './calendar-columns.ts';

type Wrong = { field: keyof CalendarCells; code: string; message: string };

/** The sittings of a row, wherever its times stand. */
export const sittingsIn = ({ sittings, morning, afternoon, from, to }: CalendarCells): TimeRange[] => {
  if (sittings) return sittings;
  if (from && to) return [{ from, to }];
  return inOrder([...(morning ?? []), ...(afternoon ?? [])]);
};

const checkWeekday = ({ on, weekday }: CalendarCells): Wrong | undefined => {
  const wrong = weekday === undefined ? undefined : wrongWeekday(on, weekday);
  return wrong && !wrong.ok
    ? { field: 'weekday', code: wrong.code, message: `「星期」写的是“${weekday}”，${wrong.advice}` }
    : undefined;
};

const checkTimes = (row: CalendarCells): Wrong | undefined => {
  const { sittings, from, to } = row;
  if (!sittings && (from || to)) {
    if (!from) return { field: 'from', code: 'empty', message: '只写了结束时间，请补上开始时间' };
    if (!to) return { field: 'to', code: 'empty', message: '只写了开始时间，请补上结束时间' };
    if (to <= from)
      return {
        field: 'to',
        code: 'ends-before-start',
        message: `结束时间 ${to} 要晚于开始时间 ${from}，请改正`,
      };
  }
  const ranges = sittingsIn(row);
  if (ranges.length === 0)
    return { field: 'sittings', code: 'empty', message: '「时间」没有填，请补上，如：上午8:30至11:30' };
  if (overlap(ranges))
    return { field: 'afternoon', code: 'overlapping', message: '上午和下午的时间有重叠，请改正' };
  return undefined;
};

/** What doesn't hold between the cells of a row: its weekday is another date's, or its times make no sitting. */
export const checkCells = (row: CalendarCells): Wrong | undefined => checkWeekday(row) ?? checkTimes(row);
