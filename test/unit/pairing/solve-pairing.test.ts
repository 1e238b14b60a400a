import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Cadre } from '#shared/pairing/cadre.ts';
import type { Household } from '#shared/pairing/household.ts';
import type { PairingProblem } from '#shared/pairing/pairing-problem.ts';
import { defaultPairingSettings as settings } from '#shared/pairing/pairing-settings.ts';
import { solvePairing } from '#shared/pairing/solve-pairing.ts';
import { aCadre, aHousehold, randomCity, seededRandom } from '#test/support/random-city.ts';

const solve = (cadres: Cadre[], households: Household[], existing: PairingProblem['existing'] = []) =>
  solvePairing({ cadres, households, existing });

const households = (count: number, more: Partial<Household> = {}): Household[] =>
  Array.from({ length: count }, (_, index) => aHousehold({ id: `H${index + 1}`, ...more }));

const loadsOf = (pairs: { cadreId: string }[]): Record<string, number> => {
  const loads: Record<string, number> = {};
  for (const { cadreId } of pairs) loads[cadreId] = (loads[cadreId] ?? 0) + 1;
  return loads;
};

describe('a proposed pairing', () => {
  it('gives each household one cadre', () => {
    const { pairs, unpaired } = solve([aCadre({ id: 'A' }), aCadre({ id: 'B' })], households(8));
    expect(pairs.map(({ householdId }) => householdId)).toEqual(households(8).map(({ id }) => id));
    expect(unpaired).toEqual([]);
  });

  it('keeps loads even relative to caps, not in number', () => {
    const { pairs } = solve([aCadre({ id: 'A', cap: 9 }), aCadre({ id: 'B', cap: 3 })], households(8));
    expect(loadsOf(pairs)).toEqual({ A: 6, B: 2 });
  });

  it('prefers a cadre of the same village, then of the same town', () => {
    const elsewhere = aHousehold({ id: 'X', town: '西镇', village: '西一村' });
    const sameTown = aHousehold({ id: 'Y', village: '东二村' });
    const cadres = [
      aCadre({ id: 'far', homeVillage: '西一村' }),
      aCadre({ id: 'near', homeVillage: '东二村' }),
      aCadre({ id: 'home', homeVillage: '东一村' }),
    ];
    const first = solve(cadres, [...households(1), elsewhere, sameTown]);
    expect(first.pairs.map(({ cadreId, reason }) => [cadreId, reason.code])).toEqual([
      ['home', 'same-village'],
      ['far', 'same-village'],
      ['near', 'same-village'],
    ]);
    const second = solve(cadres.slice(0, 2), [...households(1), elsewhere, sameTown]);
    expect(second.pairs[0]).toMatchObject({ cadreId: 'near', reason: { code: 'same-town' } });
  });

  it('never breaks avoidance, however near or idle the cadre is', () => {
    const near = aCadre({ id: 'near', homeVillage: '东一村', avoidHouseholdIds: ['H1'] });
    const { pairs } = solve([near, aCadre({ id: 'other', cap: 1 })], households(2));
    expect(pairs).toEqual([
      expect.objectContaining({ householdId: 'H1', cadreId: 'other' }),
      expect.objectContaining({ householdId: 'H2', cadreId: 'near' }),
    ]);
  });

  it('leaves existing pairings as they are, and counts them as load', () => {
    const { pairs } = solve(
      [aCadre({ id: 'A' }), aCadre({ id: 'B', homeVillage: '东一村' })],
      households(4),
      [
        { householdId: 'H1', cadreId: 'A' },
        { householdId: 'H2', cadreId: 'A' },
        { householdId: 'H3', cadreId: 'A' },
      ],
    );
    expect(pairs.map(({ cadreId, reason }) => [cadreId, reason.code])).toEqual([
      ['A', 'kept'],
      ['A', 'kept'],
      ['A', 'kept'],
      ['B', 'same-village'],
    ]);
  });

  it.each([
    ['a cadre who left', [aCadre({ id: 'B' })]],
    [
      'a cadre who must avoid the household now',
      [aCadre({ id: 'A', avoidHouseholdIds: ['H1'] }), aCadre({ id: 'B' })],
    ],
    ['a cadre whose cap was lowered', [aCadre({ id: 'A', cap: 0 }), aCadre({ id: 'B' })]],
  ])('takes a household from %s', (_, cadres) => {
    const { pairs } = solve(cadres, households(1), [{ householdId: 'H1', cadreId: 'A' }]);
    expect(pairs).toEqual([expect.objectContaining({ householdId: 'H1', cadreId: 'B' })]);
  });

  it('pairs as many as possible and names what is short, where caps don’t reach', () => {
    const { pairs, unpaired, capTotal } = solve([aCadre({ id: 'A', cap: 3 })], households(5));
    expect([pairs.length, capTotal]).toEqual([3, 3]);
    expect(unpaired.map(({ reason }) => reason)).toEqual(['caps-used-up', 'caps-used-up']);
  });

  it('says of a household that everybody avoids that nobody is left to ask', () => {
    const cadres = ['A', 'B'].map((id) => aCadre({ id, avoidHouseholdIds: ['H1'] }));
    expect(solve(cadres, households(2)).unpaired).toEqual([
      { householdId: 'H1', seat: 'first', reason: 'all-avoided' },
    ]);
  });

  it('comes to nothing where there is nobody to pair', () => {
    expect(solve([], households(2)).unpaired).toHaveLength(2);
    expect(solve([aCadre({ id: 'A' })], []).pairs).toEqual([]);
  });
});

/** What a complete assignment costs, from the rule as written, apart from the solver. */
const costOf = (all: Household[], cadreOf: (Cadre | undefined)[]): number => {
  const loads = new Map<string, number>();
  return cadreOf.reduce((cost, cadre, index) => {
    if (!cadre) return cost;
    const household = all[index] as Household;
    const homeTown = all.find(({ village }) => village === cadre.homeVillage)?.town;
    const distance =
      homeTown !== household.town
        ? settings.elsewhere
        : cadre.homeVillage === household.village
          ? 0
          : settings.otherVillage;
    const nth = (loads.get(cadre.id) ?? 0) + 1;
    loads.set(cadre.id, nth);
    return cost + distance + Math.round((100 * (nth - 0.5)) / cadre.cap);
  }, 0);
};

/** Tries everything: the most pairs there can be, and the least those cost. */
const exhaustive = (cadres: Cadre[], all: Household[]): { paired: number; cost: number } => {
  let best = { paired: -1, cost: 0 };
  const go = (chosen: (Cadre | undefined)[]): void => {
    if (chosen.length < all.length) {
      const household = all[chosen.length] as Household;
      for (const cadre of [undefined, ...cadres]) {
        const isFull = cadre && chosen.filter((other) => other === cadre).length >= cadre.cap;
        if (!isFull && !cadre?.avoidHouseholdIds.includes(household.id)) go([...chosen, cadre]);
      }
      return;
    }
    const paired = chosen.filter(Boolean).length;
    const cost = costOf(all, chosen);
    if (paired > best.paired || (paired === best.paired && cost < best.cost)) best = { paired, cost };
  };
  go([]);
  return best;
};

const tinyCity = (seed: number) => {
  const random = seededRandom(seed);
  const village = () => ['东一村', '东二村', '西一村'][random(3)] ?? '';
  const all = Array.from({ length: 1 + random(5) }, (_, index) => {
    const home = village();
    return aHousehold({ id: `H${index}`, village: home, town: home.startsWith('东') ? '东镇' : '西镇' });
  });
  const cadres = Array.from({ length: 1 + random(3) }, (_, index) =>
    aCadre({
      id: `C${index}`,
      cap: 1 + random(3),
      homeVillage: random(2) ? village() : undefined,
      avoidHouseholdIds: random(2) ? [`H${random(5)}`] : [],
    }),
  );
  return { cadres, households: all };
};

describe('the optimum', () => {
  it('is what trying everything finds, in small cities', () => {
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const city = tinyCity(seed);
        const { pairs, cost } = solve(city.cadres, city.households);
        expect({ paired: pairs.length, cost }).toEqual(exhaustive(city.cadres, city.households));
      }),
      { numRuns: 300 },
    );
  });

  it('costs what its dual bound says nothing can be below, and breaks no rule, in any city', () => {
    fc.assert(
      fc.property(
        fc.nat(),
        fc.integer({ min: 1, max: 60 }),
        fc.integer({ min: 1, max: 400 }),
        (seed, c, h) => {
          const city = randomCity(seed, { households: h, cadres: c, towns: 3 });
          const { pairs, unpaired, cost, bound } = solve(city.cadres, city.households);
          const caps = new Map(city.cadres.map((cadre) => [cadre.id, cadre]));
          const paired = pairs.map(({ householdId }) => householdId);
          expect(cost).toBe(bound);
          expect(new Set([...paired, ...unpaired.map(({ householdId }) => householdId)]).size).toBe(h);
          expect(paired.length + unpaired.length).toBe(h);
          for (const [id, load] of Object.entries(loadsOf(pairs)))
            expect(load).toBeLessThanOrEqual(caps.get(id)?.cap ?? 0);
          for (const { householdId, cadreId } of pairs)
            expect(caps.get(cadreId)?.avoidHouseholdIds).not.toContain(householdId);
          const assigned = city.households.map((household) =>
            caps.get(pairs.find(({ householdId }) => householdId === household.id)?.cadreId ?? ''),
          );
          expect(costOf(city.households, assigned)).toBe(cost);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('does not depend on the order of the rosters', () => {
    const city = randomCity(7, { households: 300, cadres: 40, towns: 3 });
    const turned = { cadres: city.cadres.toReversed(), households: city.households.toReversed() };
    expect(solve(turned.cadres, turned.households).pairs).toEqual(solve(city.cadres, city.households).pairs);
  });

  it('is nothing new once it is confirmed', () => {
    const city = randomCity(9, { households: 200, cadres: 30, towns: 2 });
    const { pairs } = solve(city.cadres, city.households);
    const again = solve(city.cadres, city.households, pairs);
    expect(again.pairs.map(({ cadreId }) => cadreId)).toEqual(pairs.map(({ cadreId }) => cadreId));
    expect(again.pairs.every(({ reason }) => reason.code === 'kept')).toBe(true);
  });
});
