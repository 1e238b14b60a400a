import { compactText } from '#shared/sheets/clean-text.ts';
import { bad, type CellReader, good } from '#shared/sheets/columns.ts';
import { weekdayIn } from '#shared/sheets/date-remark.ts';
import { weekdayOf } from '#shared/time/civil.ts';

/** A weekday in a column of its own, 一 to 日; a date cell shown as its weekday is one too. */
export const weekdayName: CellReader<string> = (cell) => {
  if (cell instanceof Date)
    return good('一二三四五六日'[weekdayOf(cell.toISOString().slice(0, 10)) - 1] ?? '');
  const named = weekdayIn(compactText(String(cell)));
  return named === undefined ? bad('not-a-weekday', '请写星期几，如：星期三') : good(named);
};
