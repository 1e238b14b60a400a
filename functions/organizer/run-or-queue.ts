import { setTimeout as pause } from 'node:timers/promises';
import type { Context } from 'hono';
import type { Job, JobKind, Json } from '#shared/jobs/job.ts';
import { findJob } from '#shared/jobs/job-store.ts';
import { type RunJobDeps, runJob } from '#shared/jobs/run-job.ts';
import { startJob } from '#shared/jobs/start-job.ts';
import type { AuditDeps } from '#shared/people/audit-store.ts';
import type { Refusal } from '#shared/platform/result.ts';
import type { Instant } from '#shared/time/instant.ts';
import type { WebEnv } from '#shared/web/context.ts';
import { knownStaff } from '#shared/web/middleware/require-role.ts';
import { subjectOf } from './job-results.ts';
import { leaveLine } from './leave-line.ts';

export type JobsDeps = AuditDeps & { jobs: RunJobDeps };

/** What asking for long work came to: its result, what goes on in the background, or why not. */
export type Asked = { ended: Json } | { queued: Job } | { refused: Refusal };

/**
 * Starts long work and does it at once for as long as a person (or, under `/api/`, a system) can be kept waiting. What has
 * not ended by then goes on in the background, with an audit line that it was asked for. `params` go to the work, with the
 * account as `by`. Refuses `job-under-way` (`jobId`), and what the work itself refuses.
 */
export const runOrQueue = async (
  deps: JobsDeps,
  c: Context<WebEnv>,
  { kind, params }: { kind: JobKind; params: Record<string, Json> },
): Promise<Asked> => {
  const by = knownStaff(c).account;
  const { settings } = deps.jobs;
  const waitSeconds = c.req.path.startsWith('/api/') ? settings.apiWaitSeconds : settings.pageWaitSeconds;
  const started = await startJob(deps.jobs, { kind, params: { ...params, by }, by }, c.get('now'));
  if (!started.ok) return { refused: started.refusal };
  const job = (await runFor(deps.jobs, started.value, waitSeconds, c.get('now'))) ?? started.value;
  if (job.state === 'done' && job.refusal) return { refused: job.refusal };
  if (job.state === 'done' && job.result !== undefined) return { ended: job.result };
  await leaveLine(deps, c, { action: 'changed', subject: subjectOf[kind], subjectIds: [job.id] });
  return { queued: job };
};

/** Runs a job for so long and a little more for the batch under way, and gives it as it is then. */
const runFor = async (
  jobs: RunJobDeps,
  { id }: Job,
  seconds: number,
  now: Instant,
): Promise<Job | undefined> => {
  const waiting = new AbortController();
  const running = runJob(jobs, id, seconds, now).finally(() => waiting.abort());
  const tooLong = pause((seconds + jobs.settings.graceSeconds) * 1000, 'too-long' as const, {
    signal: waiting.signal,
  }).catch(() => undefined);
  const ran = await Promise.race([running, tooLong]);
  if (ran !== 'too-long') return (await running)?.job;
  running.catch((error) => jobs.log.error('job-run-failed', error, { job: id }));
  return findJob(jobs.db, id);
};
