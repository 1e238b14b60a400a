import type { Cadre } from './cadre.ts';
import { type FilledSeat, type FilledSeats, SeatFiller } from './fill-seats.ts';
import { type Neighbourhood, neighbourhoodOf } from './neighbourhood.ts';
import type { PairingProblem, PairingSolution, ProposedPair } from './pairing-problem.ts';
import { defaultPairingSettings, type PairingSettings } from './pairing-settings.ts';

const byId = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/**
 * Gives each household its first cadre, and a second where its kind asks for one: caps kept, avoidance never broken, loads
 * even relative to caps, near home first, at the least cost of all ways there are. First seats come before second ones:
 * these are filled at the least cost that the first leave. Where not all can be paired, as many as possible are. The same
 * rosters in whatever order give the same answer.
 */
export const solvePairing = (
  problem: PairingProblem,
  settings: PairingSettings = defaultPairingSettings,
): PairingSolution => {
  const households = [...problem.households].sort((a, b) => byId(a.id, b.id));
  const gone = new Set(problem.departed);
  const cadres = problem.cadres.filter(({ id }) => !gone.has(id));
  const neighbourhood = neighbourhoodOf(cadres, households);
  const filled = new SeatFiller(problem, neighbourhood, households, settings).fill();
  const both = [filled.first, filled.second];
  const pairs = pairsOf(problem, filled, neighbourhood);
  return {
    pairs,
    unmet: unmetOf(problem, pairs),
    ended: endedOf(problem, filled, pairs),
    unpaired: both.flatMap((seat) => unpairedOf(seat, cadres)),
    capTotal: cadres.reduce((sum, { cap }) => sum + cap, 0),
    seats:
      households.length + households.filter(({ kind }) => settings.secondCadreKinds.includes(kind)).length,
    cost: filled.first.cost + filled.second.cost,
    bound: filled.first.bound + filled.second.bound,
  };
};

const pairsOf = (
  { existing }: PairingProblem,
  { first, second, loads }: FilledSeats,
  { cadres, nearness }: Neighbourhood,
): ProposedPair[] => {
  const known = new Map(cadres.map((cadre) => [cadre.id, cadre]));
  const pairsOfSeat = ({ seat, wanted, kept, assigned, ended }: FilledSeat): ProposedPair[] => {
    const before = new Map(
      existing
        .filter((one) => (one.seat ?? 'first') === seat)
        .map((one) => [one.householdId, one.cadreId] as const),
    );
    return wanted.flatMap((household): ProposedPair[] => {
      const { id: householdId } = household;
      const cadre = known.get(kept.get(householdId) ?? assigned.get(householdId) ?? '');
      if (!cadre) return [];
      const wished = kept.has(householdId) ? ('locked' as const) : nearness(household, cadre);
      const code = before.get(householdId) === cadre.id ? ('kept' as const) : wished;
      const reason = {
        code,
        load: loads.get(cadre.id) ?? 0,
        cap: cadre.cap,
        instead: ended.get(householdId),
      };
      return [{ householdId, seat, cadreId: cadre.id, reason }];
    });
  };
  return [...pairsOfSeat(first), ...pairsOfSeat(second)].sort((a, b) => byId(a.householdId, b.householdId));
};

const unmetOf = ({ locks = [] }: PairingProblem, pairs: ProposedPair[]): PairingSolution['unmet'] => {
  const given = new Set(pairs.map(({ householdId, seat, cadreId }) => `${householdId}#${seat}#${cadreId}`));
  return locks.filter(({ householdId, seat, cadreId }) => !given.has(`${householdId}#${seat}#${cadreId}`));
};

/** Second cadres of kinds that ask for none any more are among them: `changed`. */
const endedOf = (
  { existing }: PairingProblem,
  filled: FilledSeats,
  pairs: ProposedPair[],
): PairingSolution['ended'] => {
  const taken = new Set(pairs.map(({ householdId, seat }) => `${householdId}#${seat}`));
  return existing
    .map(({ seat = 'first', ...one }) => ({ ...one, seat }))
    .filter(({ householdId, seat }) => !taken.has(`${householdId}#${seat}`))
    .map(({ householdId, cadreId, seat }) => ({
      householdId,
      cadreId,
      seat,
      because: filled[seat].ended.get(householdId)?.because ?? 'changed',
    }));
};

const unpairedOf = (
  { seat, wanted, kept, assigned, avoiders }: FilledSeat,
  cadres: Cadre[],
): PairingSolution['unpaired'] =>
  wanted
    .filter(({ id }) => !kept.has(id) && !assigned.has(id))
    .map(({ id: householdId }) => {
      const isAvoided = cadres.every(({ id }) => avoiders.get(householdId)?.includes(id));
      return { householdId, seat, reason: isAvoided ? 'all-avoided' : 'caps-used-up' };
    });
