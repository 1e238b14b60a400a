import { commit } from '#shared/platform/commit.ts';
import type { Db } from '#shared/platform/dynamo.ts';
import { accept, type Result, refuse } from '#shared/platform/result.ts';
import type { Instant } from '#shared/time/instant.ts';
import type { HandReason } from './by-hand-rules.ts';
import { endOnRecord } from './delivery-rules.ts';
import { listOf } from './keys.ts';
import { readLapse } from './list-by-hand.ts';
import type { Told } from './told.ts';
import { findTold, replaceTold } from './told-store.ts';

type Which = { id: string; by: string };
type End = Pick<Told, 'state' | 'reason'>;

const replace = async (db: Db, before: Told, after: Told): Promise<Result<Told>> => {
  const outcome = await commit(db, [replaceTold(db, before, after, listOf(after.state, after.endedAt))]);
  return outcome.ok ? accept(after) : refuse('conflict', 'changed-meanwhile');
};

const endByHand = async (
  db: Db,
  { id, by }: Which,
  now: Instant,
  decide: (told: Told) => Promise<End | undefined> | End,
): Promise<Result<Told>> => {
  const told = await findTold(db, id);
  if (!told) return refuse('not-found', 'not-found');
  const end = told.state === 'by-hand' ? await decide(told) : undefined;
  if (!end) return refuse('conflict', 'changed-meanwhile');
  return await replace(db, told, { ...told, ...end, sender: 'hand', endedAt: now, byHand: { at: now, by } });
};

/**
 * Notes that somebody of the staff has sent a notice by hand. That is so even where it needn't have been sent. Refuses
 * `not-found`, and `changed-meanwhile` where it isn't on the list any more.
 */
export const markSentByHand = ({ db }: { db: Db }, which: Which, now: Instant): Promise<Result<Told>> =>
  endByHand(db, which, now, () => ({ state: 'sent' }));

/** Notes that a notice can't be sent by hand either: it failed. Refuses as `markSentByHand` does. */
export const markNotSendable = (
  { db }: { db: Db },
  { reason, ...which }: Which & { reason: HandReason },
  now: Instant,
): Promise<Result<Told>> => endByHand(db, which, now, () => ({ state: 'failed', reason }));

/** Drops a notice of the office's list that doesn't hold any more, with the reason. Refuses `changed-meanwhile` where it does. */
export const dropLapsed = (
  deps: Parameters<typeof readLapse>[0],
  which: Which,
  now: Instant,
): Promise<Result<Told>> =>
  endByHand(deps.db, which, now, async (told) => {
    const { lapse: reason } = await readLapse(deps, told, now);
    return reason && endOnRecord({ state: 'dropped', reason }, told, 0);
  });

/** Whether what somebody noted of a notice to be sent by hand is the last that happened to it: no provider has told of it since. */
export const mayTakeBackByHand = ({
  state,
  sender,
  byHand,
  again,
  aside,
}: Pick<Told, 'sender' | 'byHand' | 'again' | 'aside'> & { state: string }): boolean =>
  state !== 'by-hand' && sender === 'hand' && byHand !== undefined && !again && !aside;

/**
 * Puts a notice back on the list to be sent by hand: whoever noted what became of it had pressed the wrong button. Refuses
 * `not-found`, and `changed-meanwhile` where nobody noted anything, or more has happened since.
 */
export const takeBackByHand = async ({ db }: { db: Db }, id: string, now: Instant): Promise<Result<Told>> => {
  const told = await findTold(db, id);
  if (!told) return refuse('not-found', 'not-found');
  if (!mayTakeBackByHand(told)) return refuse('conflict', 'changed-meanwhile');
  const { byHand, reason, ...rest } = told;
  return await replace(db, told, { ...rest, state: 'by-hand', endedAt: now });
};
