import type { Db } from '#shared/platform/dynamo.ts';
import { findBookings } from '#shared/reception/booking-store.ts';
import { meetingOf } from '#shared/reception/brief-rules.ts';
import { findDays } from '#shared/reception/calendar-store.ts';
import { isOff, strandedBy } from '#shared/reception/day-change-rules.ts';
import type { DayWithSlots } from '#shared/reception/reception-day.ts';
import { listReviews } from '#shared/reception/review-store.ts';
import { findAnswers } from '#shared/reception/screening-store.ts';
import type { CivilDate } from '#shared/time/civil.ts';
import type { Instant } from '#shared/time/instant.ts';
import type { DigestReception } from './digest.ts';

type Range = { from: CivilDate; to: CivilDate };

/** The slots of a day that take place. */
const standing = ({ day, slots }: DayWithSlots) => slots.filter((slot) => !isOff(day, slot));

/** The public reception days of a range, in the order in which they begin. */
export const listReceptions = async (db: Db, range: Range): Promise<DigestReception[]> =>
  (await findDays(db, range))
    .flatMap((found): DigestReception[] => {
      const meeting = meetingOf(found.day);
      if (!meeting) return [];
      const states = standing(found).map(({ state }) => state);
      const booked = states.filter((state) => state === 'booked').length;
      return [{ ...meeting, booked, places: booked + states.filter((state) => state === 'open').length }];
    })
    .sort((one, other) => (orderOf(one) < orderOf(other) ? -1 : 1));

const orderOf = ({ on, times, venue }: DigestReception): string => `${on} ${times[0]?.from} ${venue}`;

/** Of the receptions of past days of which nobody recorded what came, each with its day. */
export const listWithoutOutcome = async (db: Db, range: Range): Promise<CivilDate[]> => {
  const booked = (await findDays(db, range)).flatMap((found) =>
    strandedBy(standing(found)).map(({ bookingId }) => ({ bookingId, on: found.day.on })),
  );
  const answers = await findAnswers(
    db,
    booked.map(({ bookingId }) => bookingId),
  );
  return booked.flatMap(({ bookingId, on }) => (answers.get(bookingId)?.outcome ? [] : [on]));
};

const PAGE = 100;

/** How many bookings lost their place since an instant and have no other yet. */
export const countCalledOff = async (db: Db, since: Instant): Promise<number> => {
  let count = 0;
  // The list is ordered by when somebody was asked, so it can begin there.
  let cursor: string | undefined = since;
  do {
    const page: Awaited<ReturnType<typeof listReviews>> = await listReviews(db, { limit: PAGE, cursor });
    const bookings = await findBookings(db, page.bookingIds);
    count += bookings.filter(({ state }) => state === 'called-off').length;
    cursor = page.nextCursor;
  } while (cursor !== undefined);
  return count;
};
