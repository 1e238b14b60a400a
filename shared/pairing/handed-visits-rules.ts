import { Diary } from './diary.ts';
import type { Visit } from './visit.ts';
import type { VisitSettings } from './visit-settings.ts';

/** What becomes of a household's planned visits when its first cadre changes. */
export type HandedVisits<V extends Visit> = {
  /** Those the new cadre makes, or a colleague in their place. */
  goOn: V[];
  /** Those that would fall on a full day of the new cadre's and were agreed with nobody: planned anew. */
  planAnew: V[];
};

/**
 * Hands planned visits on to a household's new first cadre. What was agreed keeps its day; a colleague who goes in the
 * former cadre's place goes all the same. `taken` are the visits the new cadre has already.
 */
export const handVisitsOn = <V extends Visit>(
  visits: V[],
  cadreId: string,
  taken: Pick<Visit, 'onDate' | 'startTime'>[],
  settings: VisitSettings,
): HandedVisits<V> => {
  const diary = new Diary(settings);
  for (const { onDate, startTime } of taken) diary.note(onDate, startTime);
  const handed: HandedVisits<V> = { goOn: [], planAnew: [] };
  for (const visit of visits) {
    const isColleagues = visit.standsInFor !== undefined && visit.cadreId !== cadreId;
    const after: V = isColleagues
      ? { ...visit, standsInFor: cadreId, version: visit.version + 1 }
      : { ...visit, cadreId, standsInFor: undefined, version: visit.version + 1 };
    if (isColleagues) handed.goOn.push(after);
    else if (visit.agreed || diary.isFree(visit.onDate, visit.startTime)) {
      diary.note(visit.onDate, visit.startTime);
      handed.goOn.push(after);
    } else handed.planAnew.push({ ...after, state: 'cancelled' });
  }
  return handed;
};
