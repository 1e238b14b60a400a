import { type CivilMonth, civilMonthSchema } from '#shared/time/civil.ts';
import { compactText } from './clean-text.ts';

const DIGITS = '零一二三四五六七八九';
const YEAR_IN_CHARACTERS = /二[〇○零][〇○零一二三四五六七八九]{2}(?=年)/g;
const MONTH_IN_CHARACTERS = /(?<![初廿一二三四五六七八九])(十[一二]?|[一二三四五六七八九])月/g;
/** A whole date in a title is the day it was made, not what the table is about. */
const WHOLE_DATE = /(?<!\d)(?:20\d\d[年./-]\d{1,2}[月./-]\d{1,2}(?!\d)[日号]?|\d{1,2}月\d{1,2}[日号])/g;
// Not the year in the number of a document, 〔2026〕15号.
const YEAR = /(?<!\d)(20\d\d)(?=年|度|[-~至到]+20\d\d|[./-]\d{1,2}(?!\d))/g;
const NAMED = /(\d{1,2})月/g;
const RANGE = /(\d{1,2})月?份?[-~至到、和及]+(?:(20\d\d)年|(次年|翌年|下年))?(\d{1,2})月/;

const plain = (text: string): string =>
  compactText(text)
    .replace(/\p{Dash}/gu, '-')
    .replace(YEAR_IN_CHARACTERS, (year) =>
      [...year].map((one) => ('〇○零'.includes(one) ? 0 : DIGITS.indexOf(one))).join(''),
    )
    .replace(MONTH_IN_CHARACTERS, (_, month: string) =>
      month.startsWith('十') ? `${10 + DIGITS.indexOf(month[1] ?? '零')}月` : `${DIGITS.indexOf(month)}月`,
    )
    .replace(WHOLE_DATE, ' ');

/** What a title says of the dates below it. */
export type TitleMonths = {
  /** The years named, in order. */
  years: number[];
  /** The one month the table is about. */
  month?: number;
  /** From which month to which, where a title with its year names them. */
  from?: CivilMonth;
  to?: CivilMonth;
};

const monthOf = (year: number, month: number): CivilMonth | undefined => {
  const read = civilMonthSchema.safeParse(`${year}-${String(month).padStart(2, '0')}`);
  return read.success ? read.data : undefined;
};

/**
 * The year and month of a title: `2026年12月领导接访安排` is about December, `2026年12月至次年1月` about two months of two
 * years, `2026年第四季度` about a year. Nothing is made of what it doesn't say.
 */
export const titleMonths = (title: string): TitleMonths => {
  const text = plain(title);
  const years = [...new Set([...text.matchAll(YEAR)].map(([, year]) => Number(year)))];
  const [year] = years;
  const range = RANGE.exec(text);
  if (range) {
    const [, first, lastYear, next, last] = range;
    if (year === undefined) return { years };
    const turns = next !== undefined || Number(last) < Number(first);
    const ends = lastYear ? Number(lastYear) : turns ? year + 1 : year;
    const [from, to] = [monthOf(year, Number(first)), monthOf(ends, Number(last))];
    return { years: [...new Set([...years, ends])], ...(from && to && { from, to }) };
  }
  const months = [...new Set([...text.matchAll(NAMED)].map(([, month]) => Number(month)))];
  const [month] = months;
  if (month === undefined || months.length > 1) return { years };
  const only = year !== undefined && years.length === 1 ? monthOf(year, month) : undefined;
  return { years, month, ...(only && { from: only, to: only }) };
};
