import { z } from 'zod';
import type { LongWork } from '#shared/platform/long-work.ts';
import type { Refusal, Result } from '#shared/platform/result.ts';
import { type Instant, instantSchema } from '#shared/time/instant.ts';

/** Work on a whole city. */
export const jobKindSchema = z.enum([
  'propose-pairings',
  'confirm-pairings',
  'plan-visits',
  'count-coverage',
]);
export type JobKind = z.infer<typeof jobKindSchema>;

const jsonSchema = z.json();
export type Json = z.infer<typeof jsonSchema>;

/** Long work that somebody asked for: how far it came, and what came of it. */
export const jobSchema = z.object({
  id: z.string(),
  kind: jobKindSchema,
  params: jsonSchema,
  /** `done` is what ran to its end, with a result or a refusal; `failed` what broke off for good. */
  state: z.enum(['waiting', 'running', 'done', 'cancelled', 'failed']),
  /** So many of so many; `total` is 0 as long as nobody knows. */
  done: z.int(),
  total: z.int(),
  /** All up to this key is done: the next run goes on after it. */
  startAfter: z.string().optional(),
  /** Small: what is big is kept where the work keeps it. */
  result: jsonSchema.optional(),
  refusal: z.custom<Refusal>().optional(),
  /** Account of the member of staff. */
  askedBy: z.string(),
  /** Civil, as people are shown it. */
  askedAt: instantSchema,
  /** By the machine's time, like every instant below: how long it takes is counted by it. */
  startedAt: instantSchema,
  endedAt: instantSchema.optional(),
  cancelAskedAt: instantSchema.optional(),
  /** Which slice is next, or under way. */
  turn: z.int(),
  /** How often in a row it broke off by surprise. */
  failures: z.int(),
  /** Who runs it, and until when nobody else may. */
  runner: z.string().optional(),
  leaseUntil: instantSchema.optional(),
  version: z.int(),
});
export type Job = z.infer<typeof jobSchema>;

/** How far a job came. */
export type Progress = Pick<Job, 'done' | 'total' | 'startAfter'>;

export type JobEnd =
  | { state: 'done'; result: Json }
  | { state: 'done' | 'failed'; refusal: Refusal }
  | { state: 'cancelled' };

/**
 * What does each kind of work. It may be broken off between two batches, and run again at any point: `jobId` is the same then.
 */
export type JobWorks = Record<
  JobKind,
  (params: Json, work: LongWork, now: Instant, jobId: string) => Promise<Result<Json>>
>;

export const isEnded = ({ state }: Pick<Job, 'state'>): boolean => state !== 'waiting' && state !== 'running';

/** Whether nobody runs it at this moment of the machine's time. */
export const isFree = ({ leaseUntil }: Pick<Job, 'leaseUntil'>, realNow: Instant): boolean =>
  leaseUntil === undefined || leaseUntil <= realNow;
