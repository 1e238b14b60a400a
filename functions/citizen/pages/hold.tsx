import { type Context, Hono } from 'hono';
import { holdSlot, letGo } from '#shared/reception/hold-slot.ts';
import { dayIdOfSlot } from '#shared/reception/keys.ts';
import type { WebEnv } from '#shared/web/context.ts';
import type { CitizenDeps } from '../deps.ts';
import { citizenOf, knownCitizen, signedInPages } from '../signed-in.ts';

const formHref = (slotId: string): string => `/book/${slotId}`;

/** The slot a form's address names; undefined for any other address. */
const slotOfForm = (path: string): string | undefined => {
  const slotId = /^\/book\/([\w-]+)$/.exec(path)?.[1];
  return slotId !== undefined && dayIdOfSlot(slotId) !== undefined ? slotId : undefined;
};

/**
 * Keeps the slot that somebody was on their way to when they signed in: their phone is proven now. Whether it could be
 * kept, the form itself says.
 */
export const holdOnTheWay = async (deps: CitizenDeps, personId: string, next: string, now: string) => {
  const slotId = slotOfForm(next);
  if (slotId) await holdSlot(deps, { personId, slotId }, now);
};

/** From a slot to its form: the slot is kept while the form is filled in. Who isn't signed in does that first. */
export const holdPages = (deps: CitizenDeps) =>
  new Hono<WebEnv>()
    .post('/hold', async (c) => {
      const slotId = await slotIdOf(c);
      if (dayIdOfSlot(slotId) === undefined) return c.redirect('/', 303);
      const citizen = citizenOf(c);
      if (!citizen) return c.redirect(`/sign-in?next=${encodeURIComponent(formHref(slotId))}`, 303);
      await holdSlot(deps, { personId: citizen.personId, slotId }, c.get('now'));
      return c.redirect(formHref(slotId), 303);
    })
    .post('/let-go', signedInPages, async (c) => {
      const slotId = await slotIdOf(c);
      await letGo(deps, knownCitizen(c).personId, c.get('now'));
      const dayId = dayIdOfSlot(slotId);
      return c.redirect(dayId ? `/days/${dayId}` : '/', 303);
    });

const slotIdOf = async (c: Context): Promise<string> => {
  const { slotId } = await c.req.parseBody();
  return typeof slotId === 'string' ? slotId : '';
};
