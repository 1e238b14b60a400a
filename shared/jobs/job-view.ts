import { z } from 'zod';
import { type Instant, secondsBetween } from '#shared/time/instant.ts';
import { type Job, jobSchema } from './job.ts';

/** A job as the office and other systems see it. */
export const jobViewSchema = jobSchema
  .pick({
    id: true,
    kind: true,
    state: true,
    done: true,
    total: true,
    result: true,
    askedBy: true,
    askedAt: true,
    startedAt: true,
    endedAt: true,
    cancelAskedAt: true,
  })
  .extend({
    refusal: z
      .object({ code: z.string() })
      .optional()
      .describe('Why it did nothing, or broke off: a code as of a problem document'),
  })
  .meta({ id: 'Job' });
export type JobView = z.infer<typeof jobViewSchema>;

export const jobViewOf = (job: Job): JobView => jobViewSchema.parse(job);

/** How long a job took, or has taken until now, in whole seconds of the machine's time. */
export const secondsTaken = (
  { startedAt, endedAt }: Pick<Job, 'startedAt' | 'endedAt'>,
  realNow: Instant,
): number => Math.max(0, Math.floor(secondsBetween(startedAt, endedAt ?? realNow)));
