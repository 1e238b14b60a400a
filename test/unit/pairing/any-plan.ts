import type { Consent } from '#shared/pairing/consent.ts';
import type { Household } from '#shared/pairing/household.ts';
import type { CadrePlanProblem } from '#shared/pairing/plan-visits.ts';
import type { VisitCalendar } from '#shared/pairing/suitable-rules.ts';
import { defaultVisitSettings, type VisitSettings } from '#shared/pairing/visit-settings.ts';
import { addDays, addMonths, type CivilDate, daysBetween, monthOf, weekdayOf } from '#shared/time/civil.ts';
import { randomCity, seededRandom } from '#test/support/random-city.ts';

export const CADRE = 'C';
const FIRST_DAY = '2026-01-01';

type Random = ReturnType<typeof seededRandom>;
type Says = Pick<Consent, 'state' | 'pausedUntil'>;
type Existing = CadrePlanProblem['existing'];

export type AnyPlan = {
  problem: Required<CadrePlanProblem>;
  calendar: VisitCalendar;
  settings: VisitSettings;
};

/** The same draw for the same day, however often and in whatever order it is asked. */
const drawOn = (seed: number, date: CivilDate, limit: number): number =>
  seededRandom(seed + daysBetween(FIRST_DAY, date))(limit);

/** Holidays, make-up workdays and market days that no office would think of. */
const anyCalendar = (seed: number): VisitCalendar => ({
  dayKind: (date) => {
    const weekend = weekdayOf(date) >= 6;
    const turned = drawOn(seed, date, 6) === 0;
    const workday = weekend === turned;
    return {
      workday,
      holiday: !workday && (turned || drawOn(seed + 1, date, 4) === 0),
      makeUp: weekend && workday,
      provisional: date > '2026-12-31',
    };
  },
  isMarketDay: (town, date) => drawOn(seed + town.length + (town.codePointAt(1) ?? 0), date, 3) === 0,
});

const anyAbsences = (random: Random, from: CivilDate): Set<CivilDate> => {
  const days = new Set<CivilDate>();
  for (let absence = random(4); absence > 0; absence -= 1) {
    const first = addDays(from, random(300));
    for (let day = random(40); day >= 0; day -= 1) days.add(addDays(first, day));
  }
  return days;
};

const anyConsents = (random: Random, households: Household[], from: CivilDate): Map<string, Says> =>
  new Map(
    households.flatMap(({ id }): [string, Says][] => {
      const drawn = random(12);
      if (drawn === 0) return [[id, { state: 'paused', pausedUntil: addDays(from, random(120)) }]];
      const state = ([undefined, 'declined', 'ended', 'asked-another', 'agreed', 'told'] as const)[drawn];
      return state ? [[id, { state }]] : [];
    }),
  );

/** Visits of the past, visits agreed or moved to odd hours in months to come, visits beside the plan. */
const anyVisits = (random: Random, households: Household[], today: CivilDate): Existing => {
  const visits: Existing = [];
  const taken = new Set<string>();
  for (const { id } of households)
    for (let visit = random(4); visit > 1; visit -= 1) {
      const onDate = addDays(today, random(500) - 250);
      const occasion = random(6) === 0 ? onDate : monthOf(onDate);
      if (taken.has(`${id} ${occasion}`)) continue;
      taken.add(`${id} ${occasion}`);
      const startTime = `${String(8 + random(12)).padStart(2, '0')}:${String(random(60)).padStart(2, '0')}`;
      visits.push({ householdId: id, cadreId: random(5) === 0 ? 'X' : CADRE, occasion, onDate, startTime });
    }
  return visits;
};

/** One cadre's planning in some city with some calendar, all drawn from a seed. */
export const anyPlan = (seed: number): AnyPlan => {
  const random = seededRandom(seed);
  const { households } = randomCity(seed, { households: 1 + random(18), cadres: 1, towns: 1 + random(2) });
  const today = addDays(FIRST_DAY, random(500));
  const first = addMonths(monthOf(today), random(3));
  return {
    problem: {
      cadreId: CADRE,
      households,
      existing: anyVisits(random, households, today),
      months: Array.from({ length: 1 + random(12) }, (_, index) => addMonths(first, index)),
      today,
      absentOn: anyAbsences(random, today),
      consents: anyConsents(random, households, today),
      leavesOn: random(3) === 0 ? addDays(today, random(400)) : '9999-12-31',
    },
    calendar: anyCalendar(seed),
    settings: {
      ...defaultVisitSettings,
      mostPerDay: 1 + random(4),
      minutesApart: [30, 60, 90][random(3)] ?? 60,
    },
  };
};
