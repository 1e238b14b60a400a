import { addDays, civilDateOf } from '#shared/time/civil.ts';
import type { Instant } from '#shared/time/instant.ts';
import { MOST_NEWEST, type NewestNotices, newestNotices } from './newest-notices.ts';
import { asCompared, type Recipient } from './recipient.ts';
import { findTriedIds, type Recipients, TRIED_DAYS } from './recipient-store.ts';
import { findRecords } from './record-store.ts';

/**
 * What somebody was sent at a phone or address in the last thirty days, what failed, and what is being tried again: the
 * newest of it. Not what was dropped before it was tried, nor what waits for its first time: those are with their subject.
 */
export const listToldTo = async (
  recipients: Recipients,
  recipient: Recipient,
  now: Instant,
): Promise<NewestNotices> => {
  const today = civilDateOf(now);
  const days = await findTriedIds(recipients, recipient, { from: addDays(today, -TRIED_DAYS), to: today });
  const ids = new Set<string>();
  const read = days.findIndex((tried) => {
    for (const id of tried) ids.add(id);
    return ids.size > MOST_NEWEST;
  });
  const { channel, to } = asCompared(recipient);
  const newest = await newestNotices(recipients.db, await findRecords(recipients.db, [...ids]), (notice) => {
    const compared = asCompared(notice);
    return compared.channel === channel && compared.to === to;
  });
  return { ...newest, isPart: newest.isPart || (read >= 0 && read < days.length - 1) };
};
