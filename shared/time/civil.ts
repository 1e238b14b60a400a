import { TZDate } from '@date-fns/tz';
import { format, isValid, parse } from 'date-fns';
import { z } from 'zod';
import { type Instant, instantOf } from './instant.ts';

/** The one time zone of civil time in Kaimen. It has had no daylight saving since 1991. */
const TIME_ZONE = 'Asia/Shanghai';

/** A day of the calendar, `2026-12-02`. */
export type CivilDate = string;
/** A time of day, `08:30`. */
export type CivilTime = string;
/** A month, `2026-12`. */
export type CivilMonth = string;

// Civil days are computed on UTC midnights, so the machine's own zone can't shift them.
const utcDay = (date: CivilDate): Date => new Date(`${date}T00:00:00.000Z`);
const dayOfUtc = (date: Date): CivilDate => date.toISOString().slice(0, 10);

const DATE_FORM = /^\d{4}-\d{2}-\d{2}$/;

/** Whether the text is a day that exists, in the form `2026-12-02`. */
export const isCivilDate = (text: string): boolean =>
  DATE_FORM.test(text) && isValid(parse(text, 'yyyy-MM-dd', new Date(0)));

export const civilDateSchema = z.string().refine(isCivilDate, { error: 'not-a-date' });
export const civilTimeSchema = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
export const civilMonthSchema = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/);

// Asking for the zone's offset is slow, and a sheet of 10,000 days asks for each of their slots; no day changes it.
const MOST_MIDNIGHTS = 4000;
const midnights = new Map<CivilDate, number>();

const midnightOf = (date: CivilDate): number => {
  const known = midnights.get(date);
  if (known !== undefined) return known;
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  const midnight = new TZDate(year, month - 1, day, TIME_ZONE).getTime();
  if (midnights.size >= MOST_MIDNIGHTS) midnights.clear();
  midnights.set(date, midnight);
  return midnight;
};

/** The instant of a civil date and time. */
export const instantAt = (date: CivilDate, time: CivilTime): Instant => {
  const [hours, minutes] = time.split(':').map(Number) as [number, number];
  return instantOf(new Date(midnightOf(date) + (hours * 60 + minutes) * 60_000));
};

const inZone = (instant: Instant): TZDate => new TZDate(instant, TIME_ZONE);

export const civilDateOf = (instant: Instant): CivilDate => format(inZone(instant), 'yyyy-MM-dd');
export const civilTimeOf = (instant: Instant): CivilTime => format(inZone(instant), 'HH:mm');

export const addDays = (date: CivilDate, days: number): CivilDate =>
  dayOfUtc(new Date(utcDay(date).getTime() + days * 86_400_000));

/** Days from one date to a later one; negative if it is earlier. */
export const daysBetween = (from: CivilDate, to: CivilDate): number =>
  (utcDay(to).getTime() - utcDay(from).getTime()) / 86_400_000;

/** 1 for Monday to 7 for Sunday. */
export const weekdayOf = (date: CivilDate): number => utcDay(date).getUTCDay() || 7;

export const monthOf = (date: CivilDate): CivilMonth => date.slice(0, 7);
export const yearOf = (date: CivilDate | CivilMonth): number => Number(date.slice(0, 4));

export const addMonths = (month: CivilMonth, months: number): CivilMonth => {
  const index = yearOf(month) * 12 + Number(month.slice(5, 7)) - 1 + months;
  return `${String(Math.floor(index / 12)).padStart(4, '0')}-${String((index % 12) + 1).padStart(2, '0')}`;
};

export const daysOfMonth = (month: CivilMonth): CivilDate[] => {
  const first = `${month}-01`;
  const count = daysBetween(first, `${addMonths(month, 1)}-01`);
  return Array.from({ length: count }, (_, index) => addDays(first, index));
};

/** Minutes since midnight. */
export const minutesOf = (time: CivilTime): number => {
  const [hours, minutes] = time.split(':').map(Number) as [number, number];
  return hours * 60 + minutes;
};

/** The civil time so many minutes after midnight, below 24:00. */
export const timeOfMinutes = (minutes: number): CivilTime =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
