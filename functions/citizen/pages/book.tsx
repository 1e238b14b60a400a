import { type Context, Hono } from 'hono';
import { readInput } from '#shared/platform/read-input.ts';
import { bookSlot } from '#shared/reception/book-slot.ts';
import { bookingRequestSchema } from '#shared/reception/booking-request.ts';
import { mayBook } from '#shared/reception/booking-rules.ts';
import { findSlot } from '#shared/reception/calendar-store.ts';
import { answerRefusal } from '#shared/web/answer.tsx';
import type { WebEnv } from '#shared/web/context.ts';
import { citizenAudience } from '../audience.ts';
import type { CitizenDeps } from '../deps.ts';
import { citizenOf, knownCitizen, signedInPages } from '../signed-in.ts';
import type { Typed } from './booking-form.tsx';
import { answerBookingForm } from './booking-form-page.tsx';

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

const emptyForm = (key: string, slotId: string): Typed => ({
  key,
  slotId,
  wanted: slotId,
  name: '',
  topic: '',
  summary: '',
  partySize: '1',
  needs: [],
  email: '',
  forRelative: 'false',
  groupSize: '',
  representatives: '',
});

const readTyped = async (c: Context<WebEnv>): Promise<Typed> => {
  const form = await c.req.parseBody({ all: true });
  return {
    key: text(form.key),
    slotId: text(form.slotId),
    wanted: text(form.slotId) || text(form.wanted),
    name: text(form.name),
    topic: text(form.topic),
    summary: text(form.summary),
    partySize: text(form.partySize),
    needs: [form.needs ?? []].flat().map(text),
    email: text(form.email),
    forRelative: text(form.forRelative),
    groupSize: text(form.groupSize),
    representatives: text(form.representatives),
  };
};

/** From a slot to a booking: the form, and what comes of sending it. Nothing typed is ever lost. */
export const bookPages = (deps: CitizenDeps) =>
  new Hono<WebEnv>()
    .get('/book/:slotId', signedInPages, async (c) => {
      const slotId = c.req.param('slotId');
      const { personId } = knownCitizen(c);
      const decided = mayBook(await findSlot(deps.db, slotId), c.get('now'), personId);
      const form = emptyForm(deps.ids.token(), slotId);
      if (decided.ok) return await answerBookingForm(deps, c, form);
      return decided.refusal.kind === 'not-found'
        ? answerRefusal(c, citizenAudience, decided.refusal)
        : await answerBookingForm(deps, c, form, { refusal: decided.refusal });
    })
    .post('/book', async (c) => {
      const typed = await readTyped(c);
      const citizen = citizenOf(c);
      if (!citizen) return await answerBookingForm(deps, c, typed, { signInAgain: true });
      const request = readInput(bookingRequestSchema, typed);
      if (!request.ok) return await answerBookingForm(deps, c, typed, { refusal: request.refusal });
      const { personId, phone } = citizen;
      const booked = await bookSlot(
        deps,
        {
          person: { personId, phone },
          idempotencyKey: typed.key || deps.ids.token(),
          request: request.value,
          lang: c.get('lang'),
        },
        c.get('now'),
      );
      if (booked.ok) return c.redirect(`/bookings/${booked.value.booking.id}?made`, 303);
      return booked.refusal.kind === 'not-found'
        ? answerRefusal(c, citizenAudience, booked.refusal)
        : await answerBookingForm(deps, c, typed, { refusal: booked.refusal });
    });
