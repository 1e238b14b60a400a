import type { Visit } from './visit.ts';

type Who = Pick<Visit, 'cadreId' | 'standsInFor'>;

/** The household's first cadre: who goes, or in whose place they go. */
export const firstCadreOf = ({ cadreId, standsInFor }: Who): string => standsInFor ?? cadreId;

/** Whether a visit is this cadre's to make: they go, and the household is still whose it was when that was settled. */
export const isToMake = (visit: Who, cadreId: string, firstCadreId: string | undefined): boolean =>
  visit.cadreId === cadreId && firstCadreOf(visit) === firstCadreId;
