import { z } from 'zod';
import { failedRequestSchema, noticesQuerySchema } from '#shared/notices/list-request.ts';
import {
  byHandViewSchema,
  noticeViewSchema,
  notSendableSchema,
  oneNoticeViewSchema,
} from '#shared/notices/told-view.ts';
import type { Operation } from './operation.ts';
import { pageOf } from './page-of.ts';

const staffOnly = { 401: ['sign-in-needed'], 403: ['forbidden'] };
const BASE = '/api/organizer/notices';
const listSchema = pageOf(z.union([byHandViewSchema, noticeViewSchema])).extend({
  isPart: z
    .boolean()
    .optional()
    .describe('Only of `by-hand`: more waits than was put in order, and comes up as these are dealt with'),
});

const bulkSchema = z.object({
  done: z.int().describe('How many were done, a hundred at most'),
  refused: z.record(z.string(), z.int()).describe('How many were not, by the refusal’s code'),
  more: z.boolean().describe('There are more: ask again'),
});

const onOne = (
  act: string,
  operation: Pick<Operation, 'id' | 'summary' | 'description' | 'body'>,
  refusals: Operation['refusals'],
): Operation => ({
  method: 'post',
  path: `${BASE}/{id}/${act}`,
  ...operation,
  signedIn: 'staff',
  params: z.object({ id: z.string() }),
  answers: { 200: { description: 'As it is now', schema: oneNoticeViewSchema } },
  refusals: { ...staffOnly, 404: ['not-found'], 409: ['changed-meanwhile'], ...refusals },
});

const onMany = (act: string, operation: Pick<Operation, 'id' | 'summary' | 'description'>): Operation => ({
  method: 'post',
  path: `${BASE}/${act}`,
  ...operation,
  signedIn: 'staff',
  body: { type: 'application/json', schema: failedRequestSchema },
  answers: { 200: { description: 'What it came to', schema: bulkSchema } },
  refusals: { 400: ['malformed', 'not-json'], ...staffOnly },
});

/** What became of the notices, and what the office does about those that failed or have to be sent by hand. */
export const noticesOperations: Operation[] = [
  {
    method: 'get',
    path: BASE,
    id: 'listNotices',
    summary: 'A list of notices, newest first',
    description:
      'Phones and addresses are masked, except in the list `by-hand`: what there still has to be sent is work to be done, of those that wait longest that first which makes no sense any more the soonest. What failed on a day and is still open is on `failed`, not on the day’s list. With a filter a page may hold fewer than there are and still be followed by another. Leaves a line.',
    signedIn: 'staff',
    query: noticesQuerySchema,
    answers: { 200: { description: 'A page of notices', schema: listSchema } },
    refusals: { 400: ['malformed'], ...staffOnly },
  },
  {
    method: 'get',
    path: `${BASE}/{id}`,
    id: 'getNotice',
    summary: 'One notice, with what it says',
    description: 'Leaves a line.',
    signedIn: 'staff',
    params: z.object({ id: z.string() }),
    answers: { 200: { description: 'The notice', schema: oneNoticeViewSchema } },
    refusals: { ...staffOnly, 404: ['not-found'] },
  },
  onOne(
    'resend',
    {
      id: 'resendNotice',
      summary: 'Have a notice that failed told once more',
      description: 'Only once, by an organizer. Whether it still holds is read again when it is sent.',
    },
    { 422: ['notice-not-failed', 'notice-too-late'] },
  ),
  onOne(
    'aside',
    {
      id: 'putNoticeAside',
      summary: 'Take a notice off the list of those that failed',
      description: 'The person was told otherwise, or needn’t be. It stays on record as failed.',
    },
    { 422: ['notice-not-failed'] },
  ),
  onOne(
    'take-back-aside',
    {
      id: 'takeBackAside',
      summary: 'Undo that a notice was put aside',
      description:
        'Whoever put it aside had pressed the wrong button. One that failed is back on the list of those; one that has gone out or arrived since comes there only if it fails after all.',
    },
    {},
  ),
  onOne('sent-by-hand', { id: 'markSentByHand', summary: 'Note that a notice was sent by hand' }, {}),
  onOne(
    'not-sendable',
    {
      id: 'markNotSendable',
      summary: 'Note that a notice can’t be sent by hand',
      body: { type: 'application/json', schema: notSendableSchema },
    },
    { 400: ['malformed', 'not-json'] },
  ),
  onOne(
    'take-back',
    { id: 'takeBackByHand', summary: 'Put a notice back on the list to be sent by hand' },
    {},
  ),
  onMany('resend', {
    id: 'resendFailedNotices',
    summary: 'Have told once more what failed for a reason or on a day',
    description: 'A hundred at most, by an organizer. What is too late by now isn’t told again.',
  }),
  onMany('aside', {
    id: 'putFailedNoticesAside',
    summary: 'Take off the list what failed for a reason or on a day',
    description: 'A hundred at most, by an organizer.',
  }),
];
