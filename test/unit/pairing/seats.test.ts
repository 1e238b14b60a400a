import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PairingProblem } from '#shared/pairing/pairing-problem.ts';
import { defaultPairingSettings } from '#shared/pairing/pairing-settings.ts';
import { solvePairing } from '#shared/pairing/solve-pairing.ts';
import { aCadre, aHousehold, randomCity } from '#test/support/random-city.ts';

const settings = { ...defaultPairingSettings, secondCadreKinds: ['独居老人'] };
const solve = (problem: Partial<PairingProblem>) =>
  solvePairing({ cadres: [], households: [], existing: [], ...problem }, settings);

const elder = (id: string) => aHousehold({ id, kind: '独居老人' });
const cadres = (count: number, cap = 4) =>
  Array.from({ length: count }, (_, index) => aCadre({ id: `C${index + 1}`, cap }));

describe('the second cadre', () => {
  it('is given to households whose kind asks for one, and is never the first', () => {
    const { pairs, seats } = solve({
      cadres: cadres(2),
      households: [elder('H1'), aHousehold({ id: 'H2' })],
    });
    expect(seats).toBe(3);
    expect(pairs.map(({ householdId, seat }) => `${householdId} ${seat}`)).toEqual([
      'H1 first',
      'H1 second',
      'H2 first',
    ]);
    const [first, second] = pairs;
    expect(first?.cadreId).not.toBe(second?.cadreId);
  });

  it('is missing where there is only one cadre, and the household is said to be short of one', () => {
    const { pairs, unpaired } = solve({ cadres: cadres(1), households: [elder('H1')] });
    expect(pairs.map(({ seat }) => seat)).toEqual(['first']);
    expect(unpaired).toEqual([{ householdId: 'H1', seat: 'second', reason: 'all-avoided' }]);
  });

  it('never takes a place that a household without any cadre needs, not even one held before', () => {
    const existing = [
      { householdId: 'H1', seat: 'first' as const, cadreId: 'C1' },
      { householdId: 'H1', seat: 'second' as const, cadreId: 'C2' },
    ];
    const { pairs, unpaired, ended } = solve({
      cadres: cadres(2, 1),
      households: [elder('H1'), aHousehold({ id: 'H2' })],
      existing,
    });
    expect(pairs.map(({ householdId, seat, cadreId }) => [householdId, seat, cadreId])).toEqual([
      ['H1', 'first', 'C1'],
      ['H2', 'first', 'C2'],
    ]);
    expect(unpaired).toEqual([{ householdId: 'H1', seat: 'second', reason: 'caps-used-up' }]);
    expect(ended).toEqual([{ householdId: 'H1', seat: 'second', cadreId: 'C2', because: 'over-cap' }]);
  });

  it('keeps the place where nobody would gain by it, whoever else can’t be paired', () => {
    const people = [aCadre({ id: 'A', cap: 1 }), aCadre({ id: 'B', cap: 2 })].map((cadre) => ({
      ...cadre,
      avoidHouseholdIds: ['H9'],
    }));
    const { pairs, ended } = solve({
      cadres: people,
      households: [elder('H0'), aHousehold({ id: 'H1' }), aHousehold({ id: 'H9' })],
      existing: [
        { householdId: 'H0', seat: 'first', cadreId: 'B' },
        { householdId: 'H0', seat: 'second', cadreId: 'A' },
      ],
    });
    expect(ended).toEqual([]);
    expect(pairs.map(({ householdId, seat, cadreId }) => [householdId, seat, cadreId])).toEqual([
      ['H0', 'first', 'B'],
      ['H0', 'second', 'A'],
      ['H1', 'first', 'B'],
    ]);
  });

  it('ends where the kind asks for none any more', () => {
    const existing = [
      { householdId: 'H1', seat: 'first' as const, cadreId: 'C1' },
      { householdId: 'H1', seat: 'second' as const, cadreId: 'C2' },
    ];
    const { pairs, ended } = solve({ cadres: cadres(2), households: [aHousehold({ id: 'H1' })], existing });
    expect(pairs).toHaveLength(1);
    expect(ended).toEqual([{ householdId: 'H1', seat: 'second', cadreId: 'C2', because: 'changed' }]);
  });
});

describe('a proposal around what the office wants', () => {
  const households = ['H1', 'H2', 'H3', 'H4'].map((id) => aHousehold({ id }));

  it('gives a locked pair, however far the cadre is from home', () => {
    const near = aCadre({ id: 'near', homeVillage: '东一村' });
    const { pairs } = solve({
      cadres: [near, aCadre({ id: 'far' })],
      households,
      locks: [{ householdId: 'H1', seat: 'first', cadreId: 'far' }],
    });
    expect(pairs[0]).toMatchObject({ householdId: 'H1', cadreId: 'far', reason: { code: 'locked' } });
  });

  it('takes another cadre for a household that had one, and says whom it had', () => {
    const { pairs } = solve({
      cadres: cadres(2),
      households,
      existing: [{ householdId: 'H1', cadreId: 'C1' }],
      locks: [{ householdId: 'H1', seat: 'first', cadreId: 'C2' }],
    });
    expect(pairs[0]).toMatchObject({
      cadreId: 'C2',
      reason: { code: 'locked', instead: { cadreId: 'C1', because: 'changed' } },
    });
  });

  it('calls a lock on the pair there is already kept', () => {
    const { pairs } = solve({
      cadres: cadres(2),
      households,
      existing: [{ householdId: 'H1', cadreId: 'C1' }],
      locks: [{ householdId: 'H1', seat: 'first', cadreId: 'C1' }],
    });
    expect(pairs[0]).toMatchObject({ cadreId: 'C1', reason: { code: 'kept' } });
  });

  it('leaves a locked pair out where avoidance speaks against it, and says so', () => {
    const { pairs, unmet } = solve({
      cadres: cadres(2),
      households,
      avoidances: [{ householdId: 'H1', cadreId: 'C1' }],
      locks: [{ householdId: 'H1', seat: 'first', cadreId: 'C1' }],
    });
    expect(pairs[0]).toMatchObject({ cadreId: 'C2' });
    expect(unmet).toMatchObject([{ householdId: 'H1', cadreId: 'C1' }]);
  });

  it('never proposes again whom household or cadre refused, and ends a pairing that was refused', () => {
    const { pairs } = solve({
      cadres: cadres(2),
      households,
      existing: [{ householdId: 'H1', cadreId: 'C1' }],
      avoidances: [{ householdId: 'H1', cadreId: 'C1' }],
    });
    expect(pairs[0]).toMatchObject({
      cadreId: 'C2',
      reason: { instead: { cadreId: 'C1', because: 'avoided' } },
    });
  });

  it('hands all households of a cadre who leaves to others, and gives them nobody new', () => {
    const existing = households.map(({ id }) => ({ householdId: id, cadreId: 'C1' }));
    const { pairs, capTotal } = solve({ cadres: cadres(3), households, existing, departed: ['C1'] });
    expect(new Set(pairs.map(({ cadreId }) => cadreId))).toEqual(new Set(['C2', 'C3']));
    for (const { reason } of pairs) expect(reason.instead).toEqual({ cadreId: 'C1', because: 'cadre-left' });
    expect(capTotal).toBe(8);
  });

  it('says what ends where a cadre leaves and nobody is left to take over', () => {
    const { pairs, unpaired, ended } = solve({
      cadres: cadres(1),
      households: [aHousehold({ id: 'H1' })],
      existing: [{ householdId: 'H1', cadreId: 'C1' }],
      departed: ['C1'],
    });
    expect(pairs).toEqual([]);
    expect(unpaired).toHaveLength(1);
    expect(ended).toEqual([{ householdId: 'H1', seat: 'first', cadreId: 'C1', because: 'cadre-left' }]);
  });
});

describe('whatever is wished', () => {
  const cities = fc.record({
    seed: fc.nat(),
    households: fc.integer({ min: 1, max: 120 }),
    cadres: fc.integer({ min: 1, max: 20 }),
    every: fc.integer({ min: 2, max: 5 }),
    capFactor: fc.constantFrom(0.5, 1, 2),
  });

  it('no cap is passed, no avoidance broken, no seat given twice, and the cost is its own bound', () => {
    fc.assert(
      fc.property(cities, ({ seed, households: count, cadres: cadreCount, every, capFactor }) => {
        const city = randomCity(seed, { households: count, cadres: cadreCount, towns: 3 });
        const people = city.cadres.map((cadre) => ({ ...cadre, cap: Math.round(cadre.cap * capFactor) }));
        const households = city.households.map((one, index) =>
          index % every === 0 ? { ...one, kind: '独居老人' } : one,
        );
        const cadreAt = (index: number) => people[index % people.length]?.id ?? '';
        const idAt = (index: number) => households[index % households.length]?.id ?? '';
        const few = Array.from({ length: Math.ceil(count / every) }, (_, index) => index);
        const problem: PairingProblem = {
          cadres: people,
          households,
          existing: few.map((index) => ({
            householdId: idAt(index * every),
            seat: index % 2 === 0 ? ('first' as const) : ('second' as const),
            cadreId: cadreAt(index * 7),
          })),
          avoidances: few.map((index) => ({ householdId: idAt(index * 3), cadreId: cadreAt(index * 5) })),
          locks: few.map((index) => ({
            householdId: idAt(index * 2),
            seat: 'first' as const,
            cadreId: cadreAt(index),
          })),
          departed: [cadreAt(seed % people.length)],
        };
        const { pairs, unpaired, cost, bound } = solvePairing(problem, settings);
        expect(cost).toBe(bound);
        const seats = pairs.map(({ householdId, seat }) => `${householdId}#${seat}`);
        expect(new Set(seats).size).toBe(seats.length);
        const loads = new Map<string, number>();
        for (const { cadreId } of pairs) loads.set(cadreId, (loads.get(cadreId) ?? 0) + 1);
        const overCap = people.filter(
          ({ id, cap }) => (loads.get(id) ?? 0) > (problem.departed?.includes(id) ? 0 : cap),
        );
        expect(overCap).toEqual([]);
        const apart = new Set([
          ...(problem.avoidances ?? []).map(({ householdId, cadreId }) => `${householdId}#${cadreId}`),
          ...people.flatMap(({ id, avoidHouseholdIds }) => avoidHouseholdIds.map((one) => `${one}#${id}`)),
        ]);
        const given = pairs.map(({ householdId, cadreId }) => `${householdId}#${cadreId}`);
        expect(given.filter((pair) => apart.has(pair))).toEqual([]);
        expect(new Set(given).size).toBe(given.length);
        const firsts = pairs.filter(({ seat }) => seat === 'first').length;
        const short = unpaired.filter(({ seat }) => seat === 'first').length;
        expect(firsts + short).toBe(households.length);
      }),
      { numRuns: 60 },
    );
  });
});
