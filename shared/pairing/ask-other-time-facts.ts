import type { Db } from '#shared/platform/dynamo.ts';
import { accept, type Result, refuse } from '#shared/platform/result.ts';
import { addDays, civilDateOf } from '#shared/time/civil.ts';
import type { Instant } from '#shared/time/instant.ts';
import { absentDays } from './absence-rules.ts';
import { listAbsencesOfCadre } from './absence-store.ts';
import { withFrequency } from './frequency-rules.ts';
import type { Household } from './household.ts';
import { isHouseholdId, partsOfVisitId } from './keys.ts';
import { loadVisitCalendar } from './load-visit-calendar.ts';
import { findPairing } from './pairing-store.ts';
import { loadPairingPolicy } from './policy-store.ts';
import { findHousehold } from './roster-store.ts';
import { SUGGESTED_WITHIN_DAYS, suggestedFrom, suggestMoves } from './suggest-rules.ts';
import type { VisitTime } from './visit-rules.ts';
import type { VisitSettings } from './visit-settings.ts';
import { findVisit, type KeptVisit, listVisitsOfCadre } from './visit-store.ts';
import { firstCadreOf } from './whose-visit-rules.ts';

export type AskOtherTimeDeps = { db: Db; visitSettings: VisitSettings };

export type VisitOfTheirs = { visit: KeptVisit; household: Household };

/** A visit to this household. Another's is `not-found`, and one that was to be made by a cadre it has no more. */
export const findVisitOfTheirs = async (
  db: Db,
  householdId: string,
  visitId: string,
): Promise<Result<VisitOfTheirs>> => {
  if (!isHouseholdId(householdId) || partsOfVisitId(visitId)?.householdId !== householdId)
    return refuse('not-found', 'not-found');
  const [visit, household, pairing] = await Promise.all([
    findVisit(db, visitId),
    findHousehold(db, householdId),
    findPairing(db, householdId),
  ]);
  const stands = visit && pairing.first?.cadreId === firstCadreOf(visit);
  return stands && household ? accept({ visit, household }) : refuse('not-found', 'not-found');
};

/** The next times that suit the household and that whoever goes has free, absences minded. */
export const suggestOtherTimes = async (
  { db, visitSettings }: AskOtherTimeDeps,
  { visit, household }: VisitOfTheirs,
  now: Instant,
): Promise<VisitTime[]> => {
  const from = suggestedFrom(visit, civilDateOf(now));
  const [others, calendar, { visitSettings: settings }, absences] = await Promise.all([
    listVisitsOfCadre(db, visit.cadreId, { from, to: addDays(from, SUGGESTED_WITHIN_DAYS) }),
    loadVisitCalendar(db, civilDateOf(now)),
    loadPairingPolicy(db, { visitSettings }),
    listAbsencesOfCadre(db, visit.cadreId, from),
  ]);
  return suggestMoves(
    {
      visit,
      household: withFrequency(household, settings),
      calendar,
      settings,
      absentOn: absentDays(absences),
    },
    others.filter(({ state }) => state !== 'cancelled'),
    now,
  );
};
