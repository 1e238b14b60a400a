import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { Db } from '#shared/platform/dynamo.ts';
import type { Instant } from '#shared/time/instant.ts';
import { listKey, listOf, toldKey } from './keys.ts';
import type { Receipt } from './receipt.ts';
import type { Told } from './told.ts';

/** Holds while an attribute is as it was read. */
const asRead = (name: string, value: string | undefined): string =>
  value === undefined ? `attribute_not_exists(${name})` : `${name} = :read_${name}`;

/**
 * Puts on record what a receipt changes about a notice that ended, and moves it to the list it belongs in now: one that
 * failed stands among the failed from `now` on. False, and nothing changed, if the record isn't as `told` says any more.
 */
export const putReceipt = async (
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
  const names = Object.entries(set).flatMap(([name, value]) => (value === undefined ? [] : [name]));
  const values = Object.fromEntries(names.map((name) => [`:${name}`, set[name as keyof typeof set]]));
  try {
    await db.client.send(
      new UpdateCommand({
        TableName: db.tables.notices,
        Key: toldKey(told),
        UpdateExpression: [
          `SET #state = :state, ${names.map((name) => `${name} = :${name}`).join(', ')}`,
          reason === undefined ? 'REMOVE reason' : '',
        ].join(' '),
        ConditionExpression: [
          '#state = :read_state',
          asRead('providerId', told.providerId),
          asRead('receiptAt', told.receiptAt),
        ].join(' AND '),
        ExpressionAttributeNames: { '#state': 'state' },
        ExpressionAttributeValues: {
          ...values,
          ':state': state,
          ':read_state': told.state,
          ...(told.providerId !== undefined && { ':read_providerId': told.providerId }),
          ...(told.receiptAt !== undefined && { ':read_receiptAt': told.receiptAt }),
        },
      }),
    );
    return true;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false;
    throw error;
  }
};
