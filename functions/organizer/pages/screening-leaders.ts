import type { Db } from '#shared/platform/dynamo.ts';
import type { Booking } from '#shared/reception/booking.ts';
import { findDays } from '#shared/reception/calendar-store.ts';
import { addDays, civilDateOf } from '#shared/time/civil.ts';
import type { Instant } from '#shared/time/instant.ts';
import { dateInWords } from '#shared/web/wording/reception.ts';

const DAYS_AHEAD = 60;
const MOST = 3;

/** Leaders in charge of a booking's topic who receive the public soon, as a redirect names them; empty where there is none. */
export const leadersInCharge = async (
  db: Db,
  { topic, dayId }: Pick<Booking, 'topic' | 'dayId'>,
  now: Instant,
): Promise<string> => {
  const today = civilDateOf(now);
  const days = (await findDays(db, { from: today, to: addDays(today, DAYS_AHEAD) })).map(({ day }) => day);
  const booked = days.find(({ id }) => id === dayId);
  const others = days.filter(
    ({ on, state, topics, leader }) =>
      on > today && state === 'published' && topics.includes(topic) && leader !== booked?.leader,
  );
  // Who is in charge of everything is in charge of this too, but not as closely.
  const soonest = [...new Map(others.reverse().map((day) => [`${day.leader}${day.post}`, day])).values()];
  return soonest
    .sort((one, other) => one.topics.length - other.topics.length || (one.on < other.on ? -1 : 1))
    .slice(0, MOST)
    .map(({ leader, post, on }) => `${leader}${post}（${dateInWords(on, 'zh')}）`)
    .join('、');
};
