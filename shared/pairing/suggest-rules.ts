import { addDays, type CivilDate, civilDateOf, monthOf } from '#shared/time/civil.ts';
import type { Instant } from '#shared/time/instant.ts';
import { Diary } from './diary.ts';
import { isOccasionOfPlan } from './occasion-rules.ts';
import { suitableParts } from './suitable-rules.ts';
import type { Visit } from './visit.ts';
import { latestMove, type MoveFacts, type VisitTime } from './visit-rules.ts';

/** How many days ahead the cadre's other visits are looked at for suggestions. */
export const SUGGESTED_WITHIN_DAYS = 45;
const MOST_SUGGESTIONS = 6;

/** The first day that is suggested. */
export const suggestedFrom = (visit: Pick<Visit, 'occasion'>, today: CivilDate): CivilDate => {
  const due = `${monthOf(visit.occasion)}-01`;
  return due > today && isOccasionOfPlan(visit) ? due : addDays(today, 1);
};

/**
 * The next days that suit the household and that the cadre still has room on, each with a free time: from tomorrow on, or
 * from the month on that the visit is due in.
 */
export const suggestMoves = (
  {
    visit,
    household,
    calendar,
    settings,
    absentOn,
  }: Omit<MoveFacts, 'sameDay'> & { absentOn?: ReadonlySet<CivilDate> },
  others: Pick<Visit, 'id' | 'onDate' | 'startTime'>[],
  now: Instant,
): VisitTime[] => {
  const today = civilDateOf(now);
  const latest = latestMove(visit, household, today, settings);
  const diary = new Diary(settings);
  for (const other of others) if (other.id !== visit.id) diary.note(other.onDate, other.startTime);
  const found: VisitTime[] = [];
  const from = suggestedFrom(visit, today);
  for (let offset = 0; offset < SUGGESTED_WITHIN_DAYS && found.length < MOST_SUGGESTIONS; offset += 1) {
    const onDate = addDays(from, offset);
    if (onDate > latest) break;
    if (onDate === visit.onDate || absentOn?.has(onDate)) continue;
    const startTime = diary.freeTime({
      date: onDate,
      offset,
      parts: suitableParts(household, onDate, calendar),
    });
    if (startTime) found.push({ onDate, startTime });
  }
  return found;
};
