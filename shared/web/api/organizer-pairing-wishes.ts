import {
  allowRequestSchema,
  departureRequestSchema,
  lockRequestSchema,
  refuseRequestSchema,
  stayRequestSchema,
  unlockRequestSchema,
} from '#shared/pairing/wish-request.ts';
import type { Operation } from './operation.ts';

const organizerOnly = { 401: ['sign-in-needed'], 403: ['forbidden'] };
const malformed = { 400: ['malformed', 'not-json'] };
const BASE = '/api/organizer/pairings';
const noted = { 204: { description: 'Noted; the next proposal is solved around it' } };

/** What proposals are solved around. */
export const pairingWishOperations: Operation[] = [
  {
    method: 'put',
    path: `${BASE}/locks`,
    id: 'lockPair',
    summary: 'Want this cadre for a household',
    description: 'Changes no pairing: the next proposal is solved around it.',
    signedIn: 'staff',
    body: { type: 'application/json', schema: lockRequestSchema },
    answers: noted,
    refusals: {
      ...malformed,
      ...organizerOnly,
      404: ['not-found'],
      422: ['pair-avoided', 'cadre-leaves', 'both-seats'],
    },
  },
  {
    method: 'delete',
    path: `${BASE}/locks`,
    id: 'unlockPair',
    summary: 'Leave a seat to the solver again',
    signedIn: 'staff',
    body: { type: 'application/json', schema: unlockRequestSchema },
    answers: noted,
    refusals: { ...malformed, ...organizerOnly },
  },
  {
    method: 'put',
    path: `${BASE}/avoidances`,
    id: 'refusePair',
    summary: 'Keep a household and a cadre apart',
    signedIn: 'staff',
    body: { type: 'application/json', schema: refuseRequestSchema },
    answers: noted,
    refusals: { ...malformed, ...organizerOnly, 404: ['not-found'] },
  },
  {
    method: 'delete',
    path: `${BASE}/avoidances`,
    id: 'allowPair',
    summary: 'Let two be proposed again',
    signedIn: 'staff',
    body: { type: 'application/json', schema: allowRequestSchema },
    answers: noted,
    refusals: { ...malformed, ...organizerOnly, 404: ['not-found'], 422: ['household-refused'] },
  },
  {
    method: 'put',
    path: `${BASE}/departures`,
    id: 'leaveCadre',
    summary: 'Note that a cadre leaves',
    description:
      'From then on the cadre is proposed for nobody; the next proposal that is confirmed hands households, planned visits, open matters and the note on.',
    signedIn: 'staff',
    body: { type: 'application/json', schema: departureRequestSchema },
    answers: noted,
    refusals: { ...malformed, ...organizerOnly },
  },
  {
    method: 'delete',
    path: `${BASE}/departures`,
    id: 'stayCadre',
    summary: 'The cadre stays after all',
    signedIn: 'staff',
    body: { type: 'application/json', schema: stayRequestSchema },
    answers: noted,
    refusals: { ...malformed, ...organizerOnly },
  },
];
