import { z } from 'zod';
import { planSchema } from '#shared/reception/plan.ts';
import { holidaysViewSchema, plannedViewSchema } from '#shared/reception/planning-view.ts';
import { holidayNoticeSchema } from '#shared/time/holiday-notice.ts';
import type { Operation } from './operation.ts';

const staffOnly = { 401: ['sign-in-needed'], 403: ['forbidden'] };
const dryRun = z.object({
  dryRun: z.enum(['true', 'false']).optional().describe('Only shows what would come of it'),
});
const noticeView = holidayNoticeSchema.extend({ loadedAt: z.iso.datetime() });

/** Planning reception days by a rule, and the holidays the rules follow. */
export const planningOperations: Operation[] = [
  {
    method: 'post',
    path: '/api/organizer/reception-days/plan',
    id: 'planReceptionDays',
    summary: 'Draft the days a rule comes to, leaders taking turns',
    description:
      'Every shifted date says where it fell and why. Public days are never touched; the same plan twice changes nothing.',
    signedIn: 'staff',
    query: dryRun,
    body: { type: 'application/json', schema: planSchema },
    answers: { 200: { description: 'The days', schema: plannedViewSchema } },
    refusals: { 400: ['malformed', 'not-json'], ...staffOnly },
  },
  {
    method: 'get',
    path: '/api/organizer/reception-days/holiday-notices',
    id: 'listHolidayNotices',
    summary: 'The holiday notices the office has loaded',
    signedIn: 'staff',
    answers: { 200: { description: 'By year', schema: z.object({ items: z.array(noticeView) }) } },
    refusals: staffOnly,
  },
  {
    method: 'post',
    path: '/api/organizer/reception-days/holiday-notices',
    id: 'loadHolidayNotice',
    summary: 'Load a year’s holiday notice',
    description:
      'Days that stay lose their provisional mark; those that have to move are listed, and moved by nobody in silence.',
    signedIn: 'staff',
    query: dryRun,
    body: { type: 'application/json', schema: holidayNoticeSchema },
    answers: { 200: { description: 'What it means', schema: holidaysViewSchema } },
    refusals: {
      400: ['malformed', 'not-json'],
      ...staffOnly,
      409: ['changed-meanwhile'],
      422: ['notice-doubtful'],
    },
  },
];
