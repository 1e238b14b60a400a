import { z } from 'zod';
import { bookingViewSchema } from '#shared/reception/booking-view.ts';
import { heldSlotSchema, slotChoiceSchema } from '#shared/reception/slot-choice.ts';
import { waitlistRequestSchema } from '#shared/reception/waitlist-request.ts';
import { wishViewSchema } from '#shared/reception/waitlist-view.ts';
import type { Operation } from './operation.ts';

const bookingId = z.object({ id: z.string().describe('12 digits') });
const signIn = { 401: ['sign-in-needed'] };
const malformed = { 400: ['malformed', 'not-json'] };
const slotRules = ['booking-closed', 'not-open-yet', 'walk-in-only', 'day-cancelled'];
const choice = { type: 'application/json' as const, schema: slotChoiceSchema };

/** Keeping a slot, moving a booking, taking a change back, waiting for a place. */
export const citizenChangeOperations: Operation[] = [
  {
    method: 'post',
    path: '/api/holds',
    id: 'holdSlot',
    summary: 'Keep a slot for ten minutes while the booking is stated',
    description: 'A person keeps one slot at a time: keeping another one lets the first go.',
    signedIn: 'citizen',
    body: choice,
    answers: { 201: { description: 'Kept', schema: heldSlotSchema } },
    refusals: { ...malformed, ...signIn, 404: ['not-found'], 409: ['slot-taken'], 422: slotRules },
  },
  {
    method: 'delete',
    path: '/api/holds',
    id: 'letGo',
    summary: 'Let go of the slot that is kept',
    signedIn: 'citizen',
    answers: { 204: { description: 'Nothing is kept any more' } },
    refusals: signIn,
  },
  {
    method: 'post',
    path: '/api/bookings/{id}/move',
    id: 'moveBooking',
    summary: 'Move a booking to another slot, until its sitting starts',
    description:
      'The new slot is taken and the old one given up at once. A booking whose place the office withdrew moves too. A 409 carries `nearest`.',
    signedIn: 'citizen',
    params: bookingId,
    body: choice,
    answers: { 200: { description: 'The booking as it is now', schema: bookingViewSchema } },
    refusals: {
      ...malformed,
      ...signIn,
      404: ['not-found'],
      409: ['slot-taken', 'already-booked', 'changed-meanwhile'],
      422: ['sitting-started', 'booking-cancelled', ...slotRules],
    },
  },
  {
    method: 'post',
    path: '/api/bookings/{id}/keep',
    id: 'keepBooking',
    summary: 'Keep a booking after the office changed its day',
    signedIn: 'citizen',
    params: bookingId,
    answers: { 200: { description: 'The booking', schema: bookingViewSchema } },
    refusals: {
      ...signIn,
      404: ['not-found'],
      409: ['changed-meanwhile'],
      422: ['nothing-to-answer', 'place-withdrawn'],
    },
  },
  {
    method: 'post',
    path: '/api/bookings/{id}/undo',
    id: 'undoChange',
    summary: 'Take a cancellation or a move back, for one minute',
    signedIn: 'citizen',
    params: bookingId,
    answers: { 200: { description: 'The booking as it was', schema: bookingViewSchema } },
    refusals: {
      ...signIn,
      404: ['not-found'],
      409: ['already-booked', 'changed-meanwhile'],
      422: ['undo-too-late'],
    },
  },
  {
    method: 'get',
    path: '/api/waitlist',
    id: 'listWishes',
    summary: 'What one waits for, with the places that are kept for one now',
    signedIn: 'citizen',
    answers: { 200: { description: 'Three at most', schema: z.object({ items: z.array(wishViewSchema) }) } },
    refusals: signIn,
  },
  {
    method: 'post',
    path: '/api/waitlist',
    id: 'joinWaitlist',
    summary: 'Wait for a place on a full day, or for an earlier one',
    description:
      'A freed place is offered by SMS and kept for two hours: three times at most, once a day, not in quiet hours, not within the last day.',
    signedIn: 'citizen',
    body: { type: 'application/json', schema: waitlistRequestSchema },
    answers: { 201: { description: 'Waiting', schema: wishViewSchema } },
    refusals: {
      ...malformed,
      ...signIn,
      404: ['not-found'],
      409: ['changed-meanwhile'],
      422: ['places-free', 'too-late-to-wait', 'too-many-wishes'],
    },
  },
  {
    method: 'delete',
    path: '/api/waitlist/{id}',
    id: 'leaveWaitlist',
    summary: 'Wait no more',
    signedIn: 'citizen',
    params: z.object({ id: z.string() }),
    answers: { 204: { description: 'Not waiting' } },
    refusals: signIn,
  },
  {
    method: 'post',
    path: '/api/waitlist/decline',
    id: 'declineOffer',
    summary: 'Say no to an offered place: the next one who waits is asked',
    signedIn: 'citizen',
    body: choice,
    answers: { 204: { description: 'Not kept any more' } },
    refusals: { ...malformed, ...signIn },
  },
];
