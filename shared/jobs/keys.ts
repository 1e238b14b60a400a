import { addSeconds, epochSeconds, type Instant } from '#shared/time/instant.ts';
import type { JobKind } from './job.ts';

export const JOBS = 'jobs';
/** Below this prefix stands, for each kind, which job is under way. */
export const CURRENT = 'current#';

const JOB_ID = /^[0-9]{17}-[A-Za-z0-9_-]{8}$/;

/** `20261124010203456-Ab3_…`: begins with the instant, so the newest job is the last. */
export const jobIdOf = (at: Instant, token: string): string =>
  `${at.replace(/\D/g, '')}-${token.slice(0, 8)}`;

export const isJobId = (text: string): boolean => JOB_ID.test(text);

export const jobKey = (jobId: string) => ({ pk: JOBS, sk: jobId });
export const currentKey = (kind: JobKind) => ({ pk: JOBS, sk: `${CURRENT}${kind}` });

export const jobExpiry = (at: Instant, keepDays: number): { expiresAtSeconds: number } => ({
  expiresAtSeconds: epochSeconds(addSeconds(at, keepDays * 86_400)),
});
