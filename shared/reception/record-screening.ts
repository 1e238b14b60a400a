import { putNotice } from '#shared/notices/notice-store.ts';
import { commit } from '#shared/platform/commit.ts';
import type { Db, TransactItem } from '#shared/platform/dynamo.ts';
import { accept, type Result, refuse } from '#shared/platform/result.ts';
import type { Instant } from '#shared/time/instant.ts';
import type { Booking } from './booking.ts';
import { answerLines } from './call-rules.ts';
import { putCallLine } from './call-store.ts';
import type { Screening, ScreeningRequest } from './screening.ts';
import { screeningNotices } from './screening-notices.ts';
import { screen, tellsVisitor } from './screening-rules.ts';
import { findAnswered, putScreening } from './screening-store.ts';

/** The pieces that tell a visitor to look: by SMS and mail, else a line on today's call list. */
const tellAnswer = (db: Db, booking: Booking, screening: Screening, now: Instant): TransactItem[] => [
  ...screeningNotices(booking, screening, now).map((notice) => putNotice(db, notice)),
  ...answerLines(booking, screening.version, now).map((line) => putCallLine(db, line)),
];

/** The second try finds what the first one lost to: the same answer by a double tap, or another one. */
const MOST_TRIES = 2;

/**
 * Records the office's answer to a booking's matter, and tells the visitor that there is one. The booking itself, its slot
 * and its reminders stay as they are. Refuses `not-found` and what `screen` refuses.
 */
export const recordScreening = async (
  { db }: { db: Db },
  { bookingId, request, by }: { bookingId: string; request: ScreeningRequest; by: string },
  now: Instant,
): Promise<Result<Screening>> => {
  for (let attempt = 0; attempt < MOST_TRIES; attempt += 1) {
    const { booking, screening: read } = await findAnswered(db, bookingId);
    if (!booking) return refuse('not-found', 'not-found');
    const screened = screen(booking, read, request, by, now);
    if (!screened.ok || screened.value === read) return screened;
    const outcome = await commit(db, [
      putScreening(db, screened.value, booking),
      ...(tellsVisitor(read, screened.value) ? tellAnswer(db, booking, screened.value, now) : []),
    ]);
    if (outcome.ok) return accept(screened.value);
  }
  return refuse('conflict', 'changed-meanwhile');
};
