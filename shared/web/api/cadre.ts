import { z } from 'zod';
import { householdViewSchema, visitViewSchema } from '#shared/pairing/cadre-view.ts';
import {
  logKeySchema,
  logRequestSchema,
  moveRequestSchema,
  visitsQuerySchema,
} from '#shared/pairing/visit-request.ts';
import { cadreChangesOperations } from './cadre-changes.ts';
import { cadreOfflineOperations } from './cadre-offline.ts';
import type { Operation } from './operation.ts';
import { cursorSchema, pageOf } from './page-of.ts';

const visitId = z.object({ id: z.string().describe('`H00001.2026-12`') });
const cadreOnly = { 401: ['sign-in-needed'], 403: ['forbidden'] };
const own = { ...cadreOnly, 404: ['not-found'] };

const movedSchema = visitViewSchema.extend({
  warnings: z.array(z.object({ code: z.enum(['outside-convenient-time', 'day-full']), message: z.string() })),
});

/** The cadre's part of the API: own households and visits, and nobody else's. */
export const cadreOperations: Operation[] = [
  {
    method: 'get',
    path: '/api/cadre/households',
    id: 'listOwnHouseholds',
    summary: 'One’s own households, by town and village',
    signedIn: 'staff',
    query: cursorSchema,
    answers: { 200: { description: 'A page of households', schema: pageOf(householdViewSchema) } },
    refusals: { 400: ['malformed'], ...cadreOnly },
  },
  {
    method: 'get',
    path: '/api/cadre/visits',
    id: 'listOwnVisits',
    summary: 'One’s own visits between two days, in order of time',
    description: 'From today for 30 days, where not said otherwise; a year at most.',
    signedIn: 'staff',
    query: visitsQuerySchema,
    answers: { 200: { description: 'A page of visits', schema: pageOf(visitViewSchema) } },
    refusals: { 400: ['malformed'], ...cadreOnly },
  },
  {
    method: 'get',
    path: '/api/cadre/visits/{id}',
    id: 'getVisit',
    summary: 'One of one’s own visits',
    signedIn: 'staff',
    params: visitId,
    answers: { 200: { description: 'The visit', schema: visitViewSchema } },
    refusals: own,
  },
  {
    method: 'post',
    path: '/api/cadre/visits/{id}/log',
    id: 'logVisit',
    summary: 'Log a visit, or correct its log',
    description:
      'The same Idempotency-Key means the same log; without the header, the same words do. `met` makes the visit done; with `nobody-home` or `put-off` it stays planned and can be moved. Logging again corrects.',
    signedIn: 'staff',
    params: visitId,
    headers: z.object({ 'Idempotency-Key': logKeySchema.optional() }),
    body: { type: 'application/json', schema: logRequestSchema },
    answers: { 200: { description: 'The visit with its log', schema: visitViewSchema } },
    refusals: {
      400: ['malformed', 'not-json'],
      ...own,
      409: ['changed-meanwhile'],
      422: ['visit-in-future', 'too-long-ago', 'log-key-used-otherwise'],
    },
  },
  {
    method: 'post',
    path: '/api/cadre/visits/{id}/move',
    id: 'moveVisit',
    summary: 'Move a visit to another day or time',
    description:
      'Cadre and household are told anew. A time outside what the household finds convenient, or on a day that is full, is a warning.',
    signedIn: 'staff',
    params: visitId,
    body: { type: 'application/json', schema: moveRequestSchema },
    answers: { 200: { description: 'The moved visit, with what to mind', schema: movedSchema } },
    refusals: {
      400: ['malformed', 'not-json'],
      ...own,
      409: ['changed-meanwhile'],
      422: [
        'visit-done',
        'visit-cancelled',
        'time-past',
        'day-off',
        'too-far-ahead',
        'household-paused',
        'household-declined',
        'visit-that-day',
        'move-warned',
      ],
    },
  },
  ...cadreChangesOperations,
  ...cadreOfflineOperations,
];
