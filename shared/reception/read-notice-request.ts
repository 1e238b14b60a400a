import { accept, type Result, refuse, refuseFields } from '#shared/platform/result.ts';
import type { HolidayNotice } from '#shared/time/holiday-notice.ts';
import { readHolidayNotice, type UnclearLine } from './holiday-notice-words.ts';

export type { UnclearLine } from './holiday-notice-words.ts';

/**
 * Reads a year and the words of its notice. Refuses the fields `year` and `text`, and `notice-unclear` (`unclear`) with
 * every line that doesn't read.
 */
export const readNoticeRequest = (typed: { year: string; text: string }): Result<HolidayNotice> => {
  const year = Number(typed.year.normalize('NFKC').trim());
  if (!Number.isInteger(year) || year < 2024 || year > 2100)
    return refuseFields([{ field: 'year', code: 'year-unclear' }]);
  if (typed.text.trim() === '') return refuseFields([{ field: 'text', code: 'notice-text-missing' }]);
  const { notice, unclear } = readHolidayNotice(typed.text, year);
  return unclear.length > 0
    ? refuse('malformed', 'notice-unclear', { params: { unclear: unclear satisfies UnclearLine[] } })
    : accept(notice);
};
