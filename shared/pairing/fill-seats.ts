import { type Avoiders, avoidersOf } from './avoiders-rules.ts';
import type { Household } from './household.ts';
import { type KeptPairs, keepPairs } from './kept-rules.ts';
import type { Neighbourhood } from './neighbourhood.ts';
import type { Seat } from './pairing.ts';
import type { PairingProblem } from './pairing-problem.ts';
import type { PairingSettings } from './pairing-settings.ts';
import { type SeatSolution, solveSeat } from './solve-seat.ts';

/** How one seat came to be filled. */
export type FilledSeat = {
  seat: Seat;
  /** Households that ask for it, in the order of ids. */
  wanted: Household[];
  avoiders: Avoiders;
} & KeptPairs &
  SeatSolution;

type Loads = Map<string, number>;
export type FilledSeats = { first: FilledSeat; second: FilledSeat; loads: Loads };

const addTo = (loads: Loads, cadreId: string, count: number): Loads =>
  loads.set(cadreId, (loads.get(cadreId) ?? 0) + count);

/** How many households have a first cadre. */
const withCadre = ({ first }: FilledSeats): number => first.kept.size + first.assigned.size;

/** Nobody is both cadres of one household. */
const avoidingFirst = (avoiders: Avoiders, cadreOf: Map<string, string>): Avoiders => {
  const both = new Map(avoiders);
  for (const [householdId, first] of cadreOf)
    both.set(householdId, [...new Set([...(avoiders.get(householdId) ?? []), first])].sort());
  return both;
};

/** Fills the seats of a problem; the neighbourhood is that of the cadres who are there, `households` in the order of ids. */
export class SeatFiller {
  private readonly avoiders: Avoiders;
  private readonly caps: Map<string, number>;
  private readonly wantSecond: Household[];

  constructor(
    private readonly problem: PairingProblem,
    private readonly neighbourhood: Neighbourhood,
    private readonly households: Household[],
    private readonly settings: PairingSettings,
  ) {
    this.avoiders = avoidersOf(problem.cadres, problem.avoidances);
    this.caps = new Map(neighbourhood.cadres.map(({ id, cap }) => [id, cap]));
    this.wantSecond = households.filter(({ kind }) => settings.secondCadreKinds.includes(kind));
  }

  /** Second cadres there are keep their place, but never one that a household without any cadre needs. */
  fill(): FilledSeats {
    const loads: Loads = new Map();
    const firsts = this.keep('first', this.households, this.avoiders, loads);
    const withSeconds: Loads = new Map(loads);
    this.keep('second', this.wantSecond, avoidingFirst(this.avoiders, firsts.kept), withSeconds);
    const seconds: Loads = new Map();
    for (const [cadreId, count] of withSeconds) addTo(seconds, cadreId, count - (loads.get(cadreId) ?? 0));
    const filled = this.fillBeside(firsts, loads, seconds);
    if (withCadre(filled) === this.households.length || seconds.size === 0) return filled;
    const all = this.fillBeside(firsts, loads, new Map());
    const missing = withCadre(all) - withCadre(filled);
    return missing > 0 ? this.freeAsFewAsCan(firsts, loads, seconds, all) : filled;
  }

  /** Frees the seconds' places of those cadres only whom a household without any cadre gets, where that is enough. */
  private freeAsFewAsCan(firsts: KeptPairs, loads: Loads, seconds: Loads, all: FilledSeats): FilledSeats {
    const needed = new Set(all.first.assigned.values());
    const others = new Map([...seconds].filter(([cadreId]) => !needed.has(cadreId)));
    const fewer = this.fillBeside(firsts, loads, others);
    return withCadre(fewer) === withCadre(all) ? fewer : all;
  }

  private fillBeside(firsts: KeptPairs, kept: Loads, reserved: Loads): FilledSeats {
    const loads: Loads = new Map(kept);
    for (const [cadreId, count] of reserved) addTo(loads, cadreId, count);
    const first = this.fillSeat('first', this.households, this.avoiders, firsts, loads);
    for (const [cadreId, count] of reserved) addTo(loads, cadreId, -count);
    const cadreOf = new Map([...first.kept, ...first.assigned]);
    const wanted = this.wantSecond.filter(({ id }) => cadreOf.has(id));
    const avoiders = avoidingFirst(this.avoiders, cadreOf);
    const seconds = this.keep('second', wanted, avoiders, loads);
    return { first, second: this.fillSeat('second', wanted, avoiders, seconds, loads), loads };
  }

  private fillSeat(
    seat: Seat,
    wanted: Household[],
    avoiders: Avoiders,
    keeping: KeptPairs,
    loads: Loads,
  ): FilledSeat {
    const open = wanted.filter(({ id }) => !keeping.kept.has(id));
    const { neighbourhood, settings } = this;
    const solved = solveSeat({ neighbourhood, open, loads, avoiders }, settings);
    for (const cadreId of solved.assigned.values()) addTo(loads, cadreId, 1);
    return { seat, wanted, avoiders, ...keeping, ...solved };
  }

  /** Keeps what can stay of a seat, and counts it in `loads`. */
  private keep(seat: Seat, wanted: Household[], avoiders: Avoiders, loads: Loads): KeptPairs {
    const locks = (this.problem.locks ?? []).filter((lock) => lock.seat === seat);
    const existing = this.problem.existing.filter((one) => (one.seat ?? 'first') === seat);
    if (locks.length + existing.length === 0) return { kept: new Map(), ended: new Map() };
    const facts = {
      caps: this.caps,
      avoiders,
      wanted: new Set(wanted.map(({ id }) => id)),
      locked: new Map(locks.map(({ householdId, cadreId }) => [householdId, cadreId])),
    };
    return keepPairs(existing, facts, loads);
  }
}
