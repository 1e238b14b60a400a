import { type CivilDate, type CivilMonth, monthOf } from '#shared/time/civil.ts';
import type { Household } from './household.ts';
import { monthNumber, turnsOf } from './turn-rules.ts';
import type { VisitSettings } from './visit-settings.ts';

/** Whether a visit stands for a month of the plan: one beside the plan has a day of its own for an occasion. */
export const isOccasionOfPlan = ({ occasion }: { occasion: string }): boolean => occasion.length === 7;

/** The first of a run of months that is a household's turn. */
const firstTurn = (from: number, turn: number, interval: number): number =>
  from + ((((turn - from) % interval) + interval) % interval);

/** Whose households are due when: `occasions` are the months each one's visits are or were for, in order. */
export type DueProblem = {
  cadreId: string;
  households: Household[];
  occasions: Map<string, CivilMonth[]>;
  /** The first month to plan. */
  from: CivilMonth;
  today: CivilDate;
};

/** Tells month by month, in order, who is due. */
export type DueMonths = {
  dueIn(month: CivilMonth): Household[];
  /** Notes that a household got its visit for a month; without that it is due the next month too. */
  placed(household: Household, month: CivilMonth): void;
};

type Turn = {
  household: Household;
  interval: number;
  settled: number[];
  /** Its turn, where it was never visited. */
  first?: number;
  next: number;
};

/**
 * When a cadre's households are due in a run of months. A household is due so many months after its last visit, at once
 * if that is over; one that was never visited has its turn. Visits planned for later months are kept at a distance too,
 * so months may be planned in any order. One that got no visit is due the month after, one never visited only within an
 * interval of the first month; and it is due again in its month when that is planned again, unless it got a visit soon after.
 */
export const dueMonths = (
  { cadreId, households, occasions, from: first, today }: DueProblem,
  settings: Pick<VisitSettings, 'everyMonths'>,
): DueMonths => {
  const ownTurns = turnsOf(cadreId, households, settings);
  const from = monthNumber(first);
  const thisMonth = monthNumber(monthOf(today));
  const turnOf = (household: Household): Turn => {
    const interval = settings.everyMonths[household.frequency];
    const settled = (occasions.get(household.id) ?? []).map(monthNumber);
    const last = settled.findLast((month) => month < from);
    const turn = last ?? settled[0] ?? ownTurns.get(household.id) ?? 0;
    const isOverdue = last !== undefined && last + interval <= thisMonth;
    const next = isOverdue ? from : firstTurn(from, turn, interval);
    return { household, interval, settled, first: last === undefined ? turn : undefined, next };
  };
  const turns = new Map(
    [...households].sort((a, b) => (a.id < b.id ? -1 : 1)).map((one) => [one.id, turnOf(one)]),
  );
  const isDue = (turn: Turn, number: number): boolean => {
    const near = turn.settled.findLast((other) => Math.abs(other - number) < turn.interval);
    if (near !== undefined) {
      turn.next = Math.max(turn.next, near + turn.interval);
      turn.first = undefined;
    }
    if (number < turn.next) return false;
    // A first visit a whole interval on would leave room before it, and planning again would add one there.
    if (turn.first !== undefined && number + 1 - from >= turn.interval)
      turn.next = firstTurn(number + 1, turn.first, turn.interval);
    return true;
  };
  return {
    dueIn: (month) =>
      [...turns.values()].filter((turn) => isDue(turn, monthNumber(month))).map(({ household }) => household),
    placed: ({ id }, month) => {
      const turn = turns.get(id);
      if (!turn) return;
      turn.next = monthNumber(month) + turn.interval;
      turn.first = undefined;
    },
  };
};
