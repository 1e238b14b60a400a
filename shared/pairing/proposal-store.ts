import { GetCommand, QueryCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { Db, TransactItem } from '#shared/platform/dynamo.ts';
import type { Instant } from '#shared/time/instant.ts';
import { PROPOSALS, proposalKey } from './keys.ts';
import type { Proposal } from './proposal.ts';

const proposalOf = ({ pk, sk, ...proposal }: Record<string, unknown>): Proposal => proposal as Proposal;

export const createProposal = (db: Db, proposal: Proposal): TransactItem => ({
  Put: {
    TableName: db.tables.pairing,
    Item: { ...proposalKey(proposal.id), ...proposal },
    ConditionExpression: 'attribute_not_exists(pk)',
  },
});

/** Settles a draft as confirmed, once. */
export const markConfirmed = (
  db: Db,
  { id, version }: Proposal,
  { by, at }: { by: string; at: Instant },
): TransactItem => ({
  Update: {
    TableName: db.tables.pairing,
    Key: proposalKey(id),
    UpdateExpression: 'SET #state = :confirmed, version = :next, confirmedAt = :at, confirmedBy = :by',
    ConditionExpression: '#state = :draft AND version = :version',
    ExpressionAttributeNames: { '#state': 'state' },
    ExpressionAttributeValues: {
      ':draft': 'draft',
      ':confirmed': 'confirmed',
      ':version': version,
      ':next': version + 1,
      ':at': at,
      ':by': by,
    },
  },
});

/** Notes that all pairs are pairings now. */
export const markCarried = async (db: Db, proposalId: string, at: Instant): Promise<void> => {
  await db.client.send(
    new UpdateCommand({
      TableName: db.tables.pairing,
      Key: proposalKey(proposalId),
      UpdateExpression: 'SET carriedAt = :at',
      ConditionExpression: 'attribute_exists(pk)',
      ExpressionAttributeValues: { ':at': at },
    }),
  );
};

export const findProposal = async (db: Db, proposalId: string): Promise<Proposal | undefined> => {
  const { Item } = await db.client.send(
    new GetCommand({ TableName: db.tables.pairing, Key: proposalKey(proposalId), ConsistentRead: true }),
  );
  return Item && proposalOf(Item);
};

/** The newest proposal; ids begin with the instant they were made at. */
export const findLatestProposal = async (db: Db): Promise<Proposal | undefined> => {
  const { Items = [] } = await db.client.send(
    new QueryCommand({
      TableName: db.tables.pairing,
      KeyConditionExpression: 'pk = :proposals',
      ExpressionAttributeValues: { ':proposals': PROPOSALS },
      ConsistentRead: true,
      ScanIndexForward: false,
      Limit: 1,
    }),
  );
  return Items[0] && proposalOf(Items[0]);
};
