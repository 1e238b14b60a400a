import type { Db } from '#shared/platform/dynamo.ts';
import { inParallel } from '#shared/platform/in-parallel.ts';
import { civilDateOf, monthOf } from '#shared/time/civil.ts';
import type { Instant } from '#shared/time/instant.ts';
import { loadCadreFacts } from './load-cadre-facts.ts';
import { loadVisitCalendar } from './load-visit-calendar.ts';
import { loadPairingPolicy } from './policy-store.ts';
import { type ReplannedVisits, replanVisits } from './replan-visits.ts';
import { findCadre } from './roster-store.ts';
import type { VisitSettings } from './visit-settings.ts';

const CADRES_AT_ONCE = 8;

/** Moves the visits that fall on days these cadres are on leave or on duty, as `replanVisits` says. */
export const replanAbsences = async (
  { db, visitSettings: delivered }: { db: Db; visitSettings: VisitSettings },
  cadreIds: string[],
  now: Instant,
): Promise<ReplannedVisits> => {
  const today = civilDateOf(now);
  const [{ visitSettings }, calendar] = await Promise.all([
    loadPairingPolicy(db, { visitSettings: delivered }),
    loadVisitCalendar(db, today),
  ]);
  const deps = { db, visitSettings, calendar };
  const outcomes = await inParallel([...new Set(cadreIds)], CADRES_AT_ONCE, async (cadreId) => {
    const cadre = await findCadre(db, cadreId);
    if (!cadre) return { moved: [], left: [] };
    const facts = await loadCadreFacts(deps, cadreId, { month: monthOf(today), today });
    return await replanVisits(deps, cadre, facts, ({ onDate }) => facts.absentOn.has(onDate), now);
  });
  return {
    moved: outcomes.flatMap(({ moved }) => moved),
    left: outcomes.flatMap(({ left }) => left),
  };
};
