import type { Cadre } from '#shared/pairing/cadre.ts';
import type { Household } from '#shared/pairing/household.ts';
import type { PairingSettings } from '#shared/pairing/pairing-settings.ts';

// The pairing rule as a linear program, from the rule's words alone: no hubs, no ranges, no potentials.

/** Who may be given whom. `loads` are households a cadre has already; `avoids` says of each cadre whom they may not have. */
export type Assignment = {
  cadres: Cadre[];
  open: Household[];
  /** The whole roster: it tells which town a village is in. */
  households: Household[];
  loads: Map<string, number>;
  avoids: Map<string, Set<string>>;
  settings: Pick<PairingSettings, 'otherVillage' | 'elsewhere'>;
};

/** What a cadre's nth household costs for how full it makes them. */
export const fullnessOf = (nth: number, cap: number): number => Math.round((100 * (nth - 0.5)) / cap);

/** What the way costs: nothing in one village, something in one town, more from elsewhere. */
export const wayOf = ({ households, settings }: Assignment) => {
  const townOf = new Map(households.map(({ village, town }) => [village, town]));
  return ({ homeVillage = '' }: Cadre, { town, village }: Household): number => {
    if (townOf.get(homeVillage) !== town) return settings.elsewhere;
    return homeVillage === village ? 0 : settings.otherVillage;
  };
};

/** More than all pairs together can cost, so that one more pair is worth whatever it costs the others. */
export const unpairedCosts = ({ open }: Assignment): number => 200 * open.length + 1;

/** Households that no cadre can tell apart, so that a number stands for them. */
const alike = ({ open, cadres, avoids }: Assignment): Household[][] => {
  const avoidersOf = new Map<string, string>();
  for (const { id } of cadres)
    for (const householdId of avoids.get(id) ?? [])
      avoidersOf.set(householdId, `${avoidersOf.get(householdId) ?? ''} ${id}`);
  const groups = new Map<string, Household[]>();
  for (const household of open) {
    const key = `${household.town} ${household.village}:${avoidersOf.get(household.id) ?? ''}`;
    groups.set(key, [...(groups.get(key) ?? []), household]);
  }
  return [...groups.values()];
};

const sumOf = (terms: string[]): string => terms.join('\n + ');

/**
 * The program in CPLEX LP form. `x` is how many of a group a cadre gets, `u` how many nobody gets, `y` whether a cadre gets
 * an nth household. No `y` is asked to be whole: each variable stands in one row of a group and one of a cadre at most, so
 * the matrix is that of a directed graph, totally unimodular, and the relaxed program has a whole solution among its best.
 */
export const assignmentLp = (assignment: Assignment): string => {
  const { cadres, loads, avoids } = assignment;
  const way = wayOf(assignment);
  const costs: string[] = [];
  const rows: string[] = [];
  const bounds: string[] = [];
  const taken = cadres.map((): string[] => []);
  for (const [g, group] of alike(assignment).entries()) {
    const [one] = group as [Household];
    const mine = [`u${g}`];
    costs.push(`${unpairedCosts(assignment)} u${g}`);
    for (const [c, cadre] of cadres.entries()) {
      if (avoids.get(cadre.id)?.has(one.id)) continue;
      mine.push(`x${g}_${c}`);
      taken[c]?.push(`x${g}_${c}`);
      costs.push(`${way(cadre, one)} x${g}_${c}`);
    }
    rows.push(`household${g}: ${sumOf(mine)} = ${group.length}`);
  }
  for (const [c, { id, cap }] of cadres.entries()) {
    const seats: string[] = [];
    for (let nth = (loads.get(id) ?? 0) + 1; nth <= cap; nth += 1) {
      seats.push(`y${c}_${nth}`);
      costs.push(`${fullnessOf(nth, cap)} y${c}_${nth}`);
      bounds.push(`0 <= y${c}_${nth} <= 1`);
    }
    const asked = taken[c] ?? [];
    if (asked.length === 0) continue;
    const filled = seats.map((seat) => ` - ${seat}`).join('\n');
    rows.push(`cadre${c}: ${sumOf(asked)}\n${filled} = 0`);
  }
  return ['Minimize', sumOf(costs), 'Subject To', ...rows, 'Bounds', ...bounds, 'End'].join('\n');
};
