import { z } from 'zod';
import { digestRequestSchema } from '#shared/digest/digest-request.ts';
import { type DigestSubscription, digestDaySchema } from '#shared/digest/digest-subscription.ts';
import { type CivilDate, civilDateSchema } from '#shared/time/civil.ts';
import { type Instant, instantSchema } from '#shared/time/instant.ts';
import type { Operation } from './operation.ts';

/** Somebody's own subscription as the API shows it. */
const digestViewSchema = z
  .object({
    email: z.string(),
    days: z.array(digestDaySchema),
    untilOn: civilDateSchema.describe('The last day it holds; saving it once more carries it on'),
    version: z.int(),
    nextOn: civilDateSchema.optional().describe('The day of the next digest'),
    declinedAt: instantSchema
      .optional()
      .describe(
        'Since when the address wants no mail about work: no digest goes there until its owner takes that back',
      ),
  })
  .meta({ id: 'DigestSubscription' });

export const digestView = (
  { email, days, untilOn, version }: DigestSubscription,
  more: { nextOn?: CivilDate; declinedAt?: Instant },
): z.infer<typeof digestViewSchema> => ({ email, days, untilOn, version, ...more });

const organizerOnly = { 401: ['sign-in-needed'], 403: ['forbidden'] };

/** The daily digest of whoever is signed in. */
export const digestOperations: Operation[] = [
  {
    method: 'get',
    path: '/api/organizer/digest',
    id: 'getDigest',
    summary: 'One’s own subscription to the daily digest',
    signedIn: 'staff',
    answers: { 200: { description: 'The subscription', schema: digestViewSchema } },
    refusals: { ...organizerOnly, 404: ['not-found'] },
  },
  {
    method: 'put',
    path: '/api/organizer/digest',
    id: 'subscribeDigest',
    summary: 'Subscribe to the daily digest, or have it otherwise',
    description:
      'For a year from now. It is a mail of counts and dates on each chosen workday. Mail about work that the address declined stays declined: `declinedAt` says so.',
    signedIn: 'staff',
    body: { type: 'application/json', schema: digestRequestSchema },
    answers: { 200: { description: 'The subscription as it is now', schema: digestViewSchema } },
    refusals: { 400: ['malformed', 'not-json'], ...organizerOnly, 409: ['changed-meanwhile'] },
  },
  {
    method: 'delete',
    path: '/api/organizer/digest',
    id: 'unsubscribeDigest',
    summary: 'Unsubscribe from the daily digest',
    signedIn: 'staff',
    answers: { 204: { description: 'It is gone, or was never there' } },
    refusals: organizerOnly,
  },
];
