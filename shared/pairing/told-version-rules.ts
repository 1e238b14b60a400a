import type { Visit } from './visit.ts';

type Said = Pick<Visit, 'onDate' | 'startTime' | 'cadreId' | 'standsInFor' | 'state'>;
type Versions = Pick<Visit, 'version' | 'toldVersion'>;

/** The version of a visit of which what is told about its time and who goes speaks. */
export const toldVersionOf = ({ version, toldVersion }: Versions): number => toldVersion ?? version;

const isSaid = (before: Said, after: Said): boolean =>
  before.onDate === after.onDate &&
  before.startTime === after.startTime &&
  before.cadreId === after.cadreId &&
  before.standsInFor === after.standsInFor &&
  (before.state === 'cancelled') === (after.state === 'cancelled');

/**
 * A changed visit with the version of which is told from then on: that of before, where it is at the same time and the same
 * person goes. So a log or a wish for another time neither repeats what was told nor loses what waits to be.
 */
export const withToldVersion = <T extends Said & Versions>(before: Said & Versions, after: T): T => ({
  ...after,
  toldVersion: isSaid(before, after) ? toldVersionOf(before) : undefined,
});
