import { type Context, Hono } from 'hono';
import { readInput } from '#shared/platform/read-input.ts';
import { declineOffer } from '#shared/reception/decline-offer.ts';
import { joinWaitlist, leaveWaitlist } from '#shared/reception/join-waitlist.ts';
import { moveBooking } from '#shared/reception/move-booking.ts';
import { waitlistRequestSchema } from '#shared/reception/waitlist-request.ts';
import { answerRefusal } from '#shared/web/answer.tsx';
import type { WebEnv } from '#shared/web/context.ts';
import { citizenAudience } from '../audience.ts';
import type { CitizenDeps } from '../deps.ts';
import { citizenOf, knownCitizen, signedInPages } from '../signed-in.ts';

const MINE = '/bookings';

const fieldsOf = async (c: Context): Promise<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(await c.req.parseBody()).flatMap(([name, value]) =>
      typeof value === 'string' && value !== '' ? [[name, value]] : [],
    ),
  );

/** Waiting for a place, and answering when one is offered. What one waits for is shown among one's bookings. */
export const waitlistPages = (deps: CitizenDeps) =>
  new Hono<WebEnv>()
    .post('/waitlist', async (c) => {
      const asked = readInput(waitlistRequestSchema, await fieldsOf(c));
      if (!asked.ok) return answerRefusal(c, citizenAudience, asked.refusal);
      const citizen = citizenOf(c);
      const day = `/days/${asked.value.receptionDayId}`;
      if (!citizen) return c.redirect(`/sign-in?next=${encodeURIComponent(day)}`, 303);
      const joined = await joinWaitlist(deps, { ...citizen, lang: c.get('lang') }, asked.value, c.get('now'));
      if (!joined.ok) return answerRefusal(c, citizenAudience, joined.refusal);
      return c.redirect(`${MINE}?waiting`, 303);
    })
    .post('/waitlist/leave', signedInPages, async (c) => {
      const { id = '' } = await fieldsOf(c);
      const left = await leaveWaitlist(deps, knownCitizen(c), id, c.get('now'));
      return left.ok ? c.redirect(MINE, 303) : answerRefusal(c, citizenAudience, left.refusal);
    })
    .post('/waitlist/accept', signedInPages, async (c) => {
      const { slotId = '', bookingId } = await fieldsOf(c);
      if (!bookingId) return c.redirect(`/book/${encodeURIComponent(slotId)}`, 303);
      const wanted = { personId: knownCitizen(c).personId, bookingId, slotId };
      const moved = await moveBooking(deps, wanted, c.get('now'));
      return moved.ok
        ? c.redirect(`/bookings/${bookingId}?moved`, 303)
        : answerRefusal(c, citizenAudience, moved.refusal);
    })
    .post('/waitlist/decline', signedInPages, async (c) => {
      const { slotId = '' } = await fieldsOf(c);
      const { personId } = knownCitizen(c);
      const declined = await declineOffer(deps, { personId, slotId }, c.get('now'));
      return declined.ok ? c.redirect(MINE, 303) : answerRefusal(c, citizenAudience, declined.refusal);
    });
