import { loadWorkdays } from '#shared/people/holiday-notice-store.ts';
import { commit } from '#shared/platform/commit.ts';
import type { Db } from '#shared/platform/dynamo.ts';
import { inParallel } from '#shared/platform/in-parallel.ts';
import { accept, type Result, refuse } from '#shared/platform/result.ts';
import { type CivilDate, isCivilDate } from '#shared/time/civil.ts';
import type { Instant } from '#shared/time/instant.ts';
import type { Booking } from './booking.ts';
import { findBookings } from './booking-store.ts';
import { findDaysById } from './calendar-store.ts';
import type { CallLine } from './call-line.ts';
import { callDays, isOnList, oneOfEach } from './call-list-rules.ts';
import { isStillUnsent, noticesOfTick } from './call-notices.ts';
import { lineHolds } from './call-rules.ts';
import { findCallLines, tickCallLine } from './call-store.ts';
import { findUnsentLines } from './call-unsent.ts';
import type { ReceptionDay } from './reception-day.ts';
import { findAnswers } from './screening-store.ts';

/** A call to make, with what there is to say. */
export type Call = { line: CallLine; booking: Booking; day: ReceptionDay };

/** What is written on the lists of some days, and what follows from notices that failed on them. */
const findLines = async (db: Db, days: { from: CivilDate; to: CivilDate }): Promise<CallLine[]> =>
  (await Promise.all([findCallLines(db, days), findUnsentLines(db, days)])).flat();

const AT_ONCE = 8;

/** Those of some lines that still have something to say, of each booking one of a kind. */
const holdingOf = async (
  db: Db,
  lines: CallLine[],
  bookings: ReadonlyMap<string, Booking>,
): Promise<CallLine[]> => {
  const answered = lines.filter(({ reason }) => reason === 'answered').map(({ bookingId }) => bookingId);
  const answers = await findAnswers(db, [...new Set(answered)]);
  const holding = lines.filter((line) =>
    lineHolds(line, bookings.get(line.bookingId), answers.get(line.bookingId)?.screening),
  );
  const unsent = await inParallel(holding, AT_ONCE, (line) => isStillUnsent(db, line));
  return oneOfEach(holding.filter((_, nth) => unsent[nth]));
};

/**
 * The calls to make on a day that still hold, in the order of the receptions they are about: those of the day, those of the
 * days off after it, and those of days before that nobody made or answered.
 */
export const listCalls = async (db: Db, on: CivilDate): Promise<Call[]> => {
  const days = callDays(on, await loadWorkdays(db, on));
  const lines = await findLines(db, { from: days.carriedFrom, to: days.to });
  const ids = [...new Set(lines.map(({ bookingId }) => bookingId))];
  const bookings = new Map((await findBookings(db, ids)).map((one) => [one.id, one]));
  const holding = await holdingOf(db, lines, bookings);
  const dayIds = [...bookings.values()].map(({ dayId }) => dayId);
  const found = await findDaysById(db, dayIds);
  return holding
    .flatMap((line) => {
      const booking = bookings.get(line.bookingId);
      const day = booking && found.get(booking.dayId);
      return booking && day && isOnList(line, booking, days) ? [{ line, booking, day }] : [];
    })
    .sort((one, other) => (one.booking.startAt < other.booking.startAt ? -1 : 1));
};

/** Whom to ask for, and where: who was named for it, else their own phone; nowhere, where there is none. */
export const calledAt = ({ name, phone, onBehalf }: Booking): { who: string; phone: string } | undefined =>
  onBehalf?.contact ?? (phone === undefined ? undefined : { who: name, phone });

/**
 * Notes what a call came to, or takes the note back; the messages that did not arrive, in whose place the call is made, are put
 * aside with it or come back. Refuses `not-found` and `changed-meanwhile`: somebody else noted
 * something, or the booking has changed and the call has to be made anew.
 */
export const tickCall = async (
  db: Db,
  {
    on,
    id,
    version,
    reached,
    by,
  }: { on: CivilDate; id: string; version: number; reached?: boolean; by: string },
  now: Instant,
): Promise<Result<CallLine>> => {
  const lines = isCivilDate(on) ? await findLines(db, { from: on, to: on }) : [];
  const line = oneOfEach(lines).find((one) => one.id === id);
  if (!line) return refuse('not-found', 'not-found');
  if (line.version !== version) return refuse('conflict', 'changed-meanwhile');
  const { called, ...open } = line;
  const next: CallLine = reached === undefined ? open : { ...open, called: { at: now, by, reached } };
  const outcome = await commit(db, [tickCallLine(db, line, next), ...(await noticesOfTick(db, line, next))]);
  return outcome.ok ? accept({ ...next, version: version + 1 }) : refuse('conflict', 'changed-meanwhile');
};
