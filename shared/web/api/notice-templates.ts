import { z } from 'zod';
import {
  oneTemplateViewSchema,
  oneWordsViewSchema,
  templateViewSchema,
  wordsPreviewSchema,
} from '#shared/notices/template-view.ts';
import { templateIds } from '#shared/notices/templates.ts';
import { previewRequestSchema, wordsPathSchema, wordsRequestSchema } from '#shared/notices/words-request.ts';
import type { Operation } from './operation.ts';

const staffOnly = { 401: ['sign-in-needed'], 403: ['forbidden'] };
const malformed = { 400: ['malformed', 'not-json'] };
const BASE = '/api/organizer/notices/templates';

const params = z.object({ id: z.enum(templateIds) });

const triedSchema = wordsPreviewSchema
  .extend({
    problems: z
      .array(z.object({ field: z.string(), code: z.string(), message: z.string() }))
      .describe('What has to change before they can be saved'),
  })
  .meta({ id: 'TriedWords' });

/** What messages say: reading it, trying other words, and changing them. */
export const noticeTemplatesOperations: Operation[] = [
  {
    method: 'get',
    path: BASE,
    id: 'listNoticeTemplates',
    summary: 'Every message there is, with its words and what they take',
    signedIn: 'staff',
    answers: {
      200: { description: 'All of them', schema: z.object({ items: z.array(templateViewSchema) }) },
    },
    refusals: staffOnly,
  },
  {
    method: 'get',
    path: `${BASE}/{id}`,
    id: 'getNoticeTemplate',
    summary: 'One message, with every version of its words',
    signedIn: 'staff',
    params,
    answers: { 200: { description: 'The message', schema: oneTemplateViewSchema } },
    refusals: { ...staffOnly, 404: ['not-found'] },
  },
  {
    method: 'post',
    path: `${BASE}/{id}/preview`,
    id: 'previewNoticeWords',
    summary: 'Try words: how they read, and what is wrong with them',
    description: 'Nothing is saved. By an organizer.',
    signedIn: 'staff',
    params,
    body: { type: 'application/json', schema: previewRequestSchema },
    answers: { 200: { description: 'A message about the sample', schema: triedSchema } },
    refusals: { ...malformed, ...staffOnly, 404: ['not-found'] },
  },
  {
    method: 'put',
    path: `${BASE}/{id}/{channel}/{lang}`,
    id: 'changeNoticeWords',
    summary: 'Make a new version of some words',
    description:
      'By an organizer. Messages say it a minute later at most. What it says already makes no version; the words Kaimen comes with are version 0, and are had again by sending them. Leaves a line.',
    signedIn: 'staff',
    params: params.extend(wordsPathSchema.shape),
    body: { type: 'application/json', schema: wordsRequestSchema },
    answers: { 200: { description: 'The words as they are now', schema: oneWordsViewSchema } },
    refusals: { ...malformed, ...staffOnly, 404: ['not-found'], 409: ['changed-meanwhile'] },
  },
];
