import { z } from 'zod';
import { bookingRequestSchema, idempotencyKeySchema } from '#shared/reception/booking-request.ts';
import { bookingViewSchema } from '#shared/reception/booking-view.ts';
import { calendarFilterSchema } from '#shared/reception/calendar-filter.ts';
import { earliestRequestSchema, earliestSchema } from '#shared/reception/earliest.ts';
import { publicDaySchema } from '#shared/reception/public-day.ts';
import { citizenChangeOperations } from './citizen-changes.ts';
import type { Operation } from './operation.ts';
import { cursorSchema, pageOf } from './page-of.ts';
import { progressOperations } from './progress.ts';
import { publicNoticeOperations } from './public-notices.ts';
import { signInOperations } from './sign-in.ts';

const bookingId = z.object({ id: z.string().describe('12 digits') });
const signIn = { 401: ['sign-in-needed'] };

/** The public's part of the API: the calendar, signing in and one's own bookings. */
export const citizenOperations: Operation[] = [
  ...signInOperations,
  ...progressOperations,
  ...publicNoticeOperations,
  {
    method: 'get',
    path: '/api/reception-days',
    id: 'listReceptionDays',
    summary: 'Published reception days with their slots',
    description: 'From today to the end of the following month, where not said otherwise; a year at most.',
    query: calendarFilterSchema,
    answers: { 200: { description: 'A page of days, in order of date', schema: pageOf(publicDaySchema) } },
    refusals: { 400: ['malformed'] },
  },
  {
    method: 'get',
    path: '/api/earliest',
    id: 'findEarliest',
    summary: 'The first free slots for a topic, leader by leader',
    description: 'Where nothing can be booked, `walkIns` says when people can come without a booking.',
    query: earliestRequestSchema,
    answers: { 200: { description: 'One place for each leader, in order of time', schema: earliestSchema } },
    refusals: { 400: ['malformed'] },
  },
  {
    method: 'post',
    path: '/api/bookings',
    id: 'bookSlot',
    summary: 'Book a slot',
    description:
      'The same Idempotency-Key from the same person means the same booking. A 409 carries `nearest`, the nearest open slots.',
    signedIn: 'citizen',
    headers: z.object({ 'Idempotency-Key': idempotencyKeySchema }),
    body: { type: 'application/json', schema: bookingRequestSchema },
    answers: {
      201: { description: 'Booked', schema: bookingViewSchema },
      200: { description: 'Was booked already with this key', schema: bookingViewSchema },
    },
    refusals: {
      400: ['malformed', 'not-json'],
      ...signIn,
      404: ['not-found'],
      409: ['slot-taken', 'already-booked'],
      422: ['booking-closed', 'not-open-yet', 'walk-in-only', 'day-cancelled', 'key-used-otherwise'],
    },
  },
  {
    method: 'get',
    path: '/api/bookings',
    id: 'listOwnBookings',
    summary: 'One’s own bookings, latest reception day first',
    signedIn: 'citizen',
    query: cursorSchema,
    answers: { 200: { description: 'A page of bookings', schema: pageOf(bookingViewSchema) } },
    refusals: { 400: ['malformed'], ...signIn },
  },
  {
    method: 'get',
    path: '/api/bookings/{id}',
    id: 'getBooking',
    summary: 'One of one’s own bookings',
    signedIn: 'citizen',
    params: bookingId,
    answers: { 200: { description: 'The booking', schema: bookingViewSchema } },
    refusals: { ...signIn, 404: ['not-found'] },
  },
  {
    method: 'delete',
    path: '/api/bookings/{id}',
    id: 'cancelBooking',
    summary: 'Cancel a booking, until its sitting starts',
    signedIn: 'citizen',
    params: bookingId,
    answers: { 200: { description: 'The cancelled booking', schema: bookingViewSchema } },
    refusals: { ...signIn, 404: ['not-found'], 409: ['changed-meanwhile'], 422: ['sitting-started'] },
  },
  ...citizenChangeOperations,
];
