import { createHash } from 'node:crypto';
import { DeleteCommand, GetCommand } from '@aws-sdk/lib-dynamodb';
import { commit } from '#shared/platform/commit.ts';
import type { Db, TransactItem } from '#shared/platform/dynamo.ts';
import { epochSeconds, type Instant } from '#shared/time/instant.ts';
import { type Session, sessionSchema } from './session.ts';

/** What somebody who signed in is given, once: the table holds only the token's hash. */
export type NewSession = { token: string; expiresAt: Instant };

// 128 random bits can't be tried out, so a plain hash gives nothing away.
const sessionKey = (token: string) => ({
  pk: `session#${createHash('sha256').update(token).digest('hex')}`,
  sk: 'session',
});

/** The piece of a transaction that makes a session. */
export const putSession = (db: Db, token: string, session: Session): TransactItem => ({
  Put: {
    TableName: db.tables.access,
    Item: { ...sessionKey(token), ...session, expiresAtSeconds: epochSeconds(session.expiresAt) },
    ConditionExpression: 'attribute_not_exists(pk)',
  },
});

/** Makes a session on its own, under a token from the edge (`ids.token()`). */
export const createSession = async (db: Db, token: string, session: Session): Promise<NewSession> => {
  const outcome = await commit(db, [putSession(db, token, session)]);
  if (!outcome.ok) throw new Error('a session token came twice');
  return { token, expiresAt: session.expiresAt };
};

/** Who a token stands for; nobody once it has expired by the machine's clock, whether or not the table was tidied. */
export const findSession = async (db: Db, token: string, realNow: Instant): Promise<Session | undefined> => {
  const { Item } = await db.client.send(
    new GetCommand({ TableName: db.tables.access, Key: sessionKey(token), ConsistentRead: true }),
  );
  const read = sessionSchema.safeParse(Item);
  return read.success && read.data.expiresAt > realNow ? read.data : undefined;
};

/** Ends a session everywhere at once. Ending it again changes nothing. */
export const endSession = async (db: Db, token: string): Promise<void> => {
  await db.client.send(new DeleteCommand({ TableName: db.tables.access, Key: sessionKey(token) }));
};
