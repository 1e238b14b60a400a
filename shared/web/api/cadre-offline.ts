import { z } from 'zod';
import type { Operation } from './operation.ts';

/** What a phone keeps of one visit: enough to find the right one and to log it, and no way to reach the household. */
export const phoneVisitSchema = z
  .object({
    id: z.string(),
    version: z.int(),
    head: z.string().describe('Head of the household'),
    place: z.string().describe('Village and group'),
    onDate: z.iso.date(),
    when: z.string().describe('Day and time in words'),
  })
  .meta({ id: 'PhoneVisit' });
export type PhoneVisit = z.infer<typeof phoneVisitSchema>;

/** What a cadre's phone keeps for when there is no signal. */
export const phoneWeekSchema = z
  .object({
    cadreId: z.string(),
    now: z.iso
      .datetime()
      .describe('The city’s time, so that a phone whose clock is wrong writes the right day'),
    visits: z.array(phoneVisitSchema),
  })
  .meta({ id: 'PhoneWeek' });
export type PhoneWeek = z.infer<typeof phoneWeekSchema>;

export const cadreOfflineOperations: Operation[] = [
  {
    method: 'get',
    path: '/api/cadre/phone-week',
    id: 'getPhoneWeek',
    summary: 'The visits a phone keeps for when there is no signal',
    description: 'Those not made yet, from Monday of this week to six days from today, in order of time.',
    signedIn: 'staff',
    answers: { 200: { description: 'The visits, and whose they are', schema: phoneWeekSchema } },
    refusals: { 401: ['sign-in-needed'], 403: ['forbidden'] },
  },
];
