import { accept, type Result, refuse } from '#shared/platform/result.ts';
import type { Avoidance } from './avoidance.ts';
import type { Cadre } from './cadre.ts';
import type { Visit } from './visit.ts';
import { isFull, isOpen } from './visit-rules.ts';
import type { VisitSettings } from './visit-settings.ts';

/** A colleague as the list of a unit has them. */
export type Colleague = Pick<Cadre, 'id' | 'name' | 'unit' | 'post' | 'avoidHouseholdIds'>;

/** What to mind about handing a visit over; it stops nothing. */
export type HandOverWarning = 'colleague-day-full' | 'colleague-away';

export type HandOverFacts = {
  visit: Pick<Visit, 'id' | 'householdId' | 'onDate' | 'state' | 'standsInFor'>;
  /** Whose visit it is. */
  giver: Pick<Cadre, 'id' | 'unit'>;
  /** The household's second cadre, who may be of another unit. */
  secondCadreId?: string;
  to: Omit<Colleague, 'name' | 'post'>;
  avoidances: Pick<Avoidance, 'cadreId'>[];
  /** The visits the colleague has on that day. */
  sameDay: Pick<Visit, 'id' | 'state'>[];
  isAway: boolean;
  settings: Pick<VisitSettings, 'mostPerDay'>;
};

/** Whether a household is kept apart from a cadre, by the roster or by what was said since. */
const isAvoided = ({ visit, to, avoidances }: Pick<HandOverFacts, 'visit' | 'to' | 'avoidances'>): boolean =>
  to.avoidHouseholdIds.includes(visit.householdId) || avoidances.some(({ cadreId }) => cadreId === to.id);

/** Who may be asked to go: the household's second cadre and those of the same unit, but nobody it is kept apart from. */
export const mayBeAsked = (
  facts: Pick<HandOverFacts, 'visit' | 'giver' | 'secondCadreId' | 'to' | 'avoidances'>,
): boolean => {
  const { giver, to, secondCadreId } = facts;
  const isColleague = to.id === secondCadreId || to.unit === giver.unit;
  return to.id !== giver.id && isColleague && !isAvoided(facts);
};

/**
 * Whether a visit may be handed to a colleague, and what to mind. Why two are kept apart is told to nobody. Refuses what
 * `isOpen` refuses, `visit-stands-in` for what was handed over already, and `colleague-not-asked`.
 */
export const mayHandOver = (facts: HandOverFacts): Result<HandOverWarning[]> => {
  const open = isOpen(facts.visit);
  if (!open.ok) return open;
  if (facts.visit.standsInFor) return refuse('rule', 'visit-stands-in');
  if (!mayBeAsked(facts)) return refuse('rule', 'colleague-not-asked');
  const warnings: HandOverWarning[] = [];
  if (facts.isAway) warnings.push('colleague-away');
  if (isFull(facts.sameDay, facts.visit.id, facts.settings)) warnings.push('colleague-day-full');
  return accept(warnings);
};

/** Colleagues in the order they are suggested: the household's second cadre, then by name. */
export const inOrderOfAsking = <C extends Pick<Colleague, 'id' | 'name'>>(
  colleagues: C[],
  secondCadreId: string | undefined,
): C[] =>
  [...colleagues].sort(
    (one, other) =>
      Number(other.id === secondCadreId) - Number(one.id === secondCadreId) ||
      one.name.localeCompare(other.name, 'zh-CN') ||
      (one.id < other.id ? -1 : 1),
  );
