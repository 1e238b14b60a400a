import { z } from 'zod';
import { type CivilDate, civilDateSchema, weekdayOf, yearOf } from './civil.ts';

/** The State Council's notice of a year's holidays (国务院办公厅关于节假日安排的通知): days off, and weekends that are worked. */
export const holidayNoticeSchema = z.object({
  year: z.int().min(2024).max(2100),
  off: z.array(civilDateSchema),
  worked: z.array(civilDateSchema),
});
export type HolidayNotice = z.infer<typeof holidayNoticeSchema>;

/** What can't be right about a notice: a day of another year, one both off and worked, a worked day that is no weekend. */
export const mistakesIn = (
  { year, off, worked }: HolidayNotice,
  daysOffByLaw: CivilDate[],
): { code: string; on: CivilDate }[] => {
  const days = new Set(off);
  return [
    ...[...off, ...worked].filter((on) => yearOf(on) !== year).map((on) => ({ code: 'other-year', on })),
    ...worked.filter((on) => days.has(on)).map((on) => ({ code: 'off-and-worked', on })),
    ...worked.filter((on) => weekdayOf(on) <= 5).map((on) => ({ code: 'worked-is-no-weekend', on })),
    ...daysOffByLaw.filter((on) => !days.has(on)).map((on) => ({ code: 'law-day-missing', on })),
  ];
};
