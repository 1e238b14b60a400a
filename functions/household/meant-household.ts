import type { Context } from 'hono';
import type { Db } from '#shared/platform/dynamo.ts';
import { accept, type Result, refuse } from '#shared/platform/result.ts';
import type { WebEnv } from '#shared/web/context.ts';
import { findOwnHouseholdIds } from './own-households.ts';

/** The household that is meant: the only one there is, or one of one's own that is named. */
export const meantHousehold = async (
  db: Db,
  c: Context<WebEnv>,
  asked: string | undefined,
): Promise<Result<string>> => {
  const own = await findOwnHouseholdIds(db, c);
  const [only] = own;
  if (asked !== undefined) return own.includes(asked) ? accept(asked) : refuse('not-found', 'not-found');
  if (!only) return refuse('not-found', 'not-found');
  return own.length === 1
    ? accept(only)
    : refuse('rule', 'household-unclear', { params: { households: own } });
};
