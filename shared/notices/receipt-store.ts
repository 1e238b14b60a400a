import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { Db } from '#shared/platform/dynamo.ts';
import type { Instant } from '#shared/time/instant.ts';
import type { ClaimRecord } from './claim-store.ts';
import { listKey, listOf, type NoticeKey, toldKey } from './keys.ts';
import { subjectIn } from './notice.ts';
import type { Receipt } from './receipt.ts';
import type { Told } from './told.ts';

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

/**
 * Puts on record what a receipt changes about a notice that ended, and moves it to the list it belongs in now: one that
 * failed stands among the failed from `now` on. False, and nothing changed, if the record isn't as `told` says any more.
 */
export const putReceipt = (
  db: Db,
  told: Told,
  { sender, providerId, at, code }: Receipt,
  { state, now }: { state: 'sent' | 'delivered' | 'failed'; now: Instant },
): Promise<boolean> => {
  const { listPk, listedSk } = listKey(
    listOf(state, told.endedAt),
    state === 'failed' ? now : told.endedAt,
    told.id,
  );
  const reason = state === 'failed' ? code : undefined;
  // That a provider has it is no word yet on what became of it.
  const receiptAt = state === 'sent' ? undefined : at;
  const set = { sender, providerId, listPk, listedSk, reason, receiptAt };
  const given = Object.entries(set).filter(([, value]) => value !== undefined);
  const sets = given.map(([name]) => `${name} = :${name}`).join(', ');
  const { providerId: before, receiptAt: toldAt, failedMessages } = told;
  return changeIfStill(
    db,
    toldKey(told),
    { state: told.state, providerId: before, receiptAt: toldAt, failedMessages },
    {
      update: `SET #read_state = :state, ${sets}${reason === undefined ? ' REMOVE reason' : ''}`,
      values: { ':state': state, ...Object.fromEntries(given.map(([name, value]) => [`:${name}`, value])) },
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
