import { z } from 'zod';
import { additionKeySchema, additionRequestSchema } from '#shared/pairing/add-to-log-request.ts';
import { askTimeRequestSchema } from '#shared/pairing/ask-other-time-request.ts';
import { householdOwnViewSchema } from '#shared/pairing/household-view.ts';
import { consentRequestSchema } from '#shared/pairing/say-consent-request.ts';
import type { Operation } from './operation.ts';

const householdSchema = z
  .string()
  .optional()
  .describe('Which household, where the phone belongs to more than one');

/** What a household sends to say something to its pairing, and for which household where there are several. */
export const householdConsentRequestSchema = consentRequestSchema.extend({ household: householdSchema });

const visitId = z.object({ id: z.string().describe('`H00001.2026-12`') });
const own = { 401: ['sign-in-needed'], 404: ['not-found'] };
const answers = { 200: { description: 'The household as it is now', schema: householdOwnViewSchema } };

/** What a household sees and says of its own pairing and visits, by the phone it is registered with or its letter. */
export const householdOperations: Operation[] = [
  {
    method: 'get',
    path: '/api/household',
    id: 'showOwnHousehold',
    summary: 'Who comes and when, what the household may say, and its copy of what was logged',
    description:
      'The phone of the session is that of the household’s roster, or the session was opened with the letter.',
    signedIn: 'citizen',
    query: z.object({ household: householdSchema }),
    answers,
    refusals: { ...own, 422: ['household-unclear'] },
  },
  {
    method: 'post',
    path: '/api/household/consent',
    id: 'sayConsent',
    summary: 'Agree, pause, end, begin again, or ask for another cadre',
    description:
      'What ends or pauses cancels the visits that were planned. To say the same again changes nothing.',
    signedIn: 'citizen',
    body: { type: 'application/json', schema: householdConsentRequestSchema },
    answers,
    refusals: {
      400: ['malformed', 'not-json'],
      ...own,
      409: ['changed-meanwhile'],
      422: ['household-unclear', 'consent-not-now', 'pause-in-past', 'pause-too-long'],
    },
  },
  {
    method: 'post',
    path: '/api/household/visits/{id}/ask-time',
    id: 'askOtherTime',
    summary: 'Ask for another time of a visit',
    description: 'The visit stays where it is until whoever goes moves it. A second wish replaces the first.',
    signedIn: 'citizen',
    params: visitId,
    body: { type: 'application/json', schema: askTimeRequestSchema },
    answers,
    refusals: {
      400: ['malformed', 'not-json', 'ask-nothing'],
      ...own,
      409: ['changed-meanwhile'],
      422: ['ask-visit-over', 'asked-time-unsuitable'],
    },
  },
  {
    method: 'post',
    path: '/api/household/visits/{id}/additions',
    id: 'addToLog',
    summary: 'Add a word to what was logged of a visit',
    description:
      'The same Idempotency-Key means the same addition. Where an open matter came of the visit, it is added to that too.',
    signedIn: 'citizen',
    params: visitId,
    headers: z.object({ 'Idempotency-Key': additionKeySchema.optional() }),
    body: { type: 'application/json', schema: additionRequestSchema },
    answers,
    refusals: {
      400: ['malformed', 'not-json'],
      ...own,
      409: ['changed-meanwhile'],
      422: ['nothing-logged', 'added-enough', 'addition-key-used-otherwise'],
    },
  },
];
