import type { Household } from '#shared/pairing/household.ts';
import { planVisitsOfCadre } from '#shared/pairing/plan-visits.ts';
import { solvePairing } from '#shared/pairing/solve-pairing.ts';
import { visitCalendarOf } from '#shared/pairing/visit-calendar.ts';
import { defaultVisitSettings } from '#shared/pairing/visit-settings.ts';
import { addMonths } from '#shared/time/civil.ts';
import { workdaysOf } from '#shared/time/workdays.ts';
import { randomCity } from '#test/support/random-city.ts';
import type { Figure, Scenario } from './figure.ts';
import { medianOf } from './timing.ts';

const months = Array.from({ length: 12 }, (_, index) => addMonths('2026-12', index));

/** Whose households are whose, once a city is paired. */
const pairedCity = (size: number): Map<string, Household[]> => {
  const city = randomCity(1, { households: size, cadres: size / 10 });
  const byId = new Map(city.households.map((household) => [household.id, household]));
  const households = new Map<string, Household[]>();
  for (const { cadreId, householdId } of solvePairing({ ...city, existing: [] }).pairs) {
    const household = byId.get(householdId);
    const theirs = households.get(cadreId) ?? [];
    if (household) theirs.push(household);
    households.set(cadreId, theirs);
  }
  return households;
};

/** A year planned for every cadre; a calendar that knows nothing yet, as planning starts with one. */
const planYear = (city: Map<string, Household[]>) => {
  const calendar = visitCalendarOf(workdaysOf([]));
  const sum = { visits: 0, unplaced: 0 };
  for (const [cadreId, households] of city) {
    const problem = { cadreId, households, existing: [], months, today: '2026-11-24' };
    const plan = planVisitsOfCadre(problem, calendar, defaultVisitSettings);
    sum.visits += plan.visits.length;
    sum.unplaced += plan.unplaced.length;
  }
  return sum;
};

/** A year of visits of every cadre of a city. */
export const visitPlan: Scenario = {
  name: 'visit-plan',
  measure: async (progress) => {
    const figures: Figure[] = [];
    for (const size of [1000, 10_000, 100_000]) {
      progress(`a year for ${size} households`);
      const city = pairedCity(size);
      const { answer, seconds } = await medianOf(size > 10_000 ? 1 : 5, () => planYear(city));
      const target = size === 10_000 ? { atMost: 3 } : undefined;
      figures.push(
        { name: `visit-plan-${size}`, value: seconds, unit: 's', target },
        { name: `visit-plan-${size}-visits`, value: answer.visits, unit: 'visits' },
        { name: `visit-plan-${size}-unplaced`, value: answer.unplaced, unit: 'occasions' },
      );
    }
    return figures;
  },
};
