import { putNotice } from '#shared/notices/notice-store.ts';
import type { Db, TransactItem } from '#shared/platform/dynamo.ts';
import { type CivilDate, civilDateOf } from '#shared/time/civil.ts';
import type { Instant } from '#shared/time/instant.ts';
import type { CarryFacts } from './carry-facts.ts';
import { findExpectedStart } from './find-expected-start.ts';
import { handVisitsOn } from './handed-visits-rules.ts';
import type { Household } from './household.ts';
import { listPlannedVisits } from './planned-visits-store.ts';
import { calledOffNotices, movedVisitNotices } from './visit-notices.ts';
import { type KeptVisit, replaceVisit } from './visit-store.ts';

/**
 * Of the 100 items of a transaction so many are left for visits; and a handed-on visit takes five at most. The few planned anew of
 * which a household has heard take two, which the rest bears.
 */
const MOST_ITEMS = 80;
const ITEMS_OF_ONE = 5;

/** What belongs into the transaction of a change of first cadre, and which visits it gives the cadre or leaves to be planned anew. */
export type VisitsOnTheWay = { items: TransactItem[]; goOn: KeptVisit[]; planAnew: number };

/**
 * The planned visits of a household, handed on to its new first cadre with new notices; those beyond what fits the
 * transaction are planned anew. A household with a mobile that has heard of one planned anew is told that it is off.
 */
export const handedOnVisits = async (
  db: Db,
  household: Household,
  cadreId: string,
  { cadres, visitsOf, visitSettings }: CarryFacts,
  now: Instant,
): Promise<VisitsOnTheWay> => {
  const before = await listPlannedVisits(db, household.id, civilDateOf(now));
  if (before.length === 0) return { items: [], goOn: [], planAnew: 0 };
  const handed = handVisitsOn(before, cadreId, await visitsOf(cadreId), visitSettings);
  const most = Math.max(0, Math.floor((MOST_ITEMS - before.length) / (ITEMS_OF_ONE - 1)));
  const goOn = handed.goOn.slice(0, most);
  const tooMany = handed.goOn.slice(most).map((visit) => ({ ...visit, state: 'cancelled' as const }));
  const planAnew = [...handed.planAnew, ...tooMany];
  const was = new Map(before.map((visit) => [visit.id, visit]));
  const written = async (after: KeptVisit): Promise<TransactItem[]> => {
    const over = was.get(after.id);
    const cadre = cadres.get(after.cadreId);
    if (!over) return [];
    const heard = { expectedAt: await findExpectedStart(db, over, now) };
    const goesOn = cadre ? movedVisitNotices(over, after, { cadre, household }, heard, now) : [];
    const notices = after.state === 'planned' ? goesOn : calledOffNotices(after, household, heard, now);
    return [replaceVisit(db, over, after), ...notices.map((notice) => putNotice(db, notice))];
  };
  const items = (await Promise.all([...goOn, ...planAnew].map(written))).flat();
  return { items, goOn, planAnew: planAnew.length };
};

/**
 * The planned visits of a household, cancelled: nobody comes any more, or not before a day. Beyond the next eighty, which no
 * plan reaches, they are left to nobody.
 */
export const cancelledVisits = async (
  db: Db,
  householdId: string,
  now: Instant,
  before?: CivilDate,
): Promise<TransactItem[]> => {
  const planned = await listPlannedVisits(db, householdId, civilDateOf(now));
  return planned
    .filter(({ onDate }) => before === undefined || onDate < before)
    .slice(0, MOST_ITEMS)
    .map((visit) => replaceVisit(db, visit, { ...visit, state: 'cancelled', version: visit.version + 1 }));
};
