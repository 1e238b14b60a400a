import { z } from 'zod';
import { jobViewSchema } from '#shared/jobs/job-view.ts';
import type { Operation } from './operation.ts';

const params = z.object({ id: z.string() });
const refusals = { 401: ['sign-in-needed'], 403: ['forbidden'], 404: ['not-found'] };

/** The answer of an operation whose work goes on in the background. */
export const goesOn: Operation['answers'] = {
  202: {
    description: 'It takes longer and goes on in the background: `Location` is where its progress is',
    schema: jobViewSchema,
  },
};

/** Long work: how far it came, and cancelling it. */
export const jobOperations: Operation[] = [
  {
    method: 'get',
    path: '/api/organizer/jobs/{id}',
    id: 'getJob',
    summary: 'How far long work has come, and what came of it',
    description: '`done` of `total`; `total` is 0 as long as nobody knows. A job is kept for 30 days.',
    signedIn: 'staff',
    params,
    answers: { 200: { description: 'The job', schema: jobViewSchema } },
    refusals,
  },
  {
    method: 'post',
    path: '/api/organizer/jobs/{id}/cancel',
    id: 'cancelJob',
    summary: 'Cancel long work',
    description:
      'It stops before its next batch. What was done stays. Cancelling what has ended changes nothing.',
    signedIn: 'staff',
    params,
    answers: { 200: { description: 'The job', schema: jobViewSchema } },
    refusals: { ...refusals, 409: ['changed-meanwhile'] },
  },
];
