import { DeleteCommand } from '@aws-sdk/lib-dynamodb';
import { commit } from '#shared/platform/commit.ts';
import type { Db, TransactItem } from '#shared/platform/dynamo.ts';
import type { Instant } from '#shared/time/instant.ts';
import { type ClaimedNotice, type ClaimRecord, takenOver } from './claim-store.ts';
import { endOnRecord } from './delivery-rules.ts';
import { dueKey, listKey, listOf, toldKey } from './keys.ts';
import { nextOf } from './notice.ts';
import { putNotice } from './notice-store.ts';
import type { NoticeEnd, WordsUsed } from './told.ts';
import { putWaiting, type Tries, takeWaiting, type WaitingNotice } from './waiting-store.ts';

const isClaimed = (waiting: WaitingNotice | ClaimedNotice): waiting is ClaimedNotice => 'claims' in waiting;

/** Under our own claim, which no other can have counted to; or where there is no record at all. */
const ours = (waiting: WaitingNotice | ClaimedNotice) =>
  isClaimed(waiting)
    ? { ConditionExpression: 'claims = :claims', ExpressionAttributeValues: { ':claims': waiting.claims } }
    : { ConditionExpression: 'attribute_not_exists(pk)' };

/**
 * The words of the last message that may be out although no answer came, since a receipt may still tell of it: those of our own
 * attempt only where `isUnknown` what came of that.
 */
const wordsLeftUnknown = (claimed: ClaimedNotice, isUnknown: boolean): WordsUsed | undefined =>
  isUnknown ? claimed.words : claimed.wordsLeft;

/** How a notice is put on record. */
type Finish = {
  realNow: Instant;
  /** Whether nothing follows in its series. */
  endsHere?: boolean | undefined;
  /** Whether a provider was asked under this claim. */
  asked?: boolean | undefined;
};

// A message is out: until its lease ends, nothing matters more than to put that on record.
const PATIENCE = 11;

/**
 * Puts a notice on record as ended and, unless the series `endsHere`, lets the next of it wait. The notice is claimed, or ends
 * without a provider being asked. Gives the end as it stands on record, undefined if it isn't ours to end: another consumer
 * has claimed or ended it.
 */
export const finishNotice = async <T extends NoticeEnd & { expiresAtSeconds: number }>(
  db: Db,
  waiting: WaitingNotice | ClaimedNotice,
  given: T,
  { realNow, endsHere = false, asked = isClaimed(waiting) }: Finish,
): Promise<T | undefined> => {
  const { later, ...notice } = waiting.notice;
  const { failures, unknown } = waiting.tries;
  const end = endOnRecord(given, notice, unknown);
  const ownIsUnknown = asked && end.reason === 'outcome-unknown';
  const record: TransactItem = {
    Put: {
      TableName: db.tables.notices,
      Item: {
        ...toldKey(notice),
        ...notice,
        ...(isClaimed(waiting) && end.wording === undefined && wordsLeftUnknown(waiting, ownIsUnknown)),
        ...end,
        failedMessages: isClaimed(waiting) ? waiting.failedMessages : undefined,
        attempts: failures + unknown + (asked ? 1 : 0),
        ...listKey(listOf(end.state, end.endedAt), end.endedAt, notice.id),
      },
      ...ours(waiting),
    },
  };
  const next = endsHere ? undefined : nextOf(waiting.notice);
  const settled = [takeWaiting(db, waiting.key), record];
  const outcome = await commit(db, next ? [...settled, putNotice(db, next)] : settled, PATIENCE);
  if (outcome.ok) return end;
  const { failed } = outcome;
  // Only what follows was there already: that is as it should be.
  if (!failed.has(0) && !failed.has(1)) return (await commit(db, settled, PATIENCE)).ok ? end : undefined;
  const lost = !isClaimed(waiting) && !failed.has(0) && takenOver(waiting, failed.get(1) ?? {}, realNow);
  return lost ? finishNotice(db, lost, given, { realNow, endsHere, asked: false }) : undefined;
};

/**
 * Lets a notice wait for a later try, with nobody's claim on it; `besides` is written with it. False if another consumer has
 * claimed or ended it: one that is just handing it to a provider must find it where it was.
 */
export const postponeNotice = async (
  db: Db,
  waiting: WaitingNotice | ClaimedNotice,
  { tryAt, ...tries }: Tries & { tryAt: Instant },
  realNow: Instant,
  besides: TransactItem[] = [],
): Promise<boolean> => {
  const pieces = [
    takeWaiting(db, waiting.key),
    isClaimed(waiting) ? release(db, waiting, tryAt, tries) : unclaimed(db, waiting),
    putWaiting(db, waiting.notice, tryAt, tries),
    ...besides,
  ];
  const outcome = await commit(db, pieces);
  if (outcome.ok) return true;
  const { failed } = outcome;
  const lost = !isClaimed(waiting) && !failed.has(0) && takenOver(waiting, failed.get(1) ?? {}, realNow);
  if (!lost) return false;
  return postponeNotice(db, lost, { ...tries, tryAt, unknown: lost.tries.unknown }, realNow, besides);
};

const unclaimed = (db: Db, waiting: WaitingNotice): TransactItem => ({
  ConditionCheck: { TableName: db.tables.notices, Key: toldKey(waiting.notice), ...ours(waiting) },
});

/** Gives a claim up; where an attempt's outcome is unknown, the record says where the notice waits, for a receipt that comes late. */
const release = (db: Db, claimed: ClaimedNotice, tryAt: Instant, { unknown }: Tries): TransactItem => {
  const at = { TableName: db.tables.notices, ...ours(claimed) };
  const key = toldKey(claimed.notice);
  if (unknown === 0) return { Delete: { ...at, Key: key } };
  const { claims, failedMessages } = claimed;
  const record: ClaimRecord = {
    state: 'waiting',
    leaseUntil: '',
    unknown,
    waitsAt: dueKey(claimed.notice, tryAt),
    ...{ claims, failedMessages },
    ...wordsLeftUnknown(claimed, unknown > claimed.tries.unknown),
  };
  return { Put: { ...at, Item: { ...key, ...record } } };
};

/** Takes away what waits although it was told before. */
export const removeWaiting = async (db: Db, { key }: WaitingNotice): Promise<void> => {
  await db.client.send(new DeleteCommand({ TableName: db.tables.notices, Key: key }));
};
