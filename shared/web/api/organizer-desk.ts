import { z } from 'zod';
import { idempotencyKeySchema } from '#shared/reception/booking-request.ts';
import { bookingViewSchema } from '#shared/reception/booking-view.ts';
import { callTickSchema, callViewSchema } from '#shared/reception/call-view.ts';
import { deskBookingSchema } from '#shared/reception/desk-request.ts';
import type { Operation } from './operation.ts';

const staffOnly = { 401: ['sign-in-needed'], 403: ['forbidden'] };
const deskBooking = bookingViewSchema.extend({
  queryCode: z.string().describe('Shows the progress, with the code'),
});
const call = z.object({ on: z.iso.date(), id: z.string() });

/** Booking for people who have no phone or can't write, and the calls that take the place of their SMS. */
export const deskOperations: Operation[] = [
  {
    method: 'post',
    path: '/api/organizer/desk/bookings',
    id: 'bookForVisitor',
    summary: 'Book a slot for a visitor',
    description:
      'Until the slot is over; walk-in slots on their day. `besideReason` adds a place beside a slot that is taken. The same Idempotency-Key means the same booking.',
    signedIn: 'staff',
    headers: z.object({ 'Idempotency-Key': idempotencyKeySchema }),
    body: { type: 'application/json', schema: deskBookingSchema },
    answers: {
      201: { description: 'Booked', schema: deskBooking },
      200: { description: 'Was booked already with this key', schema: deskBooking },
    },
    refusals: {
      400: ['malformed', 'not-json'],
      ...staffOnly,
      404: ['not-found'],
      409: ['slot-taken', 'already-booked'],
      422: [
        'slot-over',
        'walk-in-later',
        'slot-closed',
        'slot-free',
        'too-many-beside',
        'day-cancelled',
        'day-moved',
        'sitting-cancelled',
        'key-used-otherwise',
      ],
    },
  },
  {
    method: 'get',
    path: '/api/organizer/calls',
    id: 'listCalls',
    summary: 'The calls to make on a day',
    signedIn: 'staff',
    query: z.object({ on: z.iso.date().optional().describe('Today, if left out') }),
    answers: { 200: { description: 'All of them', schema: z.object({ items: z.array(callViewSchema) }) } },
    refusals: { 400: ['malformed'], ...staffOnly },
  },
  {
    method: 'post',
    path: '/api/organizer/calls/{on}/{id}',
    id: 'tickCall',
    summary: 'Note what a call came to, or take the note back',
    description:
      'Whoever was reached has been told: messages that failed, in whose place the call is made, leave the list of those that failed, and come back with the note taken back.',
    signedIn: 'staff',
    params: call,
    body: { type: 'application/json', schema: callTickSchema },
    answers: {
      200: {
        description: 'Noted',
        schema: callViewSchema.pick({ id: true, on: true, version: true, called: true }),
      },
    },
    refusals: {
      400: ['malformed', 'not-json'],
      ...staffOnly,
      404: ['not-found'],
      409: ['changed-meanwhile'],
    },
  },
];
