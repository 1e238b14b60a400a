import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { commit } from '#shared/platform/commit.ts';
import type { Db } from '#shared/platform/dynamo.ts';
import type { Instant } from '#shared/time/instant.ts';
import { type Job, type JobEnd, jobSchema, type Progress } from './job.ts';
import { removeCurrent } from './job-store.ts';
import { jobKey } from './keys.ts';

type Change = {
  set: Partial<Job>;
  remove?: (keyof Job)[];
  /** What has to hold: equal to these values, and run by nobody at `freeAt` where that is given. */
  where: Partial<Job>;
  freeAt?: Instant;
};

const updateOf = (db: Db, id: string, { set, remove = [], where, freeAt }: Change) => {
  const known = Object.entries(set).filter(([, value]) => value !== undefined);
  const required = Object.entries(where);
  const names = new Set([...known, ...required].map(([name]) => name).concat(remove));
  const free = freeAt ? ['(attribute_not_exists(leaseUntil) OR leaseUntil <= :freeAt)'] : [];
  return {
    TableName: db.tables.pairing,
    Key: jobKey(id),
    UpdateExpression: [
      `SET ${[...known.map(([name]) => `#${name} = :${name}`), 'version = version + :one'].join(', ')}`,
      ...(remove.length > 0 ? [`REMOVE ${remove.map((name) => `#${name}`).join(', ')}`] : []),
    ].join(' '),
    ConditionExpression: [...required.map(([name]) => `#${name} = :is_${name}`), ...free].join(' AND '),
    ExpressionAttributeNames: Object.fromEntries([...names].map((name) => [`#${name}`, name])),
    ExpressionAttributeValues: {
      ':one': 1,
      ...(freeAt && { ':freeAt': freeAt }),
      ...Object.fromEntries(known.map(([name, value]) => [`:${name}`, value])),
      ...Object.fromEntries(required.map(([name, value]) => [`:is_${name}`, value])),
    },
  };
};

/** The job as it is after the change; undefined where its condition does not hold. */
const change = async (db: Db, id: string, asked: Change): Promise<Job | undefined> => {
  try {
    const { Attributes } = await db.client.send(
      new UpdateCommand({ ...updateOf(db, id, asked), ReturnValues: 'ALL_NEW' }),
    );
    return jobSchema.parse(Attributes);
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return undefined;
    throw error;
  }
};

/** Who runs a job, and until when it is theirs unless they are heard of. */
export type Lease = { runner: string; leaseUntil: Instant };

/** Claims a job as it was read and is run by nobody. One that an earlier run was lost with counts as failed once more. */
export const claimJob = (db: Db, job: Job, lease: Lease, realNow: Instant): Promise<Job | undefined> =>
  change(db, job.id, {
    set: { ...lease, state: 'running', failures: job.failures + (job.state === 'running' ? 1 : 0) },
    where: { version: job.version },
    freeAt: realNow,
  });

/** Keeps how far a run came and prolongs its lease; undefined if the job isn't its any more. */
export const keepProgress = (
  db: Db,
  { id, runner }: Job,
  progress: Progress,
  leaseUntil: Instant,
): Promise<Job | undefined> =>
  change(db, id, { set: { ...progress, leaseUntil }, where: { state: 'running', runner } });

/** Lets a job wait for its next turn, with what its run came to; undefined if it isn't that run's any more. */
export const letWait = (
  db: Db,
  { id, runner, turn }: Job,
  progress: Progress,
  failures: number,
): Promise<Job | undefined> =>
  change(db, id, {
    set: { ...progress, failures, state: 'waiting', turn: turn + 1 },
    remove: ['runner', 'leaseUntil'],
    where: { state: 'running', runner },
  });

/** Asks the run of a job to stop; undefined if that run doesn't have it any more. */
export const askToCancel = (db: Db, { id, runner }: Job, cancelAskedAt: Instant): Promise<Job | undefined> =>
  change(db, id, { set: { cancelAskedAt }, where: { state: 'running', runner } });

/** Ends a job and makes way for the next of its kind, once. `free` where nobody runs it, else by its run. False if it is another's. */
export const endJob = async (
  db: Db,
  job: Job,
  end: JobEnd & Partial<Progress>,
  endedAt: Instant,
  holds: 'runner' | 'free',
): Promise<boolean> => {
  const where: Partial<Job> =
    holds === 'runner' ? { state: 'running', runner: job.runner } : { version: job.version };
  const freeAt = holds === 'free' ? endedAt : undefined;
  const Update = updateOf(db, job.id, {
    set: { ...end, endedAt },
    remove: ['runner', 'leaseUntil'],
    where,
    freeAt,
  });
  return (await commit(db, [{ Update }, removeCurrent(db, job)])).ok;
};
