import { type Notice, newNotice } from '#shared/notices/notice.ts';
import { whenInWords } from '#shared/notices/notice-words.ts';
import { addSeconds, type Instant } from '#shared/time/instant.ts';
import type { Booking } from './booking.ts';
import { receivers } from './booking-notices.ts';
import type { Screening } from './screening.ts';

/** How long it is worth saying that there is an answer, once the reception is over. */
const LATER_SECONDS = 3 * 86_400;

/** What tells a visitor that there is an answer to read, and nothing of what it says. */
export const screeningNotices = (booking: Booking, { version }: Screening, now: Instant): Notice[] => {
  const subject = { kind: 'screening' as const, id: booking.id, version };
  const { lang } = booking;
  const isBefore = now < booking.startAt;
  return receivers(booking).map((receiver) =>
    newNotice({
      subject,
      ...receiver,
      lang,
      template: isBefore ? 'booking-answered' : 'booking-answered-later',
      variables: whenInWords(booking.startAt, lang),
      dueAt: now,
      uselessAt: isBefore ? booking.startAt : addSeconds(now, LATER_SECONDS),
    }),
  );
};
