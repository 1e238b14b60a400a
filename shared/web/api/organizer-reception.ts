import { z } from 'zod';
import { calendarFilterSchema } from '#shared/reception/calendar-filter.ts';
import { calendarImportSchema } from '#shared/reception/import-calendar.ts';
import { officeDaySchema } from '#shared/reception/office-day.ts';
import { publicationSchema, publishRequestSchema } from '#shared/reception/publish-request.ts';
import type { Operation } from './operation.ts';
import { pageOf } from './page-of.ts';

const staffOnly = { 401: ['sign-in-needed'], 403: ['forbidden'] };

/** How a sheet is imported, the same for every roster and calendar. */
export const importQuerySchema = z.object({
  dryRun: z.enum(['true', 'false']).optional().describe('Only checks'),
  strict: z.enum(['true', 'false']).optional().describe('Applies nothing unless every row is good'),
});

/** What a calendar may leave open beside. */
export const calendarImportQuerySchema = importQuerySchema.extend({
  year: z.string().optional().describe('The year of dates that name none, where the title names none either'),
  fillDown: z
    .enum(['true', 'false'])
    .optional()
    .describe(
      'Reads an empty cell below a date, leader, place or department as the one above, for a csv made of merged cells',
    ),
});

export const uploadSchema = z.object({
  file: z.string().meta({ description: 'xlsx, or csv as UTF-8 or GBK', format: 'binary' }),
});

/** The office's calendar. */
export const receptionOperations: Operation[] = [
  {
    method: 'get',
    path: '/api/organizer/reception-days',
    id: 'listOfficeReceptionDays',
    summary: 'Reception days with their slots, drafts included',
    signedIn: 'staff',
    query: calendarFilterSchema.omit({ leader: true, topic: true, venue: true }),
    answers: { 200: { description: 'A page of days', schema: pageOf(officeDaySchema) } },
    refusals: { 400: ['malformed'], ...staffOnly },
  },
  {
    method: 'post',
    path: '/api/organizer/reception-days/import',
    id: 'importReceptionDays',
    summary: 'Import the office’s calendar as drafts',
    description: 'The same file twice changes nothing. A published day is never touched.',
    signedIn: 'staff',
    query: calendarImportQuerySchema,
    body: { type: 'multipart/form-data', schema: uploadSchema },
    answers: { 200: { description: 'What became of each row', schema: calendarImportSchema } },
    refusals: { 400: ['malformed', 'missing-column', 'unknown-encoding'], ...staffOnly, 413: ['too-large'] },
  },
  {
    method: 'post',
    path: '/api/organizer/reception-days/publish',
    id: 'publishReceptionDays',
    summary: 'Make drafts public',
    signedIn: 'staff',
    body: { type: 'application/json', schema: publishRequestSchema },
    answers: { 200: { description: 'What became of each day', schema: publicationSchema } },
    refusals: { 400: ['malformed', 'not-json'], ...staffOnly },
  },
];
