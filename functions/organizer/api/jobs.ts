import { Hono } from 'hono';
import { cancelJob } from '#shared/jobs/cancel-job.ts';
import { findJob } from '#shared/jobs/job-store.ts';
import { jobViewOf } from '#shared/jobs/job-view.ts';
import { isJobId } from '#shared/jobs/keys.ts';
import { answerProblem } from '#shared/web/answer.tsx';
import type { WebEnv } from '#shared/web/context.ts';
import { JOBS_HREF } from '../job-results.ts';
import type { JobsDeps } from '../run-or-queue.ts';

const BASE = `/api${JOBS_HREF}`;

/** How far long work has come, and cancelling it, for other systems. */
export const jobsApi = ({ jobs }: JobsDeps) =>
  new Hono<WebEnv>()
    .get(`${BASE}/:id`, async (c) => {
      const id = c.req.param('id');
      const job = isJobId(id) ? await findJob(jobs.db, id) : undefined;
      return job ? c.json(jobViewOf(job)) : answerProblem(c, { kind: 'not-found', code: 'not-found' });
    })
    .post(`${BASE}/:id/cancel`, async (c) => {
      const cancelled = await cancelJob(jobs, c.req.param('id'));
      return cancelled.ok ? c.json(jobViewOf(cancelled.value)) : answerProblem(c, cancelled.refusal);
    });
