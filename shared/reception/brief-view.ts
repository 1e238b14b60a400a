import { z } from 'zod';
import { type Booking, needSchema } from './booking.ts';
import type { Answers } from './outcome.ts';
import { publicDaySchema } from './public-day.ts';
import type { ReceptionDay } from './reception-day.ts';
import { screeningOutcomeSchema } from './screening.ts';
import { topicSchema } from './topics.ts';

/** What a leader reads of one booking before the reception: the matter, and no phone. */
const briefedBookingSchema = z.object({
  startAt: z.iso.datetime(),
  endAt: z.iso.datetime(),
  name: z.string(),
  forRelative: z.boolean().optional(),
  partySize: z.int(),
  groupSize: z.int().optional(),
  topic: topicSchema,
  summary: z.string(),
  needs: z.array(needSchema),
  screening: z.object({ outcome: screeningOutcomeSchema, words: z.string() }).optional(),
});
export type BriefedBooking = z.infer<typeof briefedBookingSchema>;

const facts = {
  id: true,
  on: true,
  leader: true,
  post: true,
  venue: true,
  attendingDepartments: true,
} as const;

/** A day in the list of briefs. */
export const briefedDaySchema = publicDaySchema
  .pick(facts)
  .extend({ booked: z.int() })
  .meta({ id: 'BriefedDay' });
type BriefedDay = z.infer<typeof briefedDaySchema>;

/** The brief of a reception day (接访简报): who comes, with what, in what order. */
export const briefViewSchema = briefedDaySchema
  .extend({
    walkInSlots: z.int().describe('Slots held back for people without a booking'),
    bookings: z.array(briefedBookingSchema),
  })
  .meta({ id: 'Brief' });
export type BriefView = z.infer<typeof briefViewSchema>;

export const briefedDay = ({ day, booked }: { day: ReceptionDay; booked: number }): BriefedDay => ({
  id: day.id,
  on: day.on,
  leader: day.leader,
  post: day.post,
  venue: day.venue,
  attendingDepartments: day.attendingDepartments,
  booked,
});

export const briefedBooking = (booking: Booking, { screening }: Answers): BriefedBooking => ({
  startAt: booking.startAt,
  endAt: booking.endAt,
  name: booking.name,
  ...(booking.forRelative && { forRelative: true }),
  partySize: booking.partySize,
  ...(booking.groupSize && { groupSize: booking.groupSize }),
  topic: booking.topic,
  summary: booking.summary,
  needs: booking.needs,
  ...(screening && { screening: { outcome: screening.outcome, words: screening.words } }),
});
