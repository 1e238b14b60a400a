import { z } from 'zod';
import { visitViewSchema } from '#shared/pairing/cadre-view.ts';
import {
  addRequestSchema,
  handOverRequestSchema,
  logUnplannedRequestSchema,
  takeBackRequestSchema,
} from '#shared/pairing/visit-change-request.ts';
import { logKeySchema } from '#shared/pairing/visit-request.ts';
import type { Operation } from './operation.ts';

const visitId = z.object({ id: z.string().describe('`H00001.2026-12`') });
const cadreOnly = { 401: ['sign-in-needed'], 403: ['forbidden'] };
const own = { ...cadreOnly, 404: ['not-found'] };

const warnedSchema = (codes: [string, ...string[]]) =>
  visitViewSchema.extend({ warnings: z.array(z.object({ code: z.enum(codes), message: z.string() })) });

/** What changes about a cadre's visits beside logging and moving them, and the calendar feed. */
export const cadreChangesOperations: Operation[] = [
  {
    method: 'post',
    path: '/api/cadre/visits',
    id: 'addVisit',
    summary: 'Add a visit that a household asked for, beside the plan',
    description:
      'At most one a household and day; what the plan is due for stays as it is. To add the same again changes nothing. Only the household’s first cadre may.',
    signedIn: 'staff',
    body: { type: 'application/json', schema: addRequestSchema },
    answers: {
      200: {
        description: 'The visit, with what to mind',
        schema: warnedSchema(['outside-convenient-time', 'day-full']),
      },
    },
    refusals: {
      400: ['malformed', 'not-json'],
      ...own,
      422: [
        'time-past',
        'day-off',
        'added-too-far-ahead',
        'visit-that-day',
        'household-paused',
        'household-declined',
        'add-warned',
      ],
    },
  },
  {
    method: 'post',
    path: '/api/cadre/households/{id}/log',
    id: 'logUnplanned',
    summary: 'Log contact that nobody planned',
    description:
      'The visit comes into being with its log. The same Idempotency-Key means the same log. One log a household and day; it is corrected as any other.',
    signedIn: 'staff',
    params: z.object({ id: z.string().describe('`H00001`') }),
    headers: z.object({ 'Idempotency-Key': logKeySchema.optional() }),
    body: { type: 'application/json', schema: logUnplannedRequestSchema },
    answers: { 200: { description: 'The visit with its log', schema: visitViewSchema } },
    refusals: {
      400: ['malformed', 'not-json'],
      ...own,
      409: ['changed-meanwhile'],
      422: ['visit-in-future', 'too-long-ago', 'log-key-used-otherwise', 'logged-that-day'],
    },
  },
  {
    method: 'post',
    path: '/api/cadre/visits/{id}/hand-over',
    id: 'handOverVisit',
    summary: 'Hand one visit to a colleague',
    description:
      'The colleague sees, moves and logs this one visit; the household stays whose it is. Both cadres are told.',
    signedIn: 'staff',
    params: visitId,
    body: { type: 'application/json', schema: handOverRequestSchema },
    answers: {
      200: {
        description: 'The visit, with what to mind',
        schema: warnedSchema(['colleague-away', 'colleague-day-full']),
      },
    },
    refusals: {
      400: ['malformed', 'not-json'],
      ...own,
      409: ['changed-meanwhile'],
      422: ['visit-done', 'visit-cancelled', 'visit-stands-in', 'colleague-not-asked', 'hand-over-warned'],
    },
  },
  {
    method: 'post',
    path: '/api/cadre/visits/{id}/take-back',
    id: 'takeVisitBack',
    summary: 'Take a visit back from the colleague who was to make it',
    signedIn: 'staff',
    params: visitId,
    body: { type: 'application/json', schema: takeBackRequestSchema },
    answers: { 200: { description: 'The visit, one’s own again', schema: visitViewSchema } },
    refusals: {
      400: ['malformed', 'not-json'],
      ...own,
      409: ['changed-meanwhile'],
      422: ['visit-done', 'visit-cancelled'],
    },
  },
  {
    method: 'post',
    path: '/api/cadre/calendar',
    id: 'makeCalendarAddress',
    summary: 'Make the secret address of one’s own calendar feed',
    description: 'An address made before ends with it. It is shown this once.',
    signedIn: 'staff',
    answers: {
      200: { description: 'Where a calendar fetches the visits', schema: z.object({ address: z.url() }) },
    },
    refusals: { ...cadreOnly, 409: ['changed-meanwhile'] },
  },
  {
    method: 'delete',
    path: '/api/cadre/calendar',
    id: 'revokeCalendarAddress',
    summary: 'End the address of one’s own calendar feed',
    signedIn: 'staff',
    answers: { 204: { description: 'It is unknown from now on' } },
    refusals: { ...cadreOnly, 409: ['changed-meanwhile'] },
  },
];
