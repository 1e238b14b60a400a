import type { Db } from '#shared/platform/dynamo.ts';
import type { Instant } from '#shared/time/instant.ts';
import { listAvoidances } from './avoidance-store.ts';
import { listDepartures, listLocks } from './wishes-store.ts';

/** How much was said since a proposal was made that a new one would mind. */
export type NewWishes = { locks: number; avoidances: number; departures: number };

export const countNewWishes = async (db: Db, since: Instant): Promise<NewWishes> => {
  const [locks, avoidances, departures] = await Promise.all([
    listLocks(db),
    listAvoidances(db),
    listDepartures(db),
  ]);
  const isNew = ({ at }: { at: Instant }): boolean => at > since;
  return {
    locks: locks.filter(isNew).length,
    avoidances: avoidances.filter(isNew).length,
    departures: [...departures.values()].filter(isNew).length,
  };
};
