import { z } from 'zod';
import { accept, type Result, refuseFields } from '#shared/platform/result.ts';
import {
  addDays,
  addMonths,
  civilDateOf,
  civilDateSchema,
  daysBetween,
  monthOf,
} from '#shared/time/civil.ts';
import type { Instant } from '#shared/time/instant.ts';
import { isDayId } from './keys.ts';
import type { ReceptionDay } from './reception-day.ts';
import { topicSchema } from './topics.ts';

const MOST_DAYS = 366;

const date = civilDateSchema.meta({ format: 'date' }).optional();

/** A venue as the notice names it. */
export const venueSchema = z.string().max(100, { error: 'venue-unknown' });

/** What someone looks for in the public calendar; an empty answer means all. */
export const calendarFilterSchema = z.object({
  from: date,
  to: date,
  leader: z.string().max(40, { error: 'name-too-long' }).optional(),
  topic: z.enum(topicSchema.options, { error: 'topic-missing' }).optional(),
  venue: venueSchema.optional(),
  cursor: z.string().refine(isDayId, { error: 'cursor-unclear' }).optional(),
});
export type CalendarFilter = z.output<typeof calendarFilterSchema>;

export type CalendarRange = { from: string; to: string };

const lastDayOfNextMonth = (on: string): string => addDays(`${addMonths(monthOf(on), 2)}-01`, -1);

/**
 * The dates looked at: from today and to the end of the following month, where not said.
 * Refuses an end before the beginning and more than a year at once.
 */
export const rangeOf = ({ from, to }: CalendarFilter, now: Instant): Result<CalendarRange> => {
  const first = from ?? civilDateOf(now);
  const last = to ?? lastDayOfNextMonth(first);
  if (last < first) return refuseFields([{ field: 'to', code: 'ends-before-start' }]);
  if (daysBetween(first, last) >= MOST_DAYS) return refuseFields([{ field: 'to', code: 'range-too-long' }]);
  return accept({ from: first, to: last });
};

const plain = (text: string): string => text.normalize('NFKC').replace(/\s/g, '');

/** Whether a day is public and is what someone looks for. */
export const fits = (
  day: ReceptionDay,
  filter: Pick<CalendarFilter, 'leader' | 'topic' | 'venue'>,
): boolean =>
  day.state === 'published' &&
  (!filter.leader || plain(day.leader).includes(plain(filter.leader))) &&
  (!filter.topic || day.topics.includes(filter.topic)) &&
  (!filter.venue || plain(day.venue) === plain(filter.venue));
