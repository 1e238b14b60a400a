import type { Cadre } from './cadre.ts';
import type { Household } from './household.ts';
import type { Pairing, PairingsOfHousehold, Seat } from './pairing.ts';
import type { PairingSolution } from './pairing-problem.ts';
import type { Ending, ProposalPart, Unpaired } from './proposal.ts';

export type Existing = Map<string, PairingsOfHousehold>;
export type Rosters = { cadres: Cadre[]; households: Household[]; existing: Existing };

type Place = { householdId: string; town: string; village: string };

const byPlace = (one: Place, other: Place): number => (keyOfPlace(one) < keyOfPlace(other) ? -1 : 1);
const keyOfPlace = ({ town, village, householdId }: Place) => JSON.stringify([town, village, householdId]);

const placesOf = (households: Household[]) => {
  const byId = new Map(households.map((household) => [household.id, household]));
  return (householdId: string): Place => {
    const { town = '', village = '' } = byId.get(householdId) ?? {};
    return { householdId, town, village };
  };
};

/** The pairings there are, one after the other. */
export const existingPairs = (existing: Existing): Pairing[] =>
  [...existing.values()].flatMap(({ first, second }) => [first, second].filter((one) => one !== undefined));

/** A solution as its cadres see it: each with households, those of one village together. */
export const partsOf = (
  { pairs }: PairingSolution,
  { cadres, households, existing }: Rosters,
): ProposalPart[] => {
  const placeOf = placesOf(households);
  const parts = new Map<string, ProposalPart>(
    cadres.map(({ id, name, unit, cap }) => [
      id,
      { cadreId: id, name, unit, cap, households: [], carried: false },
    ]),
  );
  for (const { householdId, seat, cadreId, reason } of pairs) {
    const over = existing.get(householdId)?.[seat]?.version;
    parts.get(cadreId)?.households.push({ ...placeOf(householdId), seat, reason, over });
  }
  for (const part of parts.values()) part.households.sort(byPlace);
  return [...parts.values()];
};

export const unpairedOf = ({ unpaired }: PairingSolution, { households }: Rosters): Unpaired[] => {
  const placeOf = placesOf(households);
  return unpaired.map(({ householdId, ...one }) => ({ ...placeOf(householdId), ...one })).sort(byPlace);
};

/** What ends without a successor, each with the version it ends in. */
export const endingsOf = ({ ended }: PairingSolution, { households, existing }: Rosters): Ending[] => {
  const placeOf = placesOf(households);
  const versionOf = (householdId: string, seat: Seat): number =>
    existing.get(householdId)?.[seat]?.version ?? 0;
  return ended
    .map(({ householdId, ...one }) => ({
      ...placeOf(householdId),
      ...one,
      version: versionOf(householdId, one.seat),
    }))
    .sort(byPlace);
};
