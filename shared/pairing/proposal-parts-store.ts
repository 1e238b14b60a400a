import { PutCommand, QueryCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { Db } from '#shared/platform/dynamo.ts';
import { queryAll } from '#shared/platform/query-all.ts';
import { proposalPartition } from './keys.ts';
import type { ProposalPart, Unpaired } from './proposal.ts';

const partSk = (cadreId: string): string => `cadre#${cadreId}`;
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

/** Notes that all pairs of a part are pairings now, so carrying on after a break skips it. */
export const markPartCarried = async (db: Db, proposalId: string, cadreId: string): Promise<void> => {
  await db.client.send(
    new UpdateCommand({
      TableName: db.tables.pairing,
      Key: { pk: proposalPartition(proposalId), sk: partSk(cadreId) },
      UpdateExpression: 'SET carried = :yes',
      ConditionExpression: 'attribute_exists(pk)',
      ExpressionAttributeValues: { ':yes': true },
    }),
  );
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
