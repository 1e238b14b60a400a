import { z } from 'zod';

const dayOfMonth = z
  .int({ error: 'day-of-month-unclear' })
  .min(1, { error: 'day-of-month-unclear' })
  .max(31, { error: 'day-of-month-unclear' });
const weekday = z
  .int({ error: 'weekday-unclear' })
  .min(1, { error: 'weekday-unclear' })
  .max(7, { error: 'weekday-unclear' });

/** What becomes of a date that is not a workday: the next workday, the previous one, or none (domain, section 2). */
export const rolloverSchema = z.enum(['next', 'previous', 'drop'], { error: 'rollover-unclear' });
export type Rollover = z.infer<typeof rolloverSchema>;

/**
 * When reception days recur. `dates`: on these dates of each month; `nth-workday`: on the nth workday of each month;
 * `weekly`: on a weekday (1 Monday to 7 Sunday); `nth-weekday`: on the nth such weekday of each month; `every-workday`.
 */
export const recurrenceSchema = z.discriminatedUnion(
  'kind',
  [
    z.object({
      kind: z.literal('dates'),
      dates: z.array(dayOfMonth).min(1, { error: 'day-of-month-unclear' }),
    }),
    z.object({
      kind: z.literal('nth-workday'),
      nth: z.int({ error: 'nth-unclear' }).min(1, { error: 'nth-unclear' }).max(23, { error: 'nth-unclear' }),
    }),
    z.object({ kind: z.literal('weekly'), weekday }),
    z.object({
      kind: z.literal('nth-weekday'),
      weekday,
      nth: z.int({ error: 'nth-unclear' }).min(1, { error: 'nth-unclear' }).max(5, { error: 'nth-unclear' }),
    }),
    z.object({ kind: z.literal('every-workday') }),
  ],
  { error: 'recurrence-unclear' },
);
export type Recurrence = z.infer<typeof recurrenceSchema>;
