import { PutCommand, QueryCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { Db } from '#shared/platform/dynamo.ts';
import { queryAll } from '#shared/platform/query-all.ts';
import { proposalPartition } from './keys.ts';
import type { Ending, ProposalPart, Unpaired } from './proposal.ts';

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

/** Households nobody could be proposed for, and pairings that end. */
type Rest = { unpaired: Unpaired; ending: Ending };
const REST_PER_ITEM = 1000;

/** Writes one of the lists of a proposal that belong to no cadre. */
export const putRest = async <K extends keyof Rest>(
  db: Db,
  proposalId: string,
  kind: K,
  rest: Rest[K][],
): Promise<void> => {
  for (let first = 0; first < rest.length; first += REST_PER_ITEM) {
    const sk = `${kind}#${String(first).padStart(7, '0')}`;
    const Item = { pk: proposalPartition(proposalId), sk, rest: rest.slice(first, first + REST_PER_ITEM) };
    await db.client.send(new PutCommand({ TableName: db.tables.pairing, Item }));
  }
};

export const listRest = async <K extends keyof Rest>(
  db: Db,
  proposalId: string,
  kind: K,
): Promise<Rest[K][]> => {
  const items = await queryAll(db, {
    TableName: db.tables.pairing,
    KeyConditionExpression: 'pk = :proposal AND begins_with(sk, :kind)',
    ExpressionAttributeValues: { ':proposal': proposalPartition(proposalId), ':kind': `${kind}#` },
    ConsistentRead: true,
  });
  return items.flatMap(({ rest }) => rest as Rest[K][]);
};

/** Notes that all pairs of a part are pairings now, so carrying on after a break skips it. */
export const markPartCarried = async (
  db: Db,
  proposalId: string,
  cadreId: string,
  planAnew: number,
): Promise<void> => {
  await db.client.send(
    new UpdateCommand({
      TableName: db.tables.pairing,
      Key: { pk: proposalPartition(proposalId), sk: partSk(cadreId) },
      UpdateExpression: 'SET carried = :yes, planAnew = :planAnew',
      ConditionExpression: 'attribute_exists(pk)',
      ExpressionAttributeValues: { ':yes': true, ':planAnew': planAnew },
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
