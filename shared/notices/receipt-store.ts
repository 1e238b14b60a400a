import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { Db } from '#shared/platform/dynamo.ts';
import { civilDateOf } from '#shared/time/civil.ts';
import type { Instant } from '#shared/time/instant.ts';
import type { ClaimRecord } from './claim-store.ts';
import { listKey, type NoticeKey, toldKey } from './keys.ts';
import { subjectIn } from './notice.ts';
import { isOnFailedList } from './put-aside.ts';
import type { Receipt } from './receipt.ts';
import type { NoticeState, Told } from './told.ts';

type Change = { update: string; values: Record<string, unknown> };

/** Changes a record while each attribute of `read` is as it was read. False, and nothing changed, if one isn't. */
const changeIfStill = async (
  db: Db,
  key: NoticeKey,
  read: Record<string, unknown>,
  { update, values }: Change,
): Promise<boolean> => {
  const names = Object.keys(read);
  const found = names.filter((name) => read[name] !== undefined);
  const isStill = (name: string): string =>
    found.includes(name) ? `#read_${name} = :read_${name}` : `attribute_not_exists(#read_${name})`;
  try {
    await db.client.send(
      new UpdateCommand({
        TableName: db.tables.notices,
        Key: key,
        UpdateExpression: update,
        ConditionExpression: names.map(isStill).join(' AND '),
        ExpressionAttributeNames: Object.fromEntries(names.map((name) => [`#read_${name}`, name])),
        ExpressionAttributeValues: {
          ...values,
          ...Object.fromEntries(found.map((name) => [`:read_${name}`, read[name]])),
        },
      }),
    );
    return true;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false;
    throw error;
  }
};

/** What a receipt leaves on a record, and the list it belongs in then; nothing stays of what is undefined here. */
const leaves = (
  told: Told,
  { sender, providerId, at, code }: Receipt,
  { state, now }: { state: NoticeState; now: Instant },
) => {
  const { endedAt, id } = told;
  const [failedAt, reason] = state === 'failed' ? [now, code] : [];
  // That a provider has it is no word yet on what became of it.
  const receiptAt = state === 'sent' ? undefined : at;
  const place = isOnFailedList({ ...told, state })
    ? listKey('failed', now, id)
    : listKey(civilDateOf(endedAt), endedAt, id);
  return { sender, providerId, ...place, reason, receiptAt, failedAt };
};

/**
 * Puts on record what a receipt changes about a notice that ended, and moves it to the list it belongs in now: one that
 * failed stands among the failed from `now` on, unless the office has put it aside or had it told once more. False, and nothing
 * changed, if the record isn't as `told` says any more.
 */
export const putReceipt = (
  db: Db,
  told: Told,
  receipt: Receipt,
  then: { state: 'sent' | 'delivered' | 'failed'; now: Instant },
): Promise<boolean> => {
  const left = Object.entries(leaves(told, receipt, then));
  const given = left.filter(([, value]) => value !== undefined);
  const sets = given.map(([name]) => `${name} = :${name}`).join(', ');
  const gone = left.flatMap(([name, value]) => (value === undefined ? [name] : [])).join(', ');
  const { state, providerId, receiptAt, failedMessages, again, aside } = told;
  return changeIfStill(
    db,
    toldKey(told),
    { state, providerId, receiptAt, failedMessages, again, aside },
    {
      update: `SET #read_state = :state, ${sets}${gone && ` REMOVE ${gone}`}`,
      values: {
        ':state': then.state,
        ...Object.fromEntries(given.map(([name, value]) => [`:${name}`, value])),
      },
    },
  );
};

type Failed = Pick<Receipt, 'noticeId' | 'providerId' | 'at'>;

/** That a message failed of which nobody knew whether a provider had it, added to those of which this is known. */
const noting = ({ failedMessages }: Pick<Told, 'failedMessages'>, { providerId, at }: Failed) => ({
  ':failed': { ...failedMessages, [providerId]: at },
});

/** Keeps with an ended notice that this message of it failed. False, and nothing is kept, if the record changed meanwhile. */
export const noteFailed = (db: Db, told: Told, failed: Failed): Promise<boolean> => {
  const { state, failedMessages } = told;
  const change = { update: 'SET failedMessages = :failed', values: noting(told, failed) };
  return changeIfStill(db, toldKey(told), { state, failedMessages }, change);
};

/**
 * The same with one that is claimed or waits. It counts as one more claim, so that who hasn't seen it doesn't write over it.
 */
export const noteFailedOfClaim = async (db: Db, claim: ClaimRecord, failed: Failed): Promise<boolean> => {
  const { noticeId: id } = failed;
  const subject = subjectIn(id);
  if (!subject) return false;
  const { claims, leaseUntil } = claim;
  return await changeIfStill(
    db,
    toldKey({ id, subject }),
    { claims, leaseUntil },
    {
      update: 'SET failedMessages = :failed ADD claims :one',
      values: { ...noting(claim, failed), ':one': 1 },
    },
  );
};
