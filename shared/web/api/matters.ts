import { z } from 'zod';
import {
  handledQuerySchema,
  mattersQuerySchema,
  routeRequestSchema,
  wordsRequestSchema,
} from '#shared/matters/matter-request.ts';
import {
  handledInListSchema,
  handledViewSchema,
  matterInListSchema,
  matterViewSchema,
} from '#shared/matters/matter-view.ts';
import type { Operation } from './operation.ts';
import { pageOf } from './page-of.ts';

const staffOnly = { 401: ['sign-in-needed'], 403: ['forbidden'] };
const notFound = { 404: ['not-found'] };
const matterId = z.object({ id: z.string().describe('`M` and 20 hexadecimal digits') });
const BASE = '/api/organizer/matters';

const whole = { 200: { description: 'The matter with its terms and history', schema: matterViewSchema } };
const handled = { 200: { description: 'The matter with its terms and history', schema: handledViewSchema } };

const step = (
  path: string,
  id: string,
  summary: string,
  schema: z.ZodType,
  answers: Operation['answers'],
  refused: string[],
): Operation => ({
  method: 'post',
  path,
  id,
  summary,
  description: '`version` is that of the matter that was read. The same once more changes nothing.',
  signedIn: 'staff',
  params: matterId,
  body: { type: 'application/json', schema },
  answers,
  refusals: {
    400: ['malformed', 'not-json'],
    ...staffOnly,
    ...notFound,
    409: ['changed-meanwhile'],
    422: refused,
  },
});

/** Matters and their routing, for the office; and for each department those that are routed to it. */
export const mattersOperations: Operation[] = [
  {
    method: 'get',
    path: BASE,
    id: 'listMatters',
    summary: 'Matters that were raised at receptions and on visits, what is due first on top',
    signedIn: 'staff',
    query: mattersQuerySchema,
    answers: { 200: { description: 'A page of matters', schema: pageOf(matterInListSchema) } },
    refusals: { 400: ['malformed'], ...staffOnly },
  },
  {
    method: 'get',
    path: `${BASE}/{id}`,
    id: 'getMatter',
    summary: 'A matter with its terms and history',
    signedIn: 'staff',
    params: matterId,
    answers: whole,
    refusals: { ...staffOnly, ...notFound },
  },
  step(`${BASE}/{id}/route`, 'routeMatter', 'Forward or assign a matter', routeRequestSchema, whole, [
    'matter-closed',
  ]),
  step(`${BASE}/{id}/return`, 'takeMatterBack', 'Take a matter back', wordsRequestSchema, whole, [
    'matter-not-routed',
  ]),
  step(
    `${BASE}/{id}/answer`,
    'recordMatterAnswer',
    'Record what a department answered',
    wordsRequestSchema,
    whole,
    ['matter-not-routed'],
  ),
  step(`${BASE}/{id}/close`, 'closeMatter', 'Close a matter', wordsRequestSchema, whole, ['matter-closed']),
  {
    method: 'get',
    path: `${BASE}/mine`,
    id: 'listHandledMatters',
    summary: 'The open matters that are routed to one’s department',
    signedIn: 'staff',
    query: handledQuerySchema,
    answers: { 200: { description: 'A page of matters', schema: pageOf(handledInListSchema) } },
    refusals: { 400: ['malformed'], ...staffOnly },
  },
  {
    method: 'get',
    path: `${BASE}/mine/{id}`,
    id: 'getHandledMatter',
    summary: 'A matter that is routed to one’s department',
    signedIn: 'staff',
    params: matterId,
    answers: handled,
    refusals: { ...staffOnly, ...notFound },
  },
  step(
    `${BASE}/mine/{id}/return`,
    'returnMatter',
    'Return a wrongly routed matter within five workdays',
    wordsRequestSchema,
    handled,
    ['matter-not-routed', 'return-too-late'],
  ),
  step(
    `${BASE}/mine/{id}/answer`,
    'answerMatter',
    'Answer a matter in writing',
    wordsRequestSchema,
    handled,
    ['matter-not-routed'],
  ),
];
