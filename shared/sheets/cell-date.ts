import { addDays, type CivilDate, isCivilDate, weekdayOf } from '#shared/time/civil.ts';
import { compactText } from './clean-text.ts';
import { bad, type CellReader, type CellReading, good } from './columns.ts';

const WEEKDAYS = '一二三四五六日';
const EXAMPLE = '如 2026-12-02';
const NOT_A_DATE = bad('not-a-date', `请填日期，${EXAMPLE}`);

// Year, month, day, weekday; the year may be left out.
const WRITTEN =
  /^(?:(20\d\d)[年./-])?(\d{1,2})[月./-](\d{1,2})[日号]?\(?(?:(?:星期|周|礼拜)([一二三四五六日天]))?\)?$/;
const EIGHT_DIGITS = /^(20\d\d)(\d\d)(\d\d)$/;
const MIDNIGHT = /T?0?0:00(:00(\.0+)?)?Z?$/;

// Excel counts days from here; the serials taken are those of the years 2000 to 2099.
const SERIAL_ZERO = '1899-12-30';
const FIRST_SERIAL = 36_526;
const LAST_SERIAL = 73_050;

const two = (digits: string): string => digits.padStart(2, '0');

const dateOf = (year: string, month: string, day: string, weekday?: string): CellReading<CivilDate> => {
  const date = `${year}-${two(month)}-${two(day)}`;
  if (!isCivilDate(date)) return bad('no-such-date', `没有 ${date} 这一天，请改正`);
  const right = WEEKDAYS[weekdayOf(date) - 1] ?? '';
  const written = weekday === '天' ? '日' : weekday;
  if (written && written !== right) {
    return bad('wrong-weekday', `但 ${date} 是星期${right}，请改正日期或星期`);
  }
  return good(date);
};

const fromText = (cell: string, year: number | undefined): CellReading<CivilDate> => {
  const compact = compactText(cell)
    .replace(/\p{Dash}/gu, '-')
    .replace(/。/g, '.')
    .replace(MIDNIGHT, '');
  const match = EIGHT_DIGITS.exec(compact) ?? WRITTEN.exec(compact);
  if (!match) return NOT_A_DATE;
  const [, writtenYear = year, month = '', day = '', weekday] = match;
  if (writtenYear === undefined) return bad('year-missing', `请写上年份，${EXAMPLE}`);
  return dateOf(String(writtenYear), month, day, weekday);
};

const fromSerial = (serial: number): CellReading<CivilDate> => {
  if (serial > 20_000_000) return fromText(String(serial), undefined);
  if (!(serial >= FIRST_SERIAL && serial < LAST_SERIAL + 1)) return NOT_A_DATE;
  return good(addDays(SERIAL_ZERO, Math.floor(serial)));
};

/**
 * A date as offices write it: `2026-12-02`, `2026/12/2`, `2026.12.15`, `2026年12月15日`, `12月15日（星期二）` (of the
 * given year), a date cell or its serial. A weekday that doesn't go with the date is refused, as is a day that doesn't exist.
 */
export const civilDate =
  (year?: number): CellReader<CivilDate> =>
  (cell) => {
    if (cell instanceof Date) return good(cell.toISOString().slice(0, 10));
    if (typeof cell === 'number') return fromSerial(cell);
    return typeof cell === 'string' ? fromText(cell, year) : NOT_A_DATE;
  };
