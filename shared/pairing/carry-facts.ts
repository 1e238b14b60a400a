import type { Db } from '#shared/platform/dynamo.ts';
import { civilDateOf } from '#shared/time/civil.ts';
import type { Instant } from '#shared/time/instant.ts';
import { avoidersOf } from './avoiders-rules.ts';
import type { Cadre } from './cadre.ts';
import type { Departure } from './departure.ts';
import { loadRoster } from './roster-store.ts';
import type { VisitSettings } from './visit-settings.ts';
import { type KeptVisit, listVisitsOfCadre } from './visit-store.ts';
import { listDepartures } from './wishes-store.ts';

/** What carrying a proposal over looks up once: who is there, who leaves, whom the roster keeps apart. */
export type CarryFacts = {
  cadres: Map<string, Cadre>;
  departures: Map<string, Departure>;
  isAvoided: (householdId: string, cadreId: string) => boolean;
  /** The visits a cadre has from today on; what was handed on in this run is added by who hands it on. */
  visitsOf: (cadreId: string) => Promise<Pick<KeptVisit, 'onDate' | 'startTime'>[]>;
  visitSettings: VisitSettings;
};

export const loadCarryFacts = async (
  db: Db,
  visitSettings: VisitSettings,
  now: Instant,
): Promise<CarryFacts> => {
  const [roster, departures] = await Promise.all([loadRoster(db, 'cadres'), listDepartures(db)]);
  const cadres = new Map([...roster].map(([id, { record }]) => [id, record]));
  const avoiders = avoidersOf([...cadres.values()]);
  const visits = new Map<string, Promise<KeptVisit[]>>();
  const from = civilDateOf(now);
  return {
    cadres,
    departures,
    isAvoided: (householdId, cadreId) => avoiders.get(householdId)?.includes(cadreId) ?? false,
    visitsOf: (cadreId) => {
      const known = visits.get(cadreId) ?? listVisitsOfCadre(db, cadreId, { from, to: '9999-12-31' });
      visits.set(cadreId, known);
      return known;
    },
    visitSettings,
  };
};
