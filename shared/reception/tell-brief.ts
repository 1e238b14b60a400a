import { putNotice } from '#shared/notices/notice-store.ts';
import { findRecords } from '#shared/people/find-records.ts';
import { normalisePhone } from '#shared/people/phone.ts';
import { commit } from '#shared/platform/commit.ts';
import type { Db } from '#shared/platform/dynamo.ts';
import type { Instant } from '#shared/time/instant.ts';
import type { Booking } from './booking.ts';
import type { Briefed, Party } from './brief.ts';
import { findBookingsOfDay } from './brief-bookings.ts';
import { briefNotices, type Reach } from './brief-notices.ts';
import { type BriefTelling, briefTellings, endsAt } from './brief-rules.ts';
import { findBriefed, findDayAndBriefed, putBriefed } from './brief-store.ts';

/** How a party of the day is reached, as its roster knows it now. */
const reachOf = async (db: Db, { role, id }: Party): Promise<Reach> => {
  const [record] = await findRecords(db, role === 'leader' ? 'leaders' : 'departments', [id]);
  return record ? { mobile: normalisePhone(record.phone), email: record.email } : {};
};

/** False where another run told them something meanwhile. */
const tellOne = async (
  db: Db,
  { dayId, telling, last }: { dayId: string; telling: BriefTelling; last?: Briefed },
  bookings: Booking[],
  now: Instant,
): Promise<boolean> => {
  const version = (last?.version ?? 0) + 1;
  const briefed: Briefed = { ...telling, dayId, version, toldAt: now, channels: [] };
  const notices = briefNotices(briefed, await reachOf(db, telling.party), bookings, now);
  const channels = notices.map(({ channel }) => channel);
  const outcome = await commit(db, [
    putBriefed(db, { ...briefed, channels }),
    ...notices.map((notice) => putNotice(db, notice)),
  ]);
  return outcome.ok;
};

/** Tells everybody what they don't know yet. False where it has to be looked at again. */
const tellAll = async (db: Db, dayId: string, now: Instant): Promise<boolean> => {
  const { day } = await findDayAndBriefed(db, dayId);
  if (!day) return true;
  const known = await findBriefed(db, dayId);
  const tellings = briefTellings(day, known).filter(({ meeting }) => now < endsAt(meeting));
  if (tellings.length === 0) return true;
  const bookings = await findBookingsOfDay(db, dayId);
  let isDone = true;
  for (const telling of tellings) {
    const last = known.find(({ party }) => party.id === telling.party.id);
    isDone = (await tellOne(db, { dayId, telling, last }, bookings, now)) && isDone;
  }
  return isDone;
};

const MOST_TRIES = 4;

/**
 * Tells the leader and the attending departments of a day that they are expected, and whoever was told before and need
 * not come any more that they needn't: each party in one transaction with the note that it was told. May run again at
 * any point: nobody is told the same twice, and a changed leader, time or place is told anew.
 *
 * @throws if others kept telling something else meanwhile; what started this stays due
 */
export const tellBrief = async ({ db }: { db: Db }, dayId: string, now: Instant): Promise<void> => {
  for (let attempt = 0; attempt < MOST_TRIES; attempt += 1) if (await tellAll(db, dayId, now)) return;
  throw new Error('a brief kept changing');
};
