import type { Avoidance } from './avoidance.ts';
import type { Cadre } from './cadre.ts';
import type { Household } from './household.ts';
import type { Standing } from './kept-rules.ts';
import type { Lock } from './lock.ts';
import type { EndReason, PairingReason, Seat } from './pairing.ts';

export type PairingProblem = {
  cadres: Cadre[];
  /** Those who want to be paired. */
  households: Household[];
  /** Pairings there are already. They stay, unless avoidance, a cap, a lock or a departure speaks against them. */
  existing: (Standing & { seat?: Seat })[];
  /** Avoidance said since the roster. */
  avoidances?: Pick<Avoidance, 'householdId' | 'cadreId'>[];
  /** Pairs the office wants: solved around. */
  locks?: Pick<Lock, 'householdId' | 'seat' | 'cadreId'>[];
  /** Work numbers of cadres who leave: they take nobody and hand on whom they have. */
  departed?: string[];
};

export type ProposedPair = { householdId: string; seat: Seat; cadreId: string; reason: PairingReason };

export type PairingSolution = {
  /** By household id; each household once at most in each seat, with two different cadres. */
  pairs: ProposedPair[];
  /** Seats no cadre could take: `all-avoided` where nobody is left to ask, else `caps-used-up`. */
  unpaired: { householdId: string; seat: Seat; reason: 'all-avoided' | 'caps-used-up' }[];
  /** Wishes of the office that could not be met: avoidance, a cap, a departure or the household's word is against them. */
  unmet: Pick<Lock, 'householdId' | 'seat' | 'cadreId'>[];
  /** Pairings that can't stay and that nobody follows. */
  ended: (Standing & { seat: Seat; because: EndReason })[];
  /** All caps of the cadres who are there, and the seats that are asked for. */
  capTotal: number;
  seats: number;
  /** What the new pairs cost, and the bound no solution can be below: they are equal, which proves the optimum. */
  cost: number;
  bound: number;
};
