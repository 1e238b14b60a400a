import { z } from 'zod';
import { publicDaySchema } from './public-day.ts';
import { type DayWithSlots, slotStateSchema } from './reception-day.ts';

/** A reception day as the office sees it, drafts included; nothing of who booked. */
export const officeDaySchema = publicDaySchema
  .omit({ slots: true, sittings: true, freeSlots: true })
  .extend({
    state: z.enum(['draft', 'published', 'cancelled', 'moved']),
    movedTo: z.string().optional(),
    version: z.int(),
    slotMinutes: z.int(),
    walkInSlots: z.int(),
    sittings: z.array(z.object({ name: z.string(), from: z.string(), to: z.string() })),
    slots: z.array(
      z.object({
        id: z.string(),
        startAt: z.iso.datetime(),
        endAt: z.iso.datetime(),
        state: z.enum(['draft', ...slotStateSchema.options]),
        walkIn: z.boolean(),
      }),
    ),
  })
  .meta({ id: 'OfficeReceptionDay' });
export type OfficeDay = z.infer<typeof officeDaySchema>;

export const officeDay = ({ day, slots }: DayWithSlots): OfficeDay => ({
  ...day,
  slots: slots.map(({ id, startAt, endAt, state, walkIn }) => ({ id, startAt, endAt, state, walkIn })),
});
