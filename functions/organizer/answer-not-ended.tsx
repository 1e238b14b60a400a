import type { Context } from 'hono';
import { jobViewOf } from '#shared/jobs/job-view.ts';
import type { Refusal } from '#shared/platform/result.ts';
import { answerPage, answerProblem, answerRefusal } from '#shared/web/answer.tsx';
import { Message } from '#shared/web/components/message.tsx';
import type { WebEnv } from '#shared/web/context.ts';
import { statusOf } from '#shared/web/problem.ts';
import { jobsWording as words } from '#shared/web/wording/jobs.ts';
import { refusalInWords } from '#shared/web/wording/refusals.ts';
import { organizerAudience } from './audience.ts';
import { jobHref } from './job-results.ts';
import type { Asked } from './run-or-queue.ts';

const isApi = (c: Context<WebEnv>): boolean => c.req.path.startsWith('/api/');

/** Answers where long work has no result yet: with where its progress is shown, or with the refusal. */
export const answerNotEnded = (c: Context<WebEnv>, asked: Exclude<Asked, { ended: unknown }>) => {
  if ('refused' in asked) return answerRefused(c, asked.refused);
  const href = jobHref(asked.queued.id);
  if (isApi(c)) return c.json(jobViewOf(asked.queued), 202, { Location: `/api${href}` });
  return c.redirect(href, 303);
};

const answerRefused = (c: Context<WebEnv>, refusal: Refusal) => {
  const jobId = refusal.code === 'job-under-way' ? refusal.params?.jobId : undefined;
  if (typeof jobId !== 'string') return answerRefusal(c, organizerAudience, refusal);
  const href = jobHref(jobId);
  if (isApi(c)) return answerProblem(c, { ...refusal, params: { jobId, job: `/api${href}` } });
  return answerPage(c, organizerAudience, {
    title: words.alreadyUnderWay,
    status: statusOf[refusal.kind],
    children: (
      <>
        <Message tone="stop">
          <h1>{refusalInWords(refusal, 'zh')}</h1>
        </Message>
        <p class="actions">
          <a class="button" href={href}>
            {words.toJob}
          </a>
        </p>
      </>
    ),
  });
};
