import type { Cadre } from './cadre.ts';
import type { Household } from './household.ts';
import type { Pairing } from './pairing.ts';
import type { ProposalPart, Unpaired } from './proposal.ts';
import type { PairingSolution } from './solve-pairing.ts';

export type Rosters = { cadres: Cadre[]; households: Household[]; existing: Map<string, Pairing> };

const placeOf = (households: Map<string, Household>, householdId: string) => {
  const { town = '', village = '' } = households.get(householdId) ?? {};
  return { householdId, town, village };
};

const byPlace = (
  one: { town: string; village: string; householdId: string },
  other: { town: string; village: string; householdId: string },
): number => (keyOfPlace(one) < keyOfPlace(other) ? -1 : 1);

const keyOfPlace = ({ town, village, householdId }: { town: string; village: string; householdId: string }) =>
  JSON.stringify([town, village, householdId]);

/** A solution as its cadres see it: each with households, those of one village together. */
export const partsOf = (
  { pairs }: PairingSolution,
  { cadres, households, existing }: Rosters,
): ProposalPart[] => {
  const byId = new Map(households.map((household) => [household.id, household]));
  const parts = new Map<string, ProposalPart>(
    cadres.map(({ id, name, unit, cap }) => [
      id,
      { cadreId: id, name, unit, cap, households: [], carried: false },
    ]),
  );
  for (const { householdId, cadreId, reason } of pairs)
    parts.get(cadreId)?.households.push({
      ...placeOf(byId, householdId),
      reason,
      over: existing.get(householdId)?.version,
    });
  for (const part of parts.values()) part.households.sort(byPlace);
  return [...parts.values()];
};

export const unpairedOf = ({ unpaired }: PairingSolution, { households }: Rosters): Unpaired[] => {
  const byId = new Map(households.map((household) => [household.id, household]));
  return unpaired.map(({ householdId, reason }) => ({ ...placeOf(byId, householdId), reason })).sort(byPlace);
};
