import type { Cadre } from './cadre.ts';
import type { Household } from './household.ts';
import type { Range } from './range-tree.ts';

export type Nearness = 'same-village' | 'same-town' | 'elsewhere';

/** Cadres in the order of their homes, so that those of a village, and those of a town, stand side by side. */
export type Neighbourhood = {
  cadres: Cadre[];
  rangesFor: (household: Household) => Record<'village' | 'town' | 'all', Range>;
  nearness: (household: Household, cadre: Cadre) => Nearness;
};

const NOWHERE: Range = [0, 0];
const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/**
 * Where cadres are at home. A roster of cadres names only the village (籍贯村); its town is the one that the roster of
 * households knows the village in. A village that several towns have counts as home in the first of them.
 */
export const neighbourhoodOf = (
  all: Cadre[],
  households: Pick<Household, 'town' | 'village'>[],
): Neighbourhood => {
  const towns = new Map<string, string>();
  for (const { village, town } of households) {
    const known = towns.get(village);
    if (known === undefined || town < known) towns.set(village, town);
  }
  const homeOf = ({ homeVillage }: Cadre) => ({
    village: homeVillage ?? '',
    town: towns.get(homeVillage ?? '') ?? '',
  });
  const cadres = [...all].sort((a, b) => {
    const [one, other] = [homeOf(a), homeOf(b)];
    return byText(one.town, other.town) || byText(one.village, other.village) || byText(a.id, b.id);
  });

  const ranges = new Map<string, Range>();
  const widen = (key: string, index: number) => ranges.set(key, [ranges.get(key)?.[0] ?? index, index + 1]);
  for (const [index, cadre] of cadres.entries()) {
    const { town, village } = homeOf(cadre);
    if (!town) continue;
    widen(JSON.stringify([town]), index);
    widen(JSON.stringify([town, village]), index);
  }

  return {
    cadres,
    rangesFor: ({ town, village }) => ({
      village: ranges.get(JSON.stringify([town, village])) ?? NOWHERE,
      town: ranges.get(JSON.stringify([town])) ?? NOWHERE,
      all: [0, cadres.length],
    }),
    nearness: (household, cadre) => {
      const home = homeOf(cadre);
      if (!home.town || home.town !== household.town) return 'elsewhere';
      return home.village === household.village ? 'same-village' : 'same-town';
    },
  };
};
