import { Hono } from 'hono';
import { cancelJob } from '#shared/jobs/cancel-job.ts';
import { isEnded, type Job, type JobKind } from '#shared/jobs/job.ts';
import { findJob } from '#shared/jobs/job-store.ts';
import { secondsTaken } from '#shared/jobs/job-view.ts';
import { isJobId } from '#shared/jobs/keys.ts';
import type { Instant } from '#shared/time/instant.ts';
import { answerPage, answerRefusal } from '#shared/web/answer.tsx';
import { Message } from '#shared/web/components/message.tsx';
import type { WebEnv } from '#shared/web/context.ts';
import { jobsWording as words } from '#shared/web/wording/jobs.ts';
import { refusalInWords } from '#shared/web/wording/refusals.ts';
import { organizerAudience } from '../audience.ts';
import { askedAtHref, JOBS_HREF, jobHref, resultHref } from '../job-results.ts';
import type { JobsDeps } from '../run-or-queue.ts';

const REFRESH_SECONDS = 3;

/** What starts from the beginning when it is asked for again. */
const STARTS_OVER: JobKind[] = ['propose-pairings', 'count-coverage'];

/** How far long work has come, with a button to stop it; what came of it once it has ended. */
export const jobsPages = ({ jobs }: JobsDeps) =>
  new Hono<WebEnv>()
    .get(`${JOBS_HREF}/:id`, async (c) => {
      const id = c.req.param('id');
      const job = isJobId(id) ? await findJob(jobs.db, id) : undefined;
      if (!job) return answerRefusal(c, organizerAudience, { kind: 'not-found', code: 'not-found' });
      const kind = words.kinds[job.kind];
      return answerPage(c, organizerAudience, {
        title: isEnded(job) ? kind : words.underWay(kind),
        refreshSeconds: isEnded(job) ? undefined : REFRESH_SECONDS,
        children: isEnded(job) ? (
          <Ended job={job} realNow={c.get('realNow')} />
        ) : (
          <UnderWay job={job} realNow={c.get('realNow')} />
        ),
      });
    })
    .post(`${JOBS_HREF}/:id/cancel`, async (c) => {
      const cancelled = await cancelJob(jobs, c.req.param('id'));
      if (!cancelled.ok) return answerRefusal(c, organizerAudience, cancelled.refusal);
      return c.redirect(jobHref(cancelled.value.id), 303);
    });

type Shown = { job: Job; realNow: Instant };

const UnderWay = ({ job, realNow }: Shown) => (
  <>
    <h1>{words.underWay(words.kinds[job.kind])}</h1>
    {job.cancelAskedAt && <Message tone="wait">{words.cancelling}</Message>}
    <p>
      <label for="progress">{job.total > 0 ? words.progress(job.done, job.total) : words.preparing}</label>
    </p>
    <p>
      {job.total > 0 ? (
        <progress id="progress" value={job.done} max={job.total} />
      ) : (
        <progress id="progress" />
      )}
    </p>
    <p>{words.taken(secondsTaken(job, realNow))}</p>
    <p>{words.mayLeave}</p>
    <form method="post" action={`${jobHref(job.id)}/cancel`} class="actions">
      <a class="button second" href={jobHref(job.id)}>
        {words.refresh}
      </a>
      {!job.cancelAskedAt && (
        <button class="button stop" type="submit" aria-describedby="cancel-hint">
          {words.cancel}
        </button>
      )}
    </form>
    {!job.cancelAskedAt && (
      <p class="quiet small" id="cancel-hint">
        {words.cancelHint}
      </p>
    )}
  </>
);

const Ended = ({ job, realNow }: Shown) => (
  <>
    <h1>{words.kinds[job.kind]}</h1>
    <Outcome job={job} />
    <p class="quiet">{words.took(secondsTaken(job, realNow))}</p>
    <p class="actions">
      {job.result !== undefined && (
        <a class="button" href={resultHref(job)}>
          {words.seeResult}
        </a>
      )}
      <a class="button second" href={askedAtHref[job.kind]}>
        {words.back}
      </a>
    </p>
  </>
);

const Outcome = ({ job }: { job: Job }) => {
  const kind = words.kinds[job.kind];
  if (job.refusal)
    return (
      <Message tone="stop">
        <h2>{words.refused}</h2>
        <p>{refusalInWords(job.refusal, 'zh')}</p>
      </Message>
    );
  if (job.state === 'done') return <Message>{words.done(kind)}</Message>;
  const keepsNothing = STARTS_OVER.includes(job.kind) || job.done === 0;
  return (
    <Message tone="wait">
      <h2>{words.cancelled(kind)}</h2>
      <p>{keepsNothing ? words.nothingKept : words.kept(job.done, job.total)}</p>
    </Message>
  );
};
