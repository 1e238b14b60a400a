import {
  coverageQuerySchema,
  overdueQuerySchema,
  unreachedQuerySchema,
} from '#shared/pairing/coverage-request.ts';
import { coverageViewSchema, overdueLineSchema, unreachedLineSchema } from '#shared/pairing/coverage-view.ts';
import type { Operation } from './operation.ts';
import { goesOn } from './organizer-jobs.ts';
import { pageOf } from './page-of.ts';

const refusals = {
  400: ['malformed'],
  401: ['sign-in-needed'],
  403: ['forbidden', 'supervisor-without-unit'],
  404: ['not-found'],
};
const ownUnit =
  'A supervisor sees their own unit; another is `not-found`. The first look of a day at the whole city counts it.';

/** How visits stand by village and by unit. Counts of households, in the order of names: nobody is ranked. */
export const coverageOperations: Operation[] = [
  {
    method: 'get',
    path: '/api/organizer/coverage',
    id: 'getCoverage',
    summary: 'A month of visits day by day, villages and units with their counts',
    description: ownUnit,
    signedIn: 'staff',
    query: coverageQuerySchema,
    answers: { 200: { description: 'The counts', schema: coverageViewSchema }, ...goesOn },
    refusals,
  },
  {
    method: 'get',
    path: '/api/organizer/coverage/overdue',
    id: 'listOverdueVisits',
    summary: 'Visits whose day is over and households that are due without one, each with its reason',
    description: `The longest overdue first. ${ownUnit}`,
    signedIn: 'staff',
    query: overdueQuerySchema,
    answers: { 200: { description: 'A page of them', schema: pageOf(overdueLineSchema) }, ...goesOn },
    refusals,
  },
  {
    method: 'get',
    path: '/api/organizer/coverage/not-reached',
    id: 'listHouseholdsNotReached',
    summary: 'Households that no visit met within their interval',
    description: `The longest ago first. ${ownUnit}`,
    signedIn: 'staff',
    query: unreachedQuerySchema,
    answers: { 200: { description: 'A page of them', schema: pageOf(unreachedLineSchema) }, ...goesOn },
    refusals,
  },
];
