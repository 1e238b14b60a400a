import { z } from 'zod';
import { confirmRequestSchema, planRequestSchema } from '#shared/pairing/office-request.ts';
import { confirmationSchema, proposalViewSchema, visitPlanViewSchema } from '#shared/pairing/office-view.ts';
import type { Operation } from './operation.ts';
import { goesOn } from './organizer-jobs.ts';
import { cursorSchema } from './page-of.ts';

const organizerOnly = { 401: ['sign-in-needed'], 403: ['forbidden'] };

/** Proposing and confirming pairings, planning visits. */
export const pairingOperations: Operation[] = [
  {
    method: 'post',
    path: '/api/organizer/pairings/propose',
    id: 'proposePairings',
    summary: 'Propose a cadre for every household',
    description:
      'Caps and avoidance are kept, existing pairings stay, loads are even, near home comes first, at a proven optimum (`cost` equals `bound`). Changes no pairing.',
    signedIn: 'staff',
    answers: { 201: { description: 'The proposal, as a draft', schema: proposalViewSchema }, ...goesOn },
    refusals: { ...organizerOnly, 409: ['job-under-way'], 422: ['no-cadres', 'no-households'] },
  },
  {
    method: 'get',
    path: '/api/organizer/pairings/proposals/{id}',
    id: 'getProposal',
    summary: 'A proposal with its pairs, some hundred cadres a page',
    signedIn: 'staff',
    params: z.object({ id: z.string() }),
    query: cursorSchema,
    answers: { 200: { description: 'The proposal', schema: proposalViewSchema } },
    refusals: { 400: ['malformed'], ...organizerOnly, 404: ['not-found'] },
  },
  {
    method: 'post',
    path: '/api/organizer/pairings/confirm',
    id: 'confirmPairings',
    summary: 'Confirm a proposal',
    description:
      'May be sent again at any time: what is confirmed stays, what a break left over is carried on. A pairing that was changed since is left as it is and listed.',
    signedIn: 'staff',
    body: { type: 'application/json', schema: confirmRequestSchema },
    answers: { 200: { description: 'What became of its pairs', schema: confirmationSchema }, ...goesOn },
    refusals: {
      400: ['malformed', 'not-json'],
      ...organizerOnly,
      404: ['not-found'],
      409: ['changed-meanwhile', 'proposal-outdated', 'job-under-way'],
    },
  },
  {
    method: 'post',
    path: '/api/organizer/visit-plans',
    id: 'planVisits',
    summary: 'Plan a month of visits for all pairings',
    description: 'Planning again adds only what is missing; what was moved or logged stays.',
    signedIn: 'staff',
    body: { type: 'application/json', schema: planRequestSchema },
    answers: {
      201: { description: 'The plan, and what could not be placed', schema: visitPlanViewSchema },
      ...goesOn,
    },
    refusals: {
      400: ['malformed', 'not-json'],
      ...organizerOnly,
      409: ['job-under-way'],
      422: ['month-over', 'month-too-far', 'no-pairings'],
    },
  },
];
