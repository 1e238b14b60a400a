import { progressRequestSchema, progressSchema } from '#shared/reception/progress.ts';
import type { Operation } from './operation.ts';

/** How a booking stands, without signing in. */
export const progressOperations: Operation[] = [
  {
    method: 'post',
    path: '/api/progress',
    id: 'showProgress',
    summary: 'How a booking stands, for whoever has the two codes on its slip',
    description:
      'Shows and changes nothing. Five wrong query codes lock a booking for an hour; a booking that isn’t there is answered like a wrong query code.',
    body: { type: 'application/json', schema: progressRequestSchema },
    answers: { 200: { description: 'How it stands', schema: progressSchema } },
    refusals: {
      400: ['malformed', 'not-json'],
      404: ['progress-not-found'],
      429: ['progress-locked', 'progress-asked-too-often'],
    },
  },
];
