import { z } from 'zod';
import { channels } from '#shared/notices/notice.ts';
import { type Call, calledAt } from './call-list.ts';

const instant = z.iso.datetime();
const called = z.object({ at: instant, by: z.string(), reached: z.boolean() });

/** A call to make, as the desk sees it: full name and number, since somebody has to ask for the visitor. */
export const callViewSchema = z
  .object({
    id: z.string(),
    on: z.iso.date().describe('The day it stands under; an earlier one, where it is carried on'),
    version: z.int(),
    reason: z.enum(['booked', 'reminder', 'moved', 'leader-changed', 'called-off', 'answered']),
    unsent: z.enum(channels).optional().describe('A message on this channel was to say it, and failed'),
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
  unsent: line.unsent,
  bookingId: booking.id,
  name: booking.name,
  contact: calledAt(booking),
  startAt: booking.startAt,
  venue: day.venue,
  called: line.called,
});

/** What a call came to; without `reached` the note is taken back. */
export const callTickSchema = z.object({
  version: z.int({ error: 'version-missing' }),
  reached: z.boolean({ error: 'yes-or-no-unclear' }).optional(),
});
