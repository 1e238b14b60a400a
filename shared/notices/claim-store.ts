import { commit } from '#shared/platform/commit.ts';
import type { Db, TransactItem } from '#shared/platform/dynamo.ts';
import type { Instant } from '#shared/time/instant.ts';
import { type NoticeKey, toldKey } from './keys.ts';
import type { FailedMessages, WordsUsed } from './told.ts';
import { stillWaits, type WaitingNotice } from './waiting-store.ts';

/**
 * The record of a notice while somebody is handing it to a provider; `waiting` where it waits again and nobody knows
 * whether a provider has it, so that a receipt that comes late still finds where.
 */
export type ClaimRecord = WordsUsed & {
  /** Its words are those that it is handed over in; where it waits, those of the last attempt that nobody knows about. */
  state: 'claimed' | 'waiting';
  leaseUntil: Instant;
  /** How often it was claimed, or a message of it found to have failed: who read fewer has to look again. */
  claims: number;
  /** Attempts before this one of which nobody knows whether a provider took it. */
  unknown: number;
  /** Where it waits. */
  waitsAt: NoticeKey;
  failedMessages?: FailedMessages | undefined;
};

/**
 * A notice that this consumer, and no other, may hand to a provider until its lease ends. Its `tries` count what others left
 * unknown.
 */
export type ClaimedNotice = WaitingNotice &
  Pick<ClaimRecord, 'claims' | 'failedMessages'> & {
    /** What this consumer hands it over in. */
    words?: WordsUsed | undefined;
    /** The words of the last attempt that others left unknown. */
    wordsLeft?: WordsUsed | undefined;
  };

export type Claiming =
  | { as: 'claimed'; claimed: ClaimedNotice }
  /** Another consumer is handing it to a provider, or has done so and it waits for later. */
  | { as: 'taken' }
  /** It was told before, so it can't be told again. */
  | { as: 'told' }
  /** Its recipient can't be asked for any more attempts for now. */
  | { as: 'too-many' };

type Lease = {
  realNow: Instant;
  leaseUntil: Instant;
  /** What it is handed over in. */
  words?: WordsUsed;
  /** What counts the attempt, and fails where that would be one too many. */
  attempt: TransactItem;
};

/**
 * A notice with the claim of somebody who was lost, or whose answer was: what they left unknown counts. Undefined while a claim
 * holds, and for what is no claim.
 */
export const takenOver = (
  waiting: WaitingNotice,
  { state, leaseUntil, claims, unknown = 0, wording, wordingLang, failedMessages }: Partial<ClaimRecord>,
  realNow: Instant,
): ClaimedNotice | undefined => {
  if (claims === undefined || leaseUntil === undefined || leaseUntil > realNow) return undefined;
  const tries = { ...waiting.tries, unknown: unknown + (state === 'claimed' ? 1 : 0) };
  return { ...waiting, tries, claims, wordsLeft: { wording, wordingLang }, failedMessages };
};

type Put = { as: 'put' } | { as: 'too-many' } | { as: 'not-put'; found: Partial<ClaimRecord> | undefined };

const put = async (
  db: Db,
  waiting: WaitingNotice & Pick<ClaimRecord, 'failedMessages'>,
  claims: number,
  { leaseUntil, words, attempt }: Lease,
  condition: { ConditionExpression: string; ExpressionAttributeValues?: Record<string, unknown> },
): Promise<Put> => {
  const { notice, key, tries, failedMessages } = waiting;
  const record: ClaimRecord = {
    state: 'claimed',
    leaseUntil,
    claims,
    unknown: tries.unknown,
    waitsAt: key,
    failedMessages,
    ...words,
  };
  const claim: TransactItem = {
    Put: { TableName: db.tables.notices, Item: { ...toldKey(notice), ...record }, ...condition },
  };
  const outcome = await commit(db, [claim, stillWaits(db, waiting), attempt]);
  if (outcome.ok) return { as: 'put' };
  const { failed } = outcome;
  return failed.has(0) || failed.has(1) ? { as: 'not-put', found: failed.get(0) } : { as: 'too-many' };
};

/**
 * Claims a waiting notice for as long as a lease, by its id: the record under its id is what makes a second telling
 * impossible. Only where it was found: if another consumer has asked a provider since, it waits elsewhere by now, for later.
 * The same transaction counts the attempt. A claim whose lease ran out without an outcome is taken over and counted in `tries.unknown`.
 */
export const claimNotice = async (db: Db, waiting: WaitingNotice, lease: Lease): Promise<Claiming> => {
  const { words } = lease;
  const first = await put(db, waiting, 1, lease, { ConditionExpression: 'attribute_not_exists(pk)' });
  if (first.as === 'put') return { as: 'claimed', claimed: { ...waiting, claims: 1, words } };
  if (first.as === 'too-many') return first;
  const { found } = first;
  if (!found) return { as: 'taken' };
  if (found.state !== 'claimed' && found.state !== 'waiting') return { as: 'told' };
  const lost = takenOver(waiting, found, lease.realNow);
  if (!lost) return { as: 'taken' };
  const claims = lost.claims + 1;
  const second = await put(db, lost, claims, lease, {
    ConditionExpression: 'claims = :claims AND leaseUntil = :leaseUntil',
    ExpressionAttributeValues: { ':claims': lost.claims, ':leaseUntil': found.leaseUntil },
  });
  if (second.as === 'put') return { as: 'claimed', claimed: { ...lost, claims, words } };
  return second.as === 'too-many' ? second : { as: 'taken' };
};
