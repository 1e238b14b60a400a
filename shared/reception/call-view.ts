import { z } from 'zod';
import type { Call } from './call-list.ts';

const instant = z.iso.datetime();
const called = z.object({ at: instant, by: z.string(), reached: z.boolean() });

/** A call to make, as the desk sees it: full name and number, since somebody has to ask for the visitor. */
export const callViewSchema = z
  .object({
    id: z.string(),
    on: z.iso.date(),
    version: z.int(),
    reason: z.enum(['reminder', 'moved', 'leader-changed', 'called-off', 'answered']),
    bookingId: z.string(),
    name: z.string(),
    contact: z.object({ who: z.string(), phone: z.string() }).optional(),
    startAt: instant,
    venue: z.string(),
    called: called.optional(),
  })
  .meta({ id: 'Call' });

export const callView = ({ line, booking, day }: Call): z.infer<typeof callViewSchema> => ({
  id: line.id,
  on: line.on,
  version: line.version,
  reason: line.reason,
  bookingId: booking.id,
  name: booking.name,
  contact: booking.onBehalf?.contact,
  startAt: booking.startAt,
  venue: day.venue,
  called: line.called,
});

/** What a call came to; without `reached` the note is taken back. */
export const callTickSchema = z.object({
  version: z.int({ error: 'version-missing' }),
  reached: z.boolean({ error: 'yes-or-no-unclear' }).optional(),
});
