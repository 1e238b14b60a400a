import { addDays, type CivilDate, isCivilDate } from '#shared/time/civil.ts';
import { compactText } from './clean-text.ts';
import { bad, type CellReader, type CellReading, good } from './columns.ts';
import { type DateContext, type DateHelp, dateHelp, sheetMonths } from './date-context.ts';
import { checkRemark } from './date-remark.ts';
import type { FilledCell } from './sheet.ts';

const EXAMPLE = '如 2026-12-02';
const NOT_A_DATE = bad('not-a-date', `请填日期，${EXAMPLE}`);
const SEVERAL = bad('several-dates', `一行只写一天，请分成几行，${EXAMPLE}`);

// Year, month, day; the year may be left out.
const WRITTEN = /^(?:(20\d\d)[年./-])?(\d{1,2})[月./-](\d{1,2})[日号]?$/;
const DAY_ONLY = /^(\d{1,2})[日号]$/;
const EIGHT_DIGITS = /^(20\d\d)(\d\d)(\d\d)$/;
const MIDNIGHT = /T?0?0:00(:00(\.0+)?)?Z?$/;
const TRAILING_WEEKDAY = /(?:星期|周|礼拜)[一二三四五六日天]$/g;
const IN_BRACKETS = /\(([^()]*)\)/g;
const SEVERAL_DAYS = /\d(?:[日号](?:\([^()]*\))?)?[、,至到~-]+(?:\d{1,2}月)?\d{1,2}[日号]/;

// Excel counts days from here; the serials taken are those of the years 2000 to 2099.
const SERIAL_ZERO = '1899-12-30';
const FIRST_SERIAL = 36_526;
const LAST_SERIAL = 73_050;
const DAYS_TO_1904 = 1462;

const two = (digits: string): string => digits.padStart(2, '0');

type Parts = { year?: string; month?: string; day: string };

const partsOf = (bare: string): Parts | undefined => {
  const [, year, month, day] = EIGHT_DIGITS.exec(bare) ?? WRITTEN.exec(bare) ?? [];
  if (month && day) return { ...(year && { year }), month, day };
  const only = DAY_ONLY.exec(bare)?.[1];
  return only ? { day: only } : undefined;
};

const dateOf = (parts: Parts, help: DateHelp): CellReading<CivilDate> => {
  const month = parts.month ?? help.month;
  if (month === undefined) return bad('month-missing', `请写上年份和月份，${EXAMPLE}`);
  const year = parts.year ?? help.yearOf(Number(month));
  if (year === undefined)
    return bad('year-missing', `请写上年份，${EXAMPLE}；也可以写在标题里，或填在“年份”一栏`);
  const date = `${year}-${two(String(month))}-${two(parts.day)}`;
  return isCivilDate(date) ? good(date) : bad('no-such-date', `没有 ${date} 这一天，请改正`);
};

const fromText = (cell: string, help: DateHelp): CellReading<CivilDate> => {
  const compact = compactText(cell)
    .replace(/\p{Dash}/gu, '-')
    .replace(/。/g, '.')
    .replace(MIDNIGHT, '');
  const outside = compact.replace(IN_BRACKETS, '');
  const parts = partsOf(outside.replace(TRAILING_WEEKDAY, ''));
  if (!parts) return SEVERAL_DAYS.test(compact) ? SEVERAL : NOT_A_DATE;
  const date = dateOf(parts, help);
  if (!date.ok) return date;
  const inside = [...compact.matchAll(IN_BRACKETS)].flatMap(([, words = '']) => words.split(/[,、;.]/));
  for (const words of [...inside.filter(Boolean), ...(outside.match(TRAILING_WEEKDAY) ?? [])]) {
    const wrong = checkRemark(date.value, words);
    if (wrong) return wrong === 'unclear' ? NOT_A_DATE : wrong;
  }
  return date;
};

const fromSerial = (serial: number, since1904: boolean): CellReading<CivilDate> => {
  const days = since1904 ? serial + DAYS_TO_1904 : serial;
  if (!(days >= FIRST_SERIAL && days < LAST_SERIAL + 1)) return NOT_A_DATE;
  return good(addDays(SERIAL_ZERO, Math.floor(days)));
};

const fromDate = (cell: Date): CellReading<CivilDate> => {
  const date = cell.toISOString().slice(0, 10);
  return date.startsWith('20') ? good(date) : NOT_A_DATE;
};

/**
 * A date as offices write it: `2026-12-02`, `2026/12/2`, `2026.12.15`, `2026年12月15日`, `12月15日（星期二，冬月初七）`,
 * `15日` below a title that names the month, a date cell or its serial. A weekday or lunar date that doesn't go with it is
 * refused, as is a day that doesn't exist, and one whose year nothing settles; one outside what the title names is remarked on.
 */
export const civilDate = (known: DateContext = {}): CellReader<CivilDate> => {
  const above = sheetMonths(known);
  const helps = new Map<string | undefined, DateHelp>();
  const helpFor = (section: string | undefined): DateHelp => {
    const help = helps.get(section) ?? dateHelp(above, section, known.year);
    helps.set(section, help);
    return help;
  };
  const read = (cell: FilledCell, help: DateHelp): CellReading<CivilDate> => {
    if (cell instanceof Date) return fromDate(cell);
    if (typeof cell === 'number')
      return cell > 20_000_000 ? fromText(String(cell), help) : fromSerial(cell, known.since1904 ?? false);
    return typeof cell === 'string' ? fromText(cell, help) : NOT_A_DATE;
  };
  return (cell, place) => {
    const help = helpFor(place?.section);
    const reading = read(cell, help);
    if (!reading.ok || help.covers(reading.value)) return reading;
    const advice = `读作 ${reading.value}，不在标题写的年月里，请核对`;
    return good(reading.value, { code: 'outside-title', advice });
  };
};
