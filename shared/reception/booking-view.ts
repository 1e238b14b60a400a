import { z } from 'zod';
import { type Booking, bookingStateSchema, needSchema, reviewReasonSchema } from './booking.ts';
import { modeSchema, type ReceptionDay } from './reception-day.ts';
import { topicSchema } from './topics.ts';

const instant = z.iso.datetime();

/** A booking as its own citizen sees it. */
export const bookingViewSchema = z
  .object({
    id: z.string(),
    code: z.string().describe('12 digits, shown at the venue'),
    state: bookingStateSchema,
    version: z.int(),
    slotId: z.string(),
    receptionDayId: z.string(),
    startAt: instant,
    endAt: instant,
    leader: z.string(),
    post: z.string(),
    venue: z.string(),
    mode: modeSchema,
    name: z.string(),
    topic: topicSchema,
    summary: z.string(),
    partySize: z.int(),
    groupSize: z.int().optional(),
    needs: z.array(needSchema),
    email: z.string().optional(),
    bookedAt: instant,
    cancelledAt: instant.optional(),
    forRelative: z.boolean().optional(),
    representatives: z.array(z.string()).optional(),
    undoUntil: instant.optional().describe('Until then the last change can be taken back'),
    review: z
      .object({ reason: reviewReasonSchema, since: instant, answer: z.string().optional() })
      .optional()
      .describe('The office changed the day: keep, move or cancel'),
  })
  .meta({ id: 'Booking' });
export type BookingView = z.infer<typeof bookingViewSchema>;

export const bookingView = (booking: Booking, day: ReceptionDay): BookingView => ({
  id: booking.id,
  code: booking.id,
  state: booking.state,
  version: booking.version,
  slotId: booking.slotId,
  receptionDayId: booking.dayId,
  startAt: booking.startAt,
  endAt: booking.endAt,
  leader: day.leader,
  post: day.post,
  venue: day.venue,
  mode: day.mode,
  name: booking.name,
  topic: booking.topic,
  summary: booking.summary,
  partySize: booking.partySize,
  groupSize: booking.groupSize,
  needs: booking.needs,
  email: booking.email,
  bookedAt: booking.bookedAt,
  cancelledAt: booking.cancelledAt,
  forRelative: booking.forRelative,
  representatives: booking.representatives,
  undoUntil: booking.undo?.until,
  ...(booking.review && {
    review: {
      reason: booking.review.reason,
      since: booking.review.since,
      answer: booking.review.answer,
    },
  }),
});

/** The code as it is read aloud: `1234 5678 9012`. */
export const spacedCode = (code: string): string => code.replace(/(\d{4})(?=\d)/g, '$1 ');
