import { z } from 'zod';
import { venueSchema } from './calendar-filter.ts';
import { publicDaySchema, publicSlotSchema } from './public-day.ts';
import { topicSchema } from './topics.ts';

const unclear = { error: 'limit-unclear' };
const count = z.coerce.number(unclear).int(unclear).min(1, unclear).max(10, unclear);

/** What somebody asks who wants to come as soon as possible. */
export const earliestRequestSchema = z.object({
  topic: z.enum(topicSchema.options, { error: 'topic-missing' }),
  venue: venueSchema.optional(),
  limit: count.optional().describe('How many leaders, 1 to 10; 5 where not said'),
});
export type EarliestRequest = z.output<typeof earliestRequestSchema>;

const notice = publicDaySchema.pick({
  id: true,
  on: true,
  leader: true,
  post: true,
  portfolio: true,
  venue: true,
  mode: true,
  level: true,
  provisional: true,
  freeSlots: true,
});

/** A leader's first day with a free slot, and the first free slots of that day. */
export const earliestPlaceSchema = notice
  .extend({ slots: z.array(publicSlotSchema).describe('The first four that can be booked now') })
  .meta({ id: 'EarliestPlace' });
export type EarliestPlace = z.infer<typeof earliestPlaceSchema>;

/** A day on which people can come without a booking. */
export const walkInDaySchema = notice
  .extend({
    startAt: z.iso.datetime().describe('When the first walk-in slot begins'),
    walkInSlots: z.int().describe('Slots held back for people without a booking'),
  })
  .meta({ id: 'WalkInDay' });
export type WalkInDay = z.infer<typeof walkInDaySchema>;

/** The earliest places for a topic; where there is none, when people can come without a booking. */
export const earliestSchema = z
  .object({ items: z.array(earliestPlaceSchema), walkIns: z.array(walkInDaySchema) })
  .meta({ id: 'Earliest' });
export type Earliest = z.infer<typeof earliestSchema>;
