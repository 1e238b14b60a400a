import { z } from 'zod';
import { dayChangeRequestSchema } from '#shared/reception/day-change-request.ts';
import { officeDaySchema } from '#shared/reception/office-day.ts';
import type { Operation } from './operation.ts';

const dayId = z.object({ id: z.string().describe('Begins with its date') });
const staffOnly = { 401: ['sign-in-needed'], 403: ['forbidden'] };

/** One day of the office's calendar, and changing it once it is public. */
export const dayChangeOperations: Operation[] = [
  {
    method: 'get',
    path: '/api/organizer/reception-days/{id}',
    id: 'getOfficeReceptionDay',
    summary: 'One reception day with its slots, a draft too',
    signedIn: 'staff',
    params: dayId,
    answers: { 200: { description: 'The day', schema: officeDaySchema } },
    refusals: { ...staffOnly, 404: ['not-found'] },
  },
  {
    method: 'patch',
    path: '/api/organizer/reception-days/{id}',
    id: 'changeReceptionDay',
    summary: 'Change a public day: leader, date, place, sittings, slots',
    description:
      'Made to the version that was read: a change in between answers 409. Where people are booked, `would-strand` says whom it concerns until `confirm` is sent; they are told and asked.',
    signedIn: 'staff',
    params: dayId,
    body: { type: 'application/json', schema: dayChangeRequestSchema },
    answers: {
      200: {
        description: 'The day as it is now, and another one it concerned',
        schema: z.object({ items: z.array(officeDaySchema) }),
      },
    },
    refusals: {
      400: ['malformed', 'not-json', 'slots-not-chosen'],
      ...staffOnly,
      404: ['not-found'],
      409: ['changed-meanwhile'],
      422: [
        'would-strand',
        'day-not-public',
        'day-cancelled',
        'day-moved',
        'day-past-change',
        'same-day',
        'day-exists',
        'sitting-unknown',
        'sittings-overlap',
        'too-many-slots',
      ],
    },
  },
];
