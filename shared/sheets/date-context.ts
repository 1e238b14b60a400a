import { addMonths, type CivilDate, monthOf, yearOf } from '#shared/time/civil.ts';
import { type TitleMonths, titleMonths } from './title-months.ts';

/** What is known of the dates of a sheet before one of them is read. */
export type DateContext = {
  /** What stands above the table. */
  title?: string;
  /** What the worksheet is called, for where the title names no month. */
  name?: string;
  /** The year of dates that name none, where the title names none either. */
  year?: number;
  /** Whether numbers count the days since 1904. */
  since1904?: boolean;
};

const monthsBetween = (from: string, to: string): string[] => {
  const months = [from];
  while ((months.at(-1) ?? to) < to) months.push(addMonths(months.at(-1) ?? to, 1));
  return months;
};

/** The years in which a month with no year can be, by a title: one where the title settles it. */
const yearsFor = (month: number, { years, from, to }: TitleMonths): number[] => {
  if (!from || !to) return years;
  const fitting = monthsBetween(from, to).filter((one) => Number(one.slice(5)) === month);
  return fitting.length > 0 ? fitting.map(yearOf) : [...new Set([yearOf(from), yearOf(to)])];
};

export type DateHelp = {
  /** The year of a month that stands without one; undefined where nothing settles it. */
  yearOf: (month: number) => number | undefined;
  /** The month of a day that stands without one. */
  month?: number;
  /** Whether a date is in what the title is about. */
  covers: (on: CivilDate) => boolean;
};

/** What the title above a table says of its dates; where it leaves the month open, the worksheet's name may say it. */
export const sheetMonths = ({ title = '', name = '' }: DateContext): TitleMonths => {
  const above = titleMonths(title);
  const named = titleMonths(name);
  if (above.years.length === 0) return above.month === undefined ? named : { ...named, month: above.month };
  const { month } = named;
  return above.month === undefined && month !== undefined ? { ...above, month } : above;
};

/** Joins what a title within the data says with what stands above the table. */
export const dateHelp = (above: TitleMonths, section: string | undefined, year?: number): DateHelp => {
  const nearer = section === undefined ? undefined : titleMonths(section);
  const own = nearer && nearer.years.length > 0;
  const title: TitleMonths = own ? nearer : { ...above, ...(nearer && { month: nearer.month }) };
  const settled = (month: number): number | undefined => {
    const years = yearsFor(month, title);
    if (years.length === 0) return year;
    return years.length === 1 ? years[0] : undefined;
  };
  return {
    yearOf: settled,
    ...(title.month !== undefined && { month: title.month }),
    covers: (on) => {
      const { from, to, years } = title;
      if (nearer?.month !== undefined && Number(on.slice(5, 7)) !== nearer.month) return false;
      if (from && to) return from <= monthOf(on) && monthOf(on) <= to;
      return years.length === 0 || years.includes(yearOf(on));
    },
  };
};
