import { z } from 'zod';
import {
  choiceOnBehalfSchema,
  choiceRequestSchema,
  recipientRequestSchema,
} from '#shared/notices/choose-notices-request.ts';
import { noticeChoiceSchema } from '#shared/notices/notice-choice.ts';
import { noticeViewSchema } from '#shared/notices/told-view.ts';
import type { Operation } from './operation.ts';

const householdSchema = z
  .string()
  .optional()
  .describe('Which household, where the phone belongs to more than one');

/** What a household sends to get text messages about visits, or not to get them. */
export const householdChoiceRequestSchema = choiceRequestSchema.extend({ household: householdSchema });

const items = z.object({ items: z.array(noticeChoiceSchema) });
const answers = { 200: { description: 'Each of one’s own phones and addresses', schema: items } };
const each = { 200: { description: 'What holds for it, for each audience that it may be', schema: items } };
const told = z.object({
  items: z.array(noticeViewSchema),
  isPart: z
    .boolean()
    .describe('There is more than these fifty, or more is being tried again than was looked through'),
});
const json = (schema: z.ZodType) => ({ type: 'application/json' as const, schema });
const signIn = { 401: ['sign-in-needed'] };
const cadreOnly = { ...signIn, 403: ['forbidden'], 404: ['not-found'] };
const malformed = { 400: ['malformed', 'not-json'] };
const unclear = { 422: ['recipient-unclear'] };
const what =
  'Reminders, announcements and news can be declined, by each audience for itself: citizens those of bookings, households those of visits, staff those of their work. What somebody asked for, what changes their own appointment, and what is their duty, comes all the same.';

/** Whether the notices that may be declined come, on each channel: for oneself, and by the office for somebody who phones. */
export const noticeChoiceOperations: Operation[] = [
  {
    method: 'get',
    path: '/api/notice-choices',
    id: 'listNoticeChoices',
    summary: 'Whether reminders come to one’s phone and to the mail addresses of one’s bookings',
    description: what,
    signedIn: 'citizen',
    answers,
    refusals: signIn,
  },
  {
    method: 'put',
    path: '/api/notice-choices',
    id: 'chooseNotices',
    summary: 'Get reminders at one’s own phone or address, or no more',
    description: what,
    signedIn: 'citizen',
    body: json(choiceRequestSchema),
    answers,
    refusals: { ...malformed, ...signIn, 404: ['not-found'], ...unclear },
  },
  {
    method: 'get',
    path: '/api/household/notice-choices',
    id: 'listNoticeChoicesOfHousehold',
    summary: 'Whether text messages about visits come to the household’s phone, which is masked',
    signedIn: 'citizen',
    query: z.object({ household: householdSchema }),
    answers,
    refusals: { ...signIn, 404: ['not-found'], 422: ['household-unclear'] },
  },
  {
    method: 'put',
    path: '/api/household/notice-choices',
    id: 'chooseNoticesOfHousehold',
    summary: 'Get text messages about visits, or no more',
    signedIn: 'citizen',
    body: json(householdChoiceRequestSchema),
    answers,
    refusals: { ...malformed, ...signIn, 404: ['not-found'], 422: ['household-unclear'] },
  },
  {
    method: 'get',
    path: '/api/cadre/notice-choices',
    id: 'listNoticeChoicesOfCadre',
    summary: 'Whether reminders come to the cadre’s own phone and mail address',
    signedIn: 'staff',
    answers,
    refusals: cadreOnly,
  },
  {
    method: 'put',
    path: '/api/cadre/notice-choices',
    id: 'chooseNoticesOfCadre',
    summary: 'Get reminders at one’s own phone or address, or no more',
    signedIn: 'staff',
    body: json(choiceRequestSchema),
    answers,
    refusals: { ...malformed, ...cadreOnly },
  },
  {
    method: 'post',
    path: '/api/organizer/notices/recipients',
    id: 'findNoticeChoice',
    summary: 'Whether reminders come to a phone or mail address, for each audience',
    description: 'A POST, since what is in an address stays in histories and logs. Leaves an audit line.',
    signedIn: 'staff',
    body: json(recipientRequestSchema),
    answers: each,
    refusals: { ...malformed, ...signIn, 403: ['forbidden'] },
  },
  {
    method: 'post',
    path: '/api/organizer/notices/recipients/told',
    id: 'listToldTo',
    summary: 'What was sent to a phone or mail address in the last thirty days, newest first',
    description:
      'What was tried, whatever became of it; not what lapsed before, waits for its first time, or is a sign-in code. A POST, since what is in an address stays in histories and logs. Leaves an audit line.',
    signedIn: 'staff',
    body: json(recipientRequestSchema),
    answers: { 200: { description: 'The newest of it, masked', schema: told } },
    refusals: { ...malformed, ...signIn, 403: ['forbidden'] },
  },
  {
    method: 'put',
    path: '/api/organizer/notices/recipients',
    id: 'chooseNoticesOnBehalf',
    summary: 'Let reminders of one audience come to somebody who phones, or no more',
    description: `${what} Leaves an audit line.`,
    signedIn: 'staff',
    body: json(choiceOnBehalfSchema),
    answers: each,
    refusals: { ...malformed, ...signIn, 403: ['forbidden'] },
  },
];
