import { z } from 'zod';
import { briefedDaySchema, briefViewSchema } from '#shared/reception/brief-view.ts';
import { outcomeRequestSchema, outcomeSchema } from '#shared/reception/outcome.ts';
import { screeningRequestSchema, screeningSchema } from '#shared/reception/screening.ts';
import type { Operation } from './operation.ts';

const staffOnly = { 401: ['sign-in-needed'], 403: ['forbidden'] };
const notFound = { 404: ['not-found'] };
const ofBooking = z.object({ dayId: z.string(), bookingId: z.string().describe('12 digits') });
const BOOKING = '/api/organizer/reception-days/{dayId}/bookings/{bookingId}';

/** What the office answers to bookings, and the briefs of reception days. */
export const answersOperations: Operation[] = [
  {
    method: 'post',
    path: `${BOOKING}/screening`,
    id: 'answerBooking',
    summary: 'Answer a matter before its reception; the visitor keeps the seat',
    description: '`version` is that of the answer that was read, 0 where there was none.',
    signedIn: 'staff',
    params: ofBooking,
    body: { type: 'application/json', schema: screeningRequestSchema },
    answers: { 200: { description: 'The answer', schema: screeningSchema } },
    refusals: {
      400: ['malformed', 'not-json'],
      ...staffOnly,
      ...notFound,
      409: ['changed-meanwhile'],
      422: ['screening-of-cancelled'],
    },
  },
  {
    method: 'post',
    path: `${BOOKING}/outcome`,
    id: 'recordReception',
    summary: 'Record what came of a reception',
    description: '`version` is that of the record that was read, 0 where there was none.',
    signedIn: 'staff',
    params: ofBooking,
    body: { type: 'application/json', schema: outcomeRequestSchema },
    answers: { 200: { description: 'The record', schema: outcomeSchema } },
    refusals: {
      400: ['malformed', 'not-json'],
      ...staffOnly,
      ...notFound,
      409: ['changed-meanwhile'],
      422: ['reception-not-yet', 'screening-of-cancelled'],
    },
  },
  {
    method: 'get',
    path: '/api/organizer/briefs',
    id: 'listBriefs',
    summary: 'Reception days of the coming two months; a leader sees their own',
    signedIn: 'staff',
    answers: { 200: { description: 'The days', schema: z.object({ items: z.array(briefedDaySchema) }) } },
    refusals: staffOnly,
  },
  {
    method: 'get',
    path: '/api/organizer/briefs/{dayId}',
    id: 'getBrief',
    summary: 'The brief of a reception day: who comes, with what',
    signedIn: 'staff',
    params: z.object({ dayId: z.string() }),
    answers: { 200: { description: 'The brief', schema: briefViewSchema } },
    refusals: { ...staffOnly, ...notFound },
  },
];
