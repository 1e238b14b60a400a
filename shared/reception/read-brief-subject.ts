import type { Db } from '#shared/platform/dynamo.ts';
import { readBriefId } from './brief.ts';
import { stillHolds } from './brief-rules.ts';
import { findDayAndBriefed } from './brief-store.ts';

/**
 * What a party of a day was told last, and whether it is how things are: a brief of a leader, a time or a place that has
 * changed since is not sent.
 */
export const readBriefSubject =
  (db: Db) =>
  async (id: string): Promise<{ version: number; live: boolean } | undefined> => {
    const { dayId, partyId } = readBriefId(id);
    const { day, briefed } = await findDayAndBriefed(db, dayId, partyId);
    return day && briefed && { version: briefed.version, live: stillHolds(day, briefed) };
  };
