import type { Avoiders } from './avoiders-rules.ts';
import type { EndReason } from './pairing.ts';

export type Standing = { householdId: string; cadreId: string };

/** What stays of the pairings of one seat, and why others end. */
export type KeptPairs = {
  kept: Map<string, string>;
  ended: Map<string, { cadreId: string; because: EndReason }>;
};

export type KeepingFacts = {
  /** Caps of the cadres who are there. */
  caps: Map<string, number>;
  avoiders: Avoiders;
  /** Households that want this seat filled. */
  wanted: Set<string>;
  /** Whom the office wants for a household. */
  locked: Map<string, string>;
};

const byHousehold = (a: Standing, b: Standing): number => (a.householdId < b.householdId ? -1 : 1);

/**
 * Which pairings stay: all, unless the cadre has left, avoidance speaks against it, or the office wants another. Where a cap
 * was lowered, those stay that come first in the order of household ids. Locked pairs come before all others. `loads` are
 * the households each cadre has, those of this answer counted in.
 */
export const keepPairs = (
  existing: Standing[],
  { caps, avoiders, wanted, locked }: KeepingFacts,
  loads: Map<string, number>,
): KeptPairs => {
  const answer: KeptPairs = { kept: new Map(), ended: new Map() };
  const isAvoided = ({ householdId, cadreId }: Standing): boolean =>
    avoiders.get(householdId)?.includes(cadreId) ?? false;
  const hasRoom = (cadreId: string): boolean => (loads.get(cadreId) ?? 0) < (caps.get(cadreId) ?? 0);
  const keep = ({ householdId, cadreId }: Standing): void => {
    answer.kept.set(householdId, cadreId);
    loads.set(cadreId, (loads.get(cadreId) ?? 0) + 1);
  };
  const whyNot = (one: Standing): EndReason | undefined => {
    if (answer.kept.has(one.householdId)) return 'changed';
    if (!caps.has(one.cadreId)) return 'cadre-left';
    if (isAvoided(one)) return 'avoided';
    return hasRoom(one.cadreId) ? undefined : 'over-cap';
  };
  const wishes = [...locked].map(([householdId, cadreId]) => ({ householdId, cadreId }));
  for (const wish of wishes.sort(byHousehold))
    if (wanted.has(wish.householdId) && whyNot(wish) === undefined) keep(wish);
  for (const one of [...existing].sort(byHousehold)) {
    if (!wanted.has(one.householdId) || answer.kept.get(one.householdId) === one.cadreId) continue;
    const because = whyNot(one);
    if (because) answer.ended.set(one.householdId, { cadreId: one.cadreId, because });
    else keep(one);
  }
  return answer;
};
