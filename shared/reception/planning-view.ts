import { z } from 'zod';
import type { LoadedHolidays } from './load-holiday-notice.ts';
import type { Planned } from './plan-days.ts';

const date = z.iso.date();
const because = z.enum(['weekend', 'holiday']);

/** What a plan came to. */
export const plannedViewSchema = z.object({
  applied: z.int().describe('Drafts written'),
  nextTurn: z.int().describe('Whose turn is next, as `startWith` of the next plan'),
  days: z.array(
    z.object({
      id: z.string(),
      on: date,
      nominalOn: date.describe('What the rule names; differs where that is off'),
      because: because.optional(),
      provisional: z.boolean(),
      leader: z.string(),
      post: z.string(),
      venue: z.string(),
      is: z.enum(['new', 'changed', 'unchanged', 'public']),
    }),
  ),
  lost: z.array(
    z.object({ nominalOn: date, because, why: z.enum(['dropped', 'taken']), by: date.optional() }),
  ),
});

export const plannedView = ({
  days,
  lost,
  nextTurn,
  applied,
}: Planned): z.infer<typeof plannedViewSchema> => ({
  applied,
  nextTurn,
  days: days.map(({ date: { on, nominalOn, because: why, provisional }, draft: { day }, is }) => ({
    id: day.id,
    on,
    nominalOn,
    because: why,
    provisional,
    leader: day.leader,
    post: day.post,
    venue: day.venue,
    is,
  })),
  lost,
});

/** What loading a holiday notice means. */
export const holidaysViewSchema = z.object({
  year: z.int(),
  confirmed: z.int().describe('Days that are not provisional any more'),
  stay: z.array(z.string()).describe('Days that stay where they are'),
  move: z
    .array(z.object({ id: z.string(), on: date, to: date.optional(), state: z.enum(['draft', 'published']) }))
    .describe('Days that have to move, and to where; without `to`, to no date'),
});

export const holidaysView = ({
  notice,
  rechecked,
  confirmed,
}: LoadedHolidays): z.infer<typeof holidaysViewSchema> => ({
  year: notice.year,
  confirmed,
  stay: rechecked.filter(({ stays }) => stays).map(({ day }) => day.id),
  move: rechecked
    .filter(({ stays }) => !stays)
    .map(({ day, to }) => ({
      id: day.id,
      on: day.on,
      to,
      state: day.state === 'published' ? ('published' as const) : ('draft' as const),
    })),
});
