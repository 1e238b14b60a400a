import { setTimeout as pause } from 'node:timers/promises';
import { recipientPartition } from '#shared/notices/keys.ts';
import { nextOf } from '#shared/notices/notice.ts';
import type { Db } from '#shared/platform/dynamo.ts';
import { addMinutes, addSeconds, type Instant } from '#shared/time/instant.ts';
import { HASH_SECRET } from '../hash-secret.ts';
import { type Consumer, type Order, reachOf } from './consumer.ts';
import type { Fault, FaultyProvider } from './faulty-provider.ts';
import { aBooking, EARLY, EVENING, LATE, remindersOf, writeReminded } from './reminded.ts';
import type { Place } from './stop-at.ts';
import { allWaiting, countOf, toldAbout } from './what-became.ts';

/** Some notices that meet the same fate: where their consumer stops each time until it is killed, and what the provider does. */
export type Fate = { places?: Place[]; fault?: Fault; uselessAt?: Instant };

/** Of each fate: two that come alone and two in batches of ten with others; one of the two is followed by another. */
const HOW_MANY = 4;
/** A lease, and a second. */
const BEYOND_LEASE = 61;
const MOST_ROUNDS = 12;
const SECOND_DUE = addMinutes(LATE, -120);

const remindedOf = (fates: readonly Fate[]) =>
  fates.flatMap((fate, index) =>
    Array.from({ length: HOW_MANY }, (_, place) => {
      const booking = aBooking(index * HOW_MANY + place, place % 2 === 0 ? EARLY : LATE);
      const { uselessAt } = fate;
      return {
        fate,
        booking,
        notice: remindersOf(booking, uselessAt ? { uselessAt } : {}),
        isAlone: place < 2,
      };
    }),
  );

/** Reminders that are due, processes that are killed over them, and one that goes on. */
export const createMortalWorld = async (db: Db, provider: FaultyProvider, fates: readonly Fate[]) => {
  const dynamoDb = await reachOf(db);
  const reminded = remindedOf(fates);
  await writeReminded(db, reminded);
  const faults = new Map(reminded.map(({ fate, notice }) => [notice.id, fate.fault]));
  const following = new Set(reminded.flatMap(({ notice }) => nextOf(notice)?.id ?? []));
  const alone = reminded.filter(({ isAlone }) => isAlone).map(({ booking }) => booking.id);
  const times = { now: EVENING, realNow: '2030-01-01T00:00:00.000Z' };
  let deaths = 0;

  const later = (): void => {
    times.now = addSeconds(times.now, BEYOND_LEASE);
    times.realNow = addSeconds(times.realNow, BEYOND_LEASE);
  };
  const orderOf = (stops: Order['stops'] = []): Order => {
    const handing = { batch: 10, consumers: 100, alone };
    return { dynamoDb, provider: provider.endpoint, ...times, handing, stops };
  };
  const idsOf = (those: typeof reminded): string[] => those.map(({ booking }) => booking.id);

  return {
    /** Lets a process deliver until all are where they stop, and kills it there. Says by which signal it ended. */
    die: async (victim: Consumer): Promise<string> => {
      const isHeld = ({ fate }: (typeof reminded)[number]) => fate.fault?.kind === 'holds';
      const stops = reminded.flatMap(({ fate, booking, notice }) => {
        const place = fate.places?.[deaths];
        return place ? [{ place, names: [booking.id, recipientPartition(HASH_SECRET, notice.to)] }] : [];
      });
      const untouched = reminded.filter((one) => !isHeld(one) && !one.fate.places);
      provider.setFault((name) => faults.get(name) ?? { kind: 'none' });
      victim.give(orderOf(stops));
      await victim.untilStopped(stops.length);
      await provider.untilHeld(reminded.filter(isHeld).length);
      while ((await toldAbout(db, idsOf(untouched))).length < untouched.length) await pause(50);
      const signal = await victim.kill();
      provider.setFault({ kind: 'none' });
      provider.letGo();
      deaths += 1;
      later();
      return signal;
    },
    /** Lets a process work, minute after minute, until nothing waits but what follows later. */
    goOn: async (survivor: Consumer): Promise<void> => {
      for (let round = 0; round < MOST_ROUNDS; round += 1) {
        const { again } = await survivor.minute(orderOf());
        if (again > 0) throw new Error(`${again} failed`);
        if ((await allWaiting(db)).every(({ id }) => following.has(id))) return;
        later();
      }
      throw new Error('it never ends');
    },
    /** Lets a process work when what follows is due. Says how often the provider took each of it, and what still waits. */
    goOnLater: async (survivor: Consumer): Promise<{ taken: Record<string, number>; waiting: number }> => {
      times.now = SECOND_DUE;
      await survivor.minute(orderOf());
      const taken = countOf(provider.taken.filter((id) => following.has(id)));
      return { taken, waiting: (await allWaiting(db)).length };
    },
    /** Of what follows each notice: the ids. */
    following: [...following],
    /** What became of those of one fate: how often the provider took each, how each ended, and what still waits of them. */
    whatBecameOf: async (index: number) => {
      const those = reminded.filter(({ fate }) => fate === fates[index]);
      const counts = countOf(provider.taken);
      const waiting = new Set((await allWaiting(db)).map(({ id }) => id));
      const nexts = those.flatMap(({ notice }) => nextOf(notice)?.id ?? []);
      return {
        ids: those.map(({ notice }) => notice.id),
        taken: those.map(({ notice }) => counts[notice.id] ?? 0),
        told: await toldAbout(db, idsOf(those)),
        nexts: nexts.length,
        nextsThatWait: nexts.filter((id) => waiting.has(id)).length,
      };
    },
  };
};

export type MortalWorld = Awaited<ReturnType<typeof createMortalWorld>>;
