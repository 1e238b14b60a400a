import { accept, type Result, refuseFields } from '#shared/platform/result.ts';
import { addDays, type CivilDate, civilDateOf, daysBetween } from '#shared/time/civil.ts';
import type { Instant } from '#shared/time/instant.ts';

const DAYS_SHOWN = 30;
const MOST_DAYS = 366;

/** Which days of visits to list: from today for 30 days, where not said otherwise; a year at most. */
export const visitRange = (
  asked: { from?: CivilDate; to?: CivilDate },
  now: Instant,
): Result<{ from: CivilDate; to: CivilDate }> => {
  const from = asked.from ?? civilDateOf(now);
  const to = asked.to ?? addDays(from, DAYS_SHOWN);
  if (to < from) return refuseFields([{ field: 'to', code: 'ends-before-start' }]);
  if (daysBetween(from, to) > MOST_DAYS) return refuseFields([{ field: 'to', code: 'range-too-long' }]);
  return accept({ from, to });
};
