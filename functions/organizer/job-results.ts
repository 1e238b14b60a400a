import type { Job, JobKind } from '#shared/jobs/job.ts';
import { confirmedSchema, plannedSchema } from '#shared/pairing/pairing-works.ts';
import type { AuditedAct } from '#shared/people/audit.ts';
import { areas } from './audience.ts';

export const JOBS_HREF = '/organizer/jobs';
export const jobHref = (jobId: string): string => `${JOBS_HREF}/${jobId}`;

/** Where each kind of work is asked for. */
export const askedAtHref: Record<JobKind, string> = {
  'propose-pairings': areas.pairings.href,
  'confirm-pairings': areas.pairings.href,
  'plan-visits': areas.visitPlans.href,
  'count-coverage': areas.coverage.href,
};

/** What an audit line of each kind is about. */
export const subjectOf: Record<JobKind, AuditedAct['subject']> = {
  'propose-pairings': 'pairing',
  'confirm-pairings': 'pairing',
  'plan-visits': 'visit',
  'count-coverage': 'visit',
};

const queryOf: Record<JobKind, (result: Job['result']) => Record<string, string> | undefined> = {
  'propose-pairings': () => undefined,
  'confirm-pairings': (result) => {
    const { paired, changed, planAnew } = confirmedSchema.parse(result);
    return { paired: String(paired), changed: String(changed), planAnew: String(planAnew) };
  },
  'plan-visits': (result) => ({ month: plannedSchema.parse(result).from, made: '' }),
  'count-coverage': () => undefined,
};

/** The page that shows what a job that is done came to. */
export const resultHref = ({ kind, result }: Pick<Job, 'kind' | 'result'>): string => {
  const query = queryOf[kind](result);
  return query ? `${askedAtHref[kind]}?${new URLSearchParams(query)}` : askedAtHref[kind];
};
