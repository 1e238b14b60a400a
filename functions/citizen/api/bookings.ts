import { Hono } from 'hono';
import { readInput } from '#shared/platform/read-input.ts';
import { refuseFields } from '#shared/platform/result.ts';
import { bookSlot } from '#shared/reception/book-slot.ts';
import { bookingRequestSchema, idempotencyKeySchema } from '#shared/reception/booking-request.ts';
import { bookingView } from '#shared/reception/booking-view.ts';
import { cancelBooking } from '#shared/reception/cancel-booking.ts';
import { findOwnBooking } from '#shared/reception/find-own-booking.ts';
import { listOwnBookings } from '#shared/reception/list-own-bookings.ts';
import { answerProblem } from '#shared/web/answer.tsx';
import type { WebEnv } from '#shared/web/context.ts';
import { readJson } from '#shared/web/read-json.ts';
import type { CitizenDeps } from '../deps.ts';
import { knownCitizen, signedInApi } from '../signed-in.ts';

export const bookingsApi = (deps: CitizenDeps) => {
  const { db } = deps;
  return new Hono<WebEnv>()
    .use('/api/bookings', signedInApi)
    .use('/api/bookings/*', signedInApi)
    .post('/api/bookings', async (c) => {
      const key = idempotencyKeySchema.safeParse(c.req.header('Idempotency-Key'));
      if (!key.success) {
        const error = { field: 'Idempotency-Key', code: 'idempotency-key-missing' };
        return answerProblem(c, refuseFields([error]).refusal);
      }
      const body = await readJson(c);
      if (!body.ok) return answerProblem(c, body.refusal);
      const request = readInput(bookingRequestSchema, body.value);
      if (!request.ok) return answerProblem(c, request.refusal);
      const { personId, phone } = knownCitizen(c);
      const booked = await bookSlot(
        deps,
        {
          person: { personId, phone },
          idempotencyKey: key.data,
          request: request.value,
          lang: c.get('lang'),
        },
        c.get('now'),
      );
      if (!booked.ok) return answerProblem(c, booked.refusal);
      const { booking, day, repeated } = booked.value;
      c.header('Location', `/api/bookings/${booking.id}`);
      return c.json(bookingView(booking, day), repeated ? 200 : 201);
    })
    .get('/api/bookings', async (c) => {
      const page = await listOwnBookings(db, knownCitizen(c).personId, c.req.query('cursor'));
      if (!page.ok) return answerProblem(c, page.refusal);
      const { bookings, nextCursor } = page.value;
      return c.json({ items: bookings.map(({ booking, day }) => bookingView(booking, day)), nextCursor });
    })
    .get('/api/bookings/:id', async (c) => {
      const found = await findOwnBooking(db, knownCitizen(c).personId, c.req.param('id'));
      if (!found.ok) return answerProblem(c, found.refusal);
      return c.json(bookingView(found.value.booking, found.value.day));
    })
    .delete('/api/bookings/:id', async (c) => {
      const input = { personId: knownCitizen(c).personId, bookingId: c.req.param('id') };
      const cancelled = await cancelBooking(deps, input, c.get('now'));
      if (!cancelled.ok) return answerProblem(c, cancelled.refusal);
      return c.json(bookingView(cancelled.value.booking, cancelled.value.day));
    });
};
