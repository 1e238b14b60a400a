import {
  codeRequestSchema,
  newSessionSchema,
  sentCodeSchema,
  signInRequestSchema,
} from '#shared/people/sign-in-request.ts';
import type { Operation } from './operation.ts';

/** Signing a citizen in by phone code. Staff sign in on the web, at their identity provider. */
export const signInOperations: Operation[] = [
  {
    method: 'post',
    path: '/api/sign-in/codes',
    id: 'sendSignInCode',
    summary: 'Send a sign-in code by SMS',
    description: 'One a minute and ten a day for each phone; a code lasts five minutes and five tries.',
    body: { type: 'application/json', schema: codeRequestSchema },
    answers: { 200: { description: 'Sent', schema: sentCodeSchema } },
    refusals: {
      400: ['malformed', 'not-json'],
      422: ['phone-unreachable', 'no-sign-in-by-phone'],
      429: ['code-sent-a-moment-ago', 'too-many-codes-today', 'too-many-from-here'],
    },
  },
  {
    method: 'post',
    path: '/api/sign-in',
    id: 'signIn',
    summary: 'Sign in with the code',
    body: { type: 'application/json', schema: signInRequestSchema },
    answers: { 200: { description: 'Signed in', schema: newSessionSchema } },
    refusals: { 400: ['malformed', 'not-json'], 422: ['code-wrong', 'code-expired', 'code-used-up'] },
  },
  {
    method: 'delete',
    path: '/api/session',
    id: 'signOut',
    summary: 'End the session of the token, or of the cookie',
    answers: { 204: { description: 'Ended' } },
  },
];
