import type { CivilTime } from '#shared/time/civil.ts';
import type { Frequency } from './household.ts';

/** A part of the day a visit may fall in. */
export type PartOfDay = 'morning' | 'afternoon' | 'evening';

/** How visits are planned. Localities differ: every figure is a setting. */
export type VisitSettings = {
  /** The most visits of one cadre on one day. */
  mostPerDay: number;
  /** Minutes from the start of a cadre's visit to the start of the next, the way between counted. */
  minutesApart: number;
  /** When visits of a part of the day begin: the first, the second … */
  startTimes: Record<PartOfDay, CivilTime[]>;
  /** Months from one visit to the next. */
  everyMonths: Record<Frequency, number>;
  /** How often households of a kind are visited, where the roster doesn't say it of the household itself. */
  frequencyByKind: Record<string, Frequency>;
};

export const defaultVisitSettings: VisitSettings = {
  mostPerDay: 3,
  minutesApart: 60,
  startTimes: {
    morning: ['09:00', '10:00', '11:00'],
    afternoon: ['14:30', '15:30', '16:30'],
    evening: ['18:30', '19:30'],
  },
  everyMonths: { monthly: 1, 'every-two-months': 2, quarterly: 3, 'half-yearly': 6 },
  frequencyByKind: {},
};
