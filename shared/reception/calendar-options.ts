import { z } from 'zod';
import { addMonths, civilDateOf, monthOf, yearOf } from '#shared/time/civil.ts';
import type { Instant } from '#shared/time/instant.ts';

/** What somebody says of a calendar that the sheet leaves open. */
export const calendarOptionsSchema = z.object({
  year: z
    .string()
    .transform((typed) => typed.normalize('NFKC').replace(/[\s年]/g, '') || undefined)
    .pipe(
      z
        .string()
        .regex(/^20\d\d$/, { error: 'year-unclear' })
        .transform(Number)
        .optional(),
    )
    .optional(),
  fillDown: z
    .string()
    .transform((said) => ['true', '1', 'on', 'yes'].includes(said.toLowerCase()))
    .optional(),
});
export type CalendarOptionsAsked = z.output<typeof calendarOptionsSchema>;

/** The year that a calendar which names none is most likely of: that of the coming month. A person is asked all the same. */
export const likelyYear = (now: Instant): number => yearOf(addMonths(monthOf(civilDateOf(now)), 1));
