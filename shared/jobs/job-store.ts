import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { batchGet } from '#shared/platform/batch-get.ts';
import type { Db, TransactItem } from '#shared/platform/dynamo.ts';
import { queryAll } from '#shared/platform/query-all.ts';
import { type Job, type JobKind, jobSchema } from './job.ts';
import { CURRENT, currentKey, JOBS, jobExpiry, jobKey } from './keys.ts';

/** Starts a job, as the only one of its kind that is under way. */
export const createJob = (db: Db, job: Job, keepDays: number): TransactItem[] => {
  const expiry = jobExpiry(job.startedAt, keepDays);
  const put = (Item: Record<string, unknown>): TransactItem => ({
    Put: { TableName: db.tables.pairing, Item, ConditionExpression: 'attribute_not_exists(pk)' },
  });
  return [
    put({ ...job, ...jobKey(job.id), ...expiry }),
    put({ ...currentKey(job.kind), jobId: job.id, ...expiry }),
  ];
};

/** Makes way for the next job of the kind: part of the transaction that ends one. */
export const removeCurrent = (db: Db, { kind, id }: Pick<Job, 'kind' | 'id'>): TransactItem => ({
  Delete: {
    TableName: db.tables.pairing,
    Key: currentKey(kind),
    ConditionExpression: 'jobId = :id',
    ExpressionAttributeValues: { ':id': id },
  },
});

const getItem = async (db: Db, Key: Record<string, string>): Promise<Record<string, unknown> | undefined> =>
  (await db.client.send(new GetCommand({ TableName: db.tables.pairing, Key, ConsistentRead: true }))).Item;

export const findJob = async (db: Db, jobId: string): Promise<Job | undefined> => {
  const item = await getItem(db, jobKey(jobId));
  return item && jobSchema.parse(item);
};

/** The id of the job of a kind that is under way. */
export const findCurrentId = async (db: Db, kind: JobKind): Promise<string | undefined> =>
  (await getItem(db, currentKey(kind)))?.jobId as string | undefined;

/** The jobs under way, one of a kind at most, the oldest first. */
export const listCurrentJobs = async (db: Db): Promise<Job[]> => {
  const current = await queryAll(db, {
    TableName: db.tables.pairing,
    KeyConditionExpression: 'pk = :jobs AND begins_with(sk, :current)',
    ExpressionAttributeValues: { ':jobs': JOBS, ':current': CURRENT },
    ConsistentRead: true,
  });
  const keys = current.map(({ jobId }) => jobKey(jobId as string));
  const jobs = await batchGet(db, db.tables.pairing, keys, { ConsistentRead: true });
  return jobs.map((item) => jobSchema.parse(item)).sort((one, other) => (one.id < other.id ? -1 : 1));
};
