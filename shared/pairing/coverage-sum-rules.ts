import { type CivilDate, civilDateOf } from '#shared/time/civil.ts';
import { type Instant, secondsBetween } from '#shared/time/instant.ts';
import type { CoverageCounts, CoveredDay, CoveredVillage } from './coverage.ts';
import type { CoverageSettings } from './coverage-settings.ts';

const NONE: CoverageCounts = { households: 0, due: 0, reached: 0, apart: 0 };

export const sumCounts = (all: CoverageCounts[]): CoverageCounts =>
  all.reduce(
    (sum, one) => ({
      households: sum.households + one.households,
      due: sum.due + one.due,
      reached: sum.reached + one.reached,
      apart: sum.apart + one.apart,
    }),
    NONE,
  );

/** Chinese names in the order of a dictionary: nothing about coverage is ever put in the order of its figures. */
export const byName = new Intl.Collator('zh-CN').compare;

/** The same villages of several lists as one, by town and village. */
export const joinVillages = (all: CoveredVillage[]): CoveredVillage[] => {
  const villages = new Map<string, CoveredVillage[]>();
  for (const one of all) {
    const key = JSON.stringify([one.town, one.village]);
    villages.set(key, [...(villages.get(key) ?? []), one]);
  }
  return [...villages.values()]
    .map((same) => ({ ...(same[0] as CoveredVillage), ...sumCounts(same) }))
    .sort((one, other) => byName(one.town, other.town) || byName(one.village, other.village));
};

/** The same days of several lists as one, in order. */
export const joinDays = (all: CoveredDay[]): CoveredDay[] => {
  const days = new Map<CivilDate, CoveredDay>();
  for (const { date, planned, made, tried } of all) {
    const day = days.get(date) ?? { date, planned: 0, made: 0, tried: 0 };
    day.planned += planned;
    day.made += made;
    day.tried += tried;
    days.set(date, day);
  }
  return [...days.values()].sort((one, other) => (one.date < other.date ? -1 : 1));
};

/** Whether figures may be shown as they are: counted today, and not long ago. */
export const isFresh = (
  computedAt: Instant,
  now: Instant,
  { freshMinutes }: Pick<CoverageSettings, 'freshMinutes'>,
): boolean =>
  civilDateOf(computedAt) === civilDateOf(now) && secondsBetween(computedAt, now) < freshMinutes * 60;
