import { z } from 'zod';
import { instantAt } from '#shared/time/civil.ts';
import type { Instant } from '#shared/time/instant.ts';
import { slotStateAt } from './booking-rules.ts';
import { type DayWithSlots, levelSchema, modeSchema, slotStateSchema } from './reception-day.ts';
import { topicSchema } from './topics.ts';

const instant = z.iso.datetime();

export const publicSlotSchema = z
  .object({
    id: z.string(),
    startAt: instant,
    endAt: instant,
    state: slotStateSchema.describe('As of now: an open slot is closed before and after its booking time'),
  })
  .meta({ id: 'Slot' });

/** A published reception day as the public sees it. */
export const publicDaySchema = z
  .object({
    id: z.string(),
    on: z.iso.date().describe('Civil date, Asia/Shanghai'),
    leader: z.string(),
    post: z.string(),
    portfolio: z.string().describe('What the leader is in charge of'),
    venue: z.string(),
    mode: modeSchema,
    topics: z.array(topicSchema),
    level: levelSchema
      .optional()
      .describe('Whether the leader receives for the city or for a town, where known'),
    attendingDepartments: z.array(z.string()),
    sittings: z.array(z.object({ name: z.string(), startAt: instant, endAt: instant })),
    opensAt: instant.optional().describe('From when it can be booked'),
    closesAt: instant.describe('From this instant on it can’t be booked any more'),
    provisional: z.boolean().describe('The year’s holiday notice isn’t out: the date may move'),
    freeSlots: z.int().describe('Slots that can be booked now'),
    slots: z.array(publicSlotSchema),
  })
  .meta({ id: 'ReceptionDay' });
export type PublicDay = z.infer<typeof publicDaySchema>;

/** What the public is told of a day at this moment: nothing of who booked. */
export const publicDay = ({ day, slots }: DayWithSlots, now: Instant): PublicDay => {
  const shown = slots
    .filter(({ beside }) => !beside)
    .map((slot) => ({
      id: slot.id,
      startAt: slot.startAt,
      endAt: slot.endAt,
      state: slotStateAt(day, slot, now),
    }));
  return {
    id: day.id,
    on: day.on,
    leader: day.leader,
    post: day.post,
    portfolio: day.portfolio,
    venue: day.venue,
    mode: day.mode,
    topics: day.topics,
    level: day.level,
    attendingDepartments: day.attendingDepartments,
    sittings: day.sittings.map(({ name, from, to }) => ({
      name,
      startAt: instantAt(day.on, from),
      endAt: instantAt(day.on, to),
    })),
    opensAt: day.opensAt,
    closesAt: day.closesAt,
    provisional: day.provisional,
    freeSlots: shown.filter(({ state }) => state === 'open').length,
    slots: shown,
  };
};
