import { listAbout } from '#shared/notices/notice-store.ts';
import type { Db } from '#shared/platform/dynamo.ts';
import { randomIds } from '#shared/platform/ids.ts';
import { createLog } from '#shared/platform/log.ts';
import { addSeconds, type Instant, secondsBetween } from '#shared/time/instant.ts';
import { chances } from '#test/support/reception/slow-db.ts';
import { createPipeline } from './pipeline.ts';
import { aBooking, EARLY, EVENING, remindersOf, writeReminded } from './reminded.ts';
import { type Providers, sendersAt } from './senders-at.ts';
import { allWaiting } from './what-became.ts';

const MOST_MINUTES = 600;

/** One attempt to tell a notice, as the log says it went: `tryAt` where it waits again. */
export type Attempt = {
  at: Instant;
  message: string;
  notice: string;
  tries: number;
  tryAt?: Instant;
  reason?: string;
};

const attemptIn = (line: string, at: Instant): Attempt[] => {
  const { message, notice, failures = 0, unknown = 0, tryAt, reason } = JSON.parse(line);
  const isAttempt = /^notice-(sent|postponed|failed)$/.test(message);
  return isAttempt ? [{ at, message, notice, tries: failures + unknown, tryAt, reason }] : [];
};

/** The first makes no sense any more after five minutes, each other one five minutes later. */
const oneAfterTheOther = (number: number): Instant => addSeconds(EVENING, (number + 1) * 300);

/**
 * So many reminders that are due, by turns an SMS and a mail; `uselessAtOf` says of each by its number until when it makes sense.
 * Time is the test's; the senders are the real ones.
 */
export const createOutageWorld = async (
  db: Db,
  providers: Providers,
  { howMany = 16, uselessAtOf = oneAfterTheOther } = {},
) => {
  const times = { now: EVENING, realNow: '2030-01-01T00:00:00.000Z' };
  const attempts: Attempt[] = [];
  const errors: string[] = [];
  const edge = {
    db: { ...db, random: chances(20261201) },
    clock: { now: () => times.now },
    realClock: { now: () => times.realNow },
    ids: randomIds,
    log: createLog((line) => {
      if (JSON.parse(line).level === 'error') errors.push(line);
      attempts.push(...attemptIn(line, times.now));
    }),
  };
  const { minute } = createPipeline(edge, sendersAt(providers, edge));
  const reminded = Array.from({ length: howMany }, (_, number) => {
    const booking = aBooking(number, EARLY);
    const channel = number % 2 === 0 ? ('sms' as const) : ('email' as const);
    return { booking, notice: remindersOf(booking, { channel, uselessAt: uselessAtOf(number) }) };
  });
  await writeReminded(db, reminded);

  /** Minutes that have passed. */
  const passed = (): number => secondsBetween(EVENING, times.now) / 60;
  const later = (seconds: number): void => {
    times.now = addSeconds(times.now, seconds);
    times.realNow = addSeconds(times.realNow, seconds);
  };
  /** Moves on to the first whole minute at which something is due; false where nothing waits. */
  const untilSomethingIsDue = async (): Promise<boolean> => {
    const [first] = (await allWaiting(db)).map(({ tryAt }) => tryAt).sort();
    if (first && first > times.now) later(Math.ceil(secondsBetween(times.now, first) / 60) * 60);
    return first !== undefined;
  };

  return {
    notices: reminded.map(({ notice }) => notice),
    attempts,
    /** What was logged as an error. */
    errors,
    /** Lets minute after minute pass until nothing waits. `atMinute` is told before each in which something is due. */
    untilAllHaveEnded: async (atMinute: (minute: number) => Promise<void> | void = () => {}) => {
      while (await untilSomethingIsDue()) {
        if (passed() > MOST_MINUTES) throw new Error('it never ends');
        await atMinute(passed());
        const { again } = await minute();
        if (again.length > 0) throw new Error(`${again.length} failed`);
        later(60);
      }
    },
    /** How each notice ended, in their order: one record each. */
    told: async () =>
      (
        await Promise.all(reminded.map(({ booking }) => listAbout(db, { kind: 'booking', id: booking.id })))
      ).map(([told, ...more]) => {
        if (!told || more.length > 0) throw new Error('not told once');
        return told;
      }),
  };
};

export type OutageWorld = Awaited<ReturnType<typeof createOutageWorld>>;
