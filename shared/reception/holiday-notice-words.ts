import { addDays, type CivilDate, daysBetween, isCivilDate } from '#shared/time/civil.ts';
import type { HolidayNotice } from '#shared/time/holiday-notice.ts';

/** A line of a holiday notice that can't be read, and why. */
export type UnclearLine = { line: number; code: 'line-unclear' | 'count-differs'; text: string };

export type ReadNotice = { notice: HolidayNotice; unclear: UnclearLine[] };

const DATE = /(?:(\d{1,2})月)?(\d{1,2})日\s*(至|到|[—–~～-])?/g;
const two = (digits: string): string => digits.padStart(2, '0');

/** The dates a clause names, ranges written out: `1月1日至3日` names three. */
const datesIn = (clause: string, year: number): CivilDate[] | undefined => {
  const found: CivilDate[] = [];
  let month = '';
  let rangeFrom: CivilDate | undefined;
  for (const [, named, day = '', range] of clause.matchAll(DATE)) {
    month = named ?? month;
    const on = `${year}-${two(month)}-${two(day)}`;
    if (!isCivilDate(on)) return undefined;
    if (rangeFrom !== undefined) {
      const first = rangeFrom;
      const length = daysBetween(first, on);
      if (length <= 0 || length > 31) return undefined;
      found.push(...Array.from({ length }, (_, nth) => addDays(first, nth + 1)));
    } else found.push(on);
    rangeFrom = range ? on : undefined;
  }
  return rangeFrom === undefined && found.length > 0 ? found : undefined;
};

const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/\([^)]*\)/g, '')
    .replace(/\s/g, '');

/**
 * Reads a holiday notice as the State Council words it, a holiday on each line:
 * `元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。` A line that names no days, or another number of
 * them than it says (`共3天`), is listed as unclear.
 */
export const readHolidayNotice = (text: string, year: number): ReadNotice => {
  const off = new Set<CivilDate>();
  const worked = new Set<CivilDate>();
  const unclear: UnclearLine[] = [];
  for (const [nth, written] of text.split('\n').entries()) {
    const line = plain(written);
    if (line === '') continue;
    const clauses = line.split(/[。;]/).filter((clause) => /放假|上班|休息/.test(clause));
    const read = clauses.map((clause) => ({
      isWorked: clause.includes('上班'),
      days: datesIn(clause, year),
      count: /共(\d+)天/.exec(clause)?.[1],
    }));
    const isUnclear = read.length === 0 || read.some(({ days }) => days === undefined);
    const differs = read.some(({ days, count }) => count !== undefined && Number(count) !== days?.length);
    if (isUnclear || differs) {
      const code = isUnclear ? 'line-unclear' : 'count-differs';
      unclear.push({ line: nth + 1, code, text: written.trim().slice(0, 60) });
      continue;
    }
    for (const { isWorked, days = [] } of read) for (const on of days) (isWorked ? worked : off).add(on);
  }
  return { notice: { year, off: [...off].sort(), worked: [...worked].sort() }, unclear };
};
