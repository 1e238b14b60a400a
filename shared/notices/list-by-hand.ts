import { inParallel } from '#shared/platform/in-parallel.ts';
import type { Instant } from '#shared/time/instant.ts';
import { type Lapse, lapseOf } from './by-hand-rules.ts';
import { findDeclined } from './decline-notices.ts';
import type { SubjectNow } from './delivery-rules.ts';
import type { DeliverySettings } from './delivery-settings.ts';
import { type ListAsked, listNotices } from './list-store.ts';
import type { Notice, Subject } from './notice.ts';
import type { Recipients } from './recipient-store.ts';
import type { Told } from './told.ts';
import { type Said, type SayToldDeps, sayTold } from './told-words.ts';

export type ByHandDeps = SayToldDeps &
  Recipients & {
    /** What a notice speaks about, as it is now; undefined if it isn't there any more. */
    readSubject: (subject: Subject) => Promise<SubjectNow | undefined>;
    settings: DeliverySettings;
  };

/** A notice for the office to send: what it says, or why it needn't be sent any more. */
export type ByHand = { told: Told; said?: Said; lapse?: Lapse };

const WIDTH = 8;

/** Why a notice needn't be sent any more, read again now; undefined where it still holds. */
export const readLapse = async (
  deps: Omit<ByHandDeps, keyof SayToldDeps> & { settings: DeliverySettings },
  notice: Notice,
  now: Instant,
): Promise<Lapse | undefined> => {
  const { readSubject, settings } = deps;
  const [subject, declinedAt] = await Promise.all([readSubject(notice.subject), findDeclined(deps, notice)]);
  return lapseOf(notice, subject, now, settings, declinedAt !== undefined);
};

/** Reads each of some notices again as it is now. */
export const readByHand = (deps: ByHandDeps, waiting: Told[], now: Instant): Promise<ByHand[]> =>
  inParallel(waiting, WIDTH, async (told): Promise<ByHand> => {
    const [lapse, said] = await Promise.all([readLapse(deps, told, now), sayTold(deps, told)]);
    return { told, said, lapse };
  });

/** A page of what the office has to send by hand, the longest waiting first, each read again as it is now. */
export const listByHand = async (
  deps: ByHandDeps,
  asked: Pick<ListAsked, 'limit' | 'cursor' | 'channel'>,
  now: Instant,
): Promise<{ items: ByHand[]; nextCursor?: string }> => {
  const { items, nextCursor } = await listNotices(deps.db, 'by-hand', { ...asked, oldestFirst: true });
  const waiting = items.flatMap((item) => (item.as === 'told' ? [item.told] : []));
  return { items: await readByHand(deps, waiting, now), nextCursor };
};
