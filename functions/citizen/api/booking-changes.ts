import { Hono } from 'hono';
import { readInput } from '#shared/platform/read-input.ts';
import { keepBooking } from '#shared/reception/answer-review.ts';
import { bookingView } from '#shared/reception/booking-view.ts';
import { holdSlot, letGo } from '#shared/reception/hold-slot.ts';
import { moveBooking } from '#shared/reception/move-booking.ts';
import { slotChoiceSchema } from '#shared/reception/slot-choice.ts';
import { undoChange } from '#shared/reception/undo-change.ts';
import { answerProblem } from '#shared/web/answer.tsx';
import type { WebEnv } from '#shared/web/context.ts';
import { readJson } from '#shared/web/read-json.ts';
import type { CitizenDeps } from '../deps.ts';
import { knownCitizen, signedInApi } from '../signed-in.ts';

/** Keeping a slot, moving a booking, keeping it after its day was changed, and taking a change back. */
export const bookingChangesApi = (deps: CitizenDeps) =>
  new Hono<WebEnv>()
    .use('/api/holds', signedInApi)
    .post('/api/holds', async (c) => {
      const body = await readJson(c);
      if (!body.ok) return answerProblem(c, body.refusal);
      const choice = readInput(slotChoiceSchema, body.value);
      if (!choice.ok) return answerProblem(c, choice.refusal);
      const { slotId } = choice.value;
      const held = await holdSlot(deps, { personId: knownCitizen(c).personId, slotId }, c.get('now'));
      return held.ok ? c.json({ slotId, until: held.value.until }, 201) : answerProblem(c, held.refusal);
    })
    .delete('/api/holds', async (c) => {
      const gone = await letGo(deps, knownCitizen(c).personId, c.get('now'));
      return gone.ok ? c.body(null, 204) : answerProblem(c, gone.refusal);
    })
    .post('/api/bookings/:id/move', signedInApi, async (c) => {
      const body = await readJson(c);
      if (!body.ok) return answerProblem(c, body.refusal);
      const choice = readInput(slotChoiceSchema, body.value);
      if (!choice.ok) return answerProblem(c, choice.refusal);
      const { personId } = knownCitizen(c);
      const wanted = { personId, bookingId: c.req.param('id'), slotId: choice.value.slotId };
      const moved = await moveBooking(deps, wanted, c.get('now'));
      if (!moved.ok) return answerProblem(c, moved.refusal);
      return c.json(bookingView(moved.value.booking, moved.value.day));
    })
    .post('/api/bookings/:id/keep', signedInApi, async (c) => {
      const own = { personId: knownCitizen(c).personId, bookingId: c.req.param('id') };
      const kept = await keepBooking(deps, own, c.get('now'));
      if (!kept.ok) return answerProblem(c, kept.refusal);
      return c.json(bookingView(kept.value.booking, kept.value.day));
    })
    .post('/api/bookings/:id/undo', signedInApi, async (c) => {
      const own = { personId: knownCitizen(c).personId, bookingId: c.req.param('id') };
      const undone = await undoChange(deps, own, c.get('now'));
      if (!undone.ok) return answerProblem(c, undone.refusal);
      return c.json(bookingView(undone.value.booking, undone.value.day));
    });
