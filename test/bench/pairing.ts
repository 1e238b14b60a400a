import { solvePairing } from '#shared/pairing/solve-pairing.ts';
import { randomCity } from '#test/support/random-city.ts';
import type { Figure, Scenario } from './figure.ts';
import { medianOf, shortestOf } from './timing.ts';

const problemOf = (households: number) => ({
  ...randomCity(1, { households, cadres: households / 10 }),
  existing: [],
});

/** The proposal for a whole city, and the proof that none is cheaper. */
export const pairing: Scenario = {
  name: 'pairing',
  measure: async (progress) => {
    progress('10,000 households, 1,000 cadres');
    const problem = problemOf(10_000);
    const { answer, seconds } = await medianOf(5, () => solvePairing(problem));
    const { cost, bound, pairs } = answer;
    return [
      { name: 'pairing-10000', value: seconds, unit: 's', target: { atMost: 5 } },
      { name: 'pairing-10000-paired', value: pairs.length, unit: 'households' },
      { name: 'pairing-10000-cost', value: cost, unit: 'points' },
      { name: 'pairing-10000-bound', value: bound, unit: 'points' },
      { name: 'pairing-10000-proven', value: cost === bound, unit: '', target: { is: true } },
    ];
  },
};

/** How the time grows with the city, a tenth as many cadres as households. */
export const growth: Scenario = {
  name: 'growth',
  measure: async (progress) => {
    const figures: Figure[] = [];
    let before: number | undefined;
    for (const households of [1000, 10_000, 100_000]) {
      progress(`${households} households`);
      const problem = problemOf(households);
      const seconds = await shortestOf(households > 10_000 ? 3 : 9, () => solvePairing(problem));
      figures.push({ name: `growth-${households}`, value: seconds, unit: 's' });
      if (before !== undefined)
        figures.push({
          name: `growth-${households / 10}-to-${households}`,
          value: seconds / before,
          unit: '×',
          target: { atMost: 15 },
        });
      before = seconds;
    }
    return figures;
  },
};
