import { type CivilDate, civilDateOf, civilTimeOf, weekdayOf } from '#shared/time/civil.ts';
import type { Instant } from '#shared/time/instant.ts';

const WEEKDAYS = '一二三四五六日';

/** A day as messages say it: `12月2日周三`. */
export const dayInWords = (on: CivilDate): string =>
  `${Number(on.slice(5, 7))}月${Number(on.slice(8))}日周${WEEKDAYS[weekdayOf(on) - 1]}`;

/** The `day` and `time` of a template, `12月2日周三` and `08:30`. */
export const whenInWords = (startAt: Instant): { day: string; time: string } => ({
  day: dayInWords(civilDateOf(startAt)),
  time: civilTimeOf(startAt),
});
