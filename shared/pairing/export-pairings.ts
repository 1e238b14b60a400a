import type { Db } from '#shared/platform/dynamo.ts';
import { civilDateOf } from '#shared/time/civil.ts';
import type { Cadre } from './cadre.ts';
import type { Household } from './household.ts';
import type { Pairing } from './pairing.ts';
import { findPairings, type KeptPairing } from './pairing-store.ts';
import { loadRoster } from './roster-store.ts';

/** A household with one of its cadres, as it stands at this moment; a cadre who is off the roster is known by number alone. */
export type ExportedPairing = {
  household: Household;
  cadreId: string;
  cadre?: Cadre;
  seat: Pairing['seat'];
  reason: Pairing['reason'];
  /** The day it was confirmed. */
  since: string;
};

/** Every pairing of the city, in the order of the households, the first cadre before the second. */
export const listAllPairings = async (db: Db): Promise<ExportedPairing[]> => {
  const [households, cadres] = await Promise.all([loadRoster(db, 'households'), loadRoster(db, 'cadres')]);
  const pairings = await findPairings(db, [...households.keys()]);
  const rowOf = (household: Household, pairing: KeptPairing): ExportedPairing => ({
    household,
    cadreId: pairing.cadreId,
    cadre: cadres.get(pairing.cadreId)?.record,
    seat: pairing.seat,
    reason: pairing.reason,
    since: civilDateOf(pairing.confirmedAt),
  });
  return [...households.values()]
    .sort(({ record: one }, { record: other }) => (one.id < other.id ? -1 : 1))
    .flatMap(({ record }) => {
      const { first, second } = pairings.get(record.id) ?? {};
      return [first, second].flatMap((pairing) => (pairing ? [rowOf(record, pairing)] : []));
    });
};
