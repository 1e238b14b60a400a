import { GetCommand, PutCommand, QueryCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { Db, TransactItem } from '#shared/platform/dynamo.ts';
import { queryAll } from '#shared/platform/query-all.ts';
import type { Instant } from '#shared/time/instant.ts';
import { PROPOSALS, proposalKey, proposalPartition } from './keys.ts';
import type { Proposal, ProposalPart, Unpaired } from './proposal.ts';

const partSk = (cadreId: string): string => `cadre#${cadreId}`;
const proposalOf = ({ pk, sk, ...proposal }: Record<string, unknown>): Proposal => proposal as Proposal;
const partOf = ({ pk, sk, ...part }: Record<string, unknown>): ProposalPart => part as ProposalPart;

/** Writes what a proposal gives one cadre. Parts come before their proposal, so nobody sees half of one. */
export const putPart = async (db: Db, proposalId: string, part: ProposalPart): Promise<void> => {
  await db.client.send(
    new PutCommand({
      TableName: db.tables.pairing,
      Item: { pk: proposalPartition(proposalId), sk: partSk(part.cadreId), ...part },
    }),
  );
};

/** Writes a chunk of the households that nobody could be proposed for. */
export const putUnpaired = async (
  db: Db,
  proposalId: string,
  chunk: number,
  unpaired: Unpaired[],
): Promise<void> => {
  const sk = `unpaired#${String(chunk).padStart(4, '0')}`;
  await db.client.send(
    new PutCommand({
      TableName: db.tables.pairing,
      Item: { pk: proposalPartition(proposalId), sk, unpaired },
    }),
  );
};

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

const setOn = async (
  db: Db,
  key: { pk: string; sk: string },
  name: 'carried' | 'carriedAt',
  value: boolean | Instant,
): Promise<void> => {
  await db.client.send(
    new UpdateCommand({
      TableName: db.tables.pairing,
      Key: key,
      UpdateExpression: 'SET #name = :value',
      ConditionExpression: 'attribute_exists(pk)',
      ExpressionAttributeNames: { '#name': name },
      ExpressionAttributeValues: { ':value': value },
    }),
  );
};

/** Notes that all pairs of a part are pairings now, so carrying on after a break skips it. */
export const markPartCarried = (db: Db, proposalId: string, cadreId: string): Promise<void> =>
  setOn(db, { pk: proposalPartition(proposalId), sk: partSk(cadreId) }, 'carried', true);

export const markCarried = (db: Db, proposalId: string, at: Instant): Promise<void> =>
  setOn(db, proposalKey(proposalId), 'carriedAt', at);

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

/** A page of a proposal's parts in the order of work numbers; `next` is the cadre to go on after. */
export const listParts = async (
  db: Db,
  proposalId: string,
  { limit, after }: { limit: number; after?: string },
): Promise<{ parts: ProposalPart[]; next?: string }> => {
  const pk = proposalPartition(proposalId);
  const { Items = [], LastEvaluatedKey } = await db.client.send(
    new QueryCommand({
      TableName: db.tables.pairing,
      KeyConditionExpression: 'pk = :proposal AND begins_with(sk, :cadre)',
      ExpressionAttributeValues: { ':proposal': pk, ':cadre': partSk('') },
      ConsistentRead: true,
      Limit: limit,
      ExclusiveStartKey: after === undefined ? undefined : { pk, sk: partSk(after) },
    }),
  );
  const parts = Items.map(partOf);
  return { parts, next: LastEvaluatedKey && parts.at(-1)?.cadreId };
};

export const listUnpaired = async (db: Db, proposalId: string): Promise<Unpaired[]> => {
  const items = await queryAll(db, {
    TableName: db.tables.pairing,
    KeyConditionExpression: 'pk = :proposal AND begins_with(sk, :unpaired)',
    ExpressionAttributeValues: { ':proposal': proposalPartition(proposalId), ':unpaired': 'unpaired#' },
    ConsistentRead: true,
  });
  return items.flatMap(({ unpaired }) => unpaired as Unpaired[]);
};
