import type { Job } from '#shared/jobs/job.ts';
import { Message } from '#shared/web/components/message.tsx';
import { jobsWording as words } from '#shared/web/wording/jobs.ts';
import { jobHref } from '../job-results.ts';

/** One line for each job that is under way. */
export const JobsUnderWay = ({ jobs }: { jobs: Job[] }) => (
  <>
    {jobs.map(({ id, kind, done, total }) => (
      <Message>
        <a href={jobHref(id)}>{words.underWay(words.kinds[kind])}</a>
        {total > 0 && ` · ${words.progress(done, total)}`}
      </Message>
    ))}
  </>
);
