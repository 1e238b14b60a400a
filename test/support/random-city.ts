import type { Cadre } from '#shared/pairing/cadre.ts';
import type { Household } from '#shared/pairing/household.ts';

/** Pseudo-random whole numbers below `limit`, the same for the same seed (mulberry32). */
export const seededRandom = (seed: number) => {
  let state = seed;
  return (limit: number): number => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % limit;
  };
};

const frequencies = ['monthly', 'monthly', 'every-two-months', 'quarterly', 'half-yearly'] as const;
const times = [
  'weekday-morning',
  'weekday-afternoon',
  'evening',
  'weekend',
  'any',
  'not-market-day',
] as const;

export const aHousehold = (more: Partial<Household> & { id: string }): Household => ({
  head: '王',
  town: '东镇',
  village: '东一村',
  size: 3,
  kind: '一般户',
  frequency: 'monthly',
  convenientTime: 'any',
  ...more,
});

export const aCadre = (more: Partial<Cadre> & { id: string }): Cadre => ({
  name: '李',
  unit: '民政局',
  post: '科员',
  phone: '+8613800000000',
  cap: 5,
  avoidHouseholdIds: [],
  ...more,
});

export type CitySize = {
  households: number;
  cadres: number;
  towns?: number;
  /** Below 0.8 not every household finds a cadre. */
  capFactor?: number;
};

/** A made-up city: so many households and cadres over towns of ten villages each, some of whom avoid each other. */
export const randomCity = (seed: number, size: CitySize) => {
  const random = seededRandom(seed);
  const towns = size.towns ?? Math.max(1, Math.round(size.households / 500));
  const place = () => {
    const town = random(towns);
    return { town: `镇${town}`, village: `村${town}-${random(10)}` };
  };
  const households = Array.from({ length: size.households }, (_, index) =>
    aHousehold({
      id: `H${String(index).padStart(6, '0')}`,
      ...place(),
      frequency: frequencies[random(frequencies.length)] ?? 'monthly',
      convenientTime: times[random(times.length)] ?? 'any',
    }),
  );
  const mean = Math.ceil((size.households / size.cadres) * 1.3);
  const cadres = Array.from({ length: size.cadres }, (_, index) =>
    aCadre({
      id: `GB${String(index).padStart(5, '0')}`,
      cap: Math.round(Math.max(0, mean - 2 + random(5)) * (size.capFactor ?? 1)),
      homeVillage: random(3) > 0 ? place().village : undefined,
      avoidHouseholdIds:
        random(4) === 0
          ? [households[random(households.length)]?.id ?? '', households[random(households.length)]?.id ?? '']
          : [],
    }),
  );
  return { households, cadres };
};
