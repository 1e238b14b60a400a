import { QueryCommand, type QueryCommandInput } from '@aws-sdk/lib-dynamodb';
import type { Db } from './dynamo.ts';

/** How many items a Query matches, page after page, counted as far as `most`: it reads no more than that. */
export const queryCount = async (
  db: Db,
  input: QueryCommandInput,
  most = Number.POSITIVE_INFINITY,
): Promise<number> => {
  let count = 0;
  let { ExclusiveStartKey } = input;
  do {
    const page = await db.client.send(
      new QueryCommand({
        ...input,
        Select: 'COUNT',
        ...(Number.isFinite(most) && { Limit: most - count }),
        ExclusiveStartKey,
      }),
    );
    count += page.Count ?? 0;
    ExclusiveStartKey = page.LastEvaluatedKey;
  } while (ExclusiveStartKey && count < most);
  return count;
};
