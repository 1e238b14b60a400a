import { Hono } from 'hono';
import { readInput } from '#shared/platform/read-input.ts';
import { refuseFields } from '#shared/platform/result.ts';
import { bookForVisitor } from '#shared/reception/book-for-visitor.ts';
import { idempotencyKeySchema } from '#shared/reception/booking-request.ts';
import { bookingView } from '#shared/reception/booking-view.ts';
import { listCalls, tickCall } from '#shared/reception/call-list.ts';
import { callTickSchema, callView } from '#shared/reception/call-view.ts';
import { deskBookingSchema } from '#shared/reception/desk-request.ts';
import { progressCodeOf } from '#shared/reception/progress-code.ts';
import { civilDateOf, civilDateSchema } from '#shared/time/civil.ts';
import { answerProblem } from '#shared/web/answer.tsx';
import type { WebEnv } from '#shared/web/context.ts';
import { knownStaff } from '#shared/web/middleware/require-role.ts';
import { readJson } from '#shared/web/read-json.ts';
import type { OrganizerDeps } from '../deps.ts';
import { leaveLine } from '../leave-line.ts';

/** The desk for other systems: booking for a visitor, the day's calls and their ticks. */
export const deskApi = (deps: OrganizerDeps) =>
  new Hono<WebEnv>()
    .post('/api/organizer/desk/bookings', async (c) => {
      const key = idempotencyKeySchema.safeParse(c.req.header('Idempotency-Key'));
      if (!key.success)
        return answerProblem(
          c,
          refuseFields([{ field: 'Idempotency-Key', code: 'idempotency-key-missing' }]).refusal,
        );
      const body = await readJson(c);
      if (!body.ok) return answerProblem(c, body.refusal);
      const asked = readInput(deskBookingSchema, body.value);
      if (!asked.ok) return answerProblem(c, asked.refusal);
      const input = { by: knownStaff(c).account, idempotencyKey: key.data, request: asked.value };
      const booked = await bookForVisitor(deps, input, c.get('now'));
      if (!booked.ok) return answerProblem(c, booked.refusal);
      const { booking, day, repeated } = booked.value;
      await leaveLine(deps, c, { action: 'changed', subject: 'booking', subjectIds: [booking.id] });
      const queryCode = progressCodeOf(deps.hashSecret, booking.id);
      return c.json({ ...bookingView(booking, day), queryCode }, repeated ? 200 : 201);
    })
    .get('/api/organizer/calls', async (c) => {
      const on = civilDateSchema.safeParse(c.req.query('on') ?? civilDateOf(c.get('now')));
      if (!on.success) return answerProblem(c, refuseFields([{ field: 'on', code: 'not-a-date' }]).refusal);
      const calls = await listCalls(deps.db, on.data);
      const subjectIds = calls.map(({ booking }) => booking.id);
      await leaveLine(deps, c, { action: 'read', subject: 'booking', subjectIds });
      return c.json({ items: calls.map(callView) });
    })
    .post('/api/organizer/calls/:on/:id', async (c) => {
      const body = await readJson(c);
      if (!body.ok) return answerProblem(c, body.refusal);
      const asked = readInput(callTickSchema, body.value);
      if (!asked.ok) return answerProblem(c, asked.refusal);
      const { on, id } = c.req.param();
      const done = await tickCall(
        deps.db,
        { on, id, by: knownStaff(c).account, ...asked.value },
        c.get('now'),
      );
      if (!done.ok) return answerProblem(c, done.refusal);
      await leaveLine(deps, c, { action: 'changed', subject: 'booking', subjectIds: [done.value.bookingId] });
      return c.json({ id, on, version: done.value.version, called: done.value.called });
    });
