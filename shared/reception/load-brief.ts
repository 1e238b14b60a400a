import { findLeaderIds } from '#shared/people/account-store.ts';
import { leaderIdOf } from '#shared/people/leader.ts';
import type { Db } from '#shared/platform/dynamo.ts';
import { accept, type Result, refuse } from '#shared/platform/result.ts';
import { addDays, civilDateOf } from '#shared/time/civil.ts';
import type { Instant } from '#shared/time/instant.ts';
import { findBookingsOfDay } from './brief-bookings.ts';
import { type BriefView, briefedBooking, briefedDay } from './brief-view.ts';
import { findDay, findDays } from './calendar-store.ts';
import { isDayId } from './keys.ts';
import type { ReceptionDay } from './reception-day.ts';
import { findAnswers } from './screening-store.ts';

const DAYS_AHEAD = 60;

/** Who asks. Without `ownOnly` all days are theirs to see; a leader sees the days they receive on. */
export type BriefReader = { account: string; ownOnly: boolean };

/** Which days somebody may see: a leader those that name them and their post. */
const ownDays = async (
  db: Db,
  { account, ownOnly }: BriefReader,
): Promise<(day: ReceptionDay) => boolean> => {
  if (!ownOnly) return () => true;
  const ids = await findLeaderIds(db, account);
  return ({ leader, post }) => ids.includes(leaderIdOf(leader, post));
};

export type ListedBrief = { day: ReceptionDay; booked: number };

/** The published days from today on that somebody may see the brief of. */
export const listBriefs = async (db: Db, reader: BriefReader, now: Instant): Promise<ListedBrief[]> => {
  const today = civilDateOf(now);
  const isTheirs = await ownDays(db, reader);
  const days = await findDays(db, { from: today, to: addDays(today, DAYS_AHEAD) });
  return days
    .filter(({ day }) => day.state === 'published' && isTheirs(day))
    .map(({ day, slots }) => ({ day, booked: slots.filter(({ state }) => state === 'booked').length }));
};

export type LoadedBrief = { day: ReceptionDay; brief: BriefView; bookingIds: string[] };

/**
 * The brief of a day as it is at this moment. Refuses `not-found` for what isn't published, and for a day that isn't
 * this reader's to see.
 */
export const loadBrief = async (db: Db, reader: BriefReader, dayId: string): Promise<Result<LoadedBrief>> => {
  const found = isDayId(dayId) ? await findDay(db, dayId) : undefined;
  const isTheirs = await ownDays(db, reader);
  if (found?.day.state !== 'published' || !isTheirs(found.day)) return refuse('not-found', 'not-found');
  const bookings = await findBookingsOfDay(db, dayId);
  const bookingIds = bookings.map(({ id }) => id);
  const answers = await findAnswers(db, bookingIds);
  const brief = {
    ...briefedDay({ day: found.day, booked: bookings.length }),
    walkInSlots: found.slots.filter(({ walkIn }) => walkIn).length,
    bookings: bookings.map((booking) => briefedBooking(booking, answers.get(booking.id) ?? {})),
  };
  return accept({ day: found.day, brief, bookingIds });
};
