import type { CivilDate } from '#shared/time/civil.ts';
import type { Household } from './household.ts';
import type { PairingsOfHousehold, Seat } from './pairing.ts';
import type { Visit } from './visit.ts';

/** Which seat a cadre has with a household; undefined if none. */
export const seatOf = (pairings: PairingsOfHousehold | undefined, cadreId: string): Seat | undefined => {
  if (pairings?.first?.cadreId === cadreId) return 'first';
  return pairings?.second?.cadreId === cadreId ? 'second' : undefined;
};

type Standing = Pick<Visit, 'state' | 'onDate' | 'startTime'>;

const byTime = (one: Standing, other: Standing): number =>
  `${one.onDate} ${one.startTime}` < `${other.onDate} ${other.startTime}` ? -1 : 1;

/** Of a household's visits the last that was made, and the next that is planned or else the one overdue longest. */
export const latestOf = <V extends Standing>(
  visits: V[],
  today: CivilDate,
): { lastVisit?: V; nextVisit?: V } => {
  const inOrder = [...visits].sort(byTime);
  const planned = inOrder.filter(({ state }) => state === 'planned');
  return {
    lastVisit: inOrder.findLast(({ state }) => state === 'done'),
    nextVisit: planned.find(({ onDate }) => onDate >= today) ?? planned[0],
  };
};

/**
 * So many of a household's visits around a day, latest first: half of them of that day and later, the others before it, and
 * more of the one where there are fewer of the other.
 */
export const visitsNear = <V extends Standing>(visits: V[], today: CivilDate, most: number): V[] => {
  const inOrder = [...visits].sort(byTime);
  const before = inOrder.filter(({ onDate }) => onDate < today);
  const coming = inOrder.slice(before.length);
  const shownBefore = Math.min(before.length, most - Math.min(coming.length, Math.floor(most / 2)));
  const first = before.length - shownBefore;
  return inOrder.slice(first, first + most).reverse();
};

/** Whether a household is meant by what somebody typed: part of its head's name, its town, village or group. */
export const isMeantBy = (
  { head, town, village, group }: Pick<Household, 'head' | 'town' | 'village' | 'group'>,
  typed: string,
): boolean => {
  const words = typed.normalize('NFKC').split(/\s+/).filter(Boolean);
  const place = `${town}${village}${group ?? ''}`;
  return words.every((word) => head.includes(word) || place.includes(word));
};
