import type { CivilDate } from '#shared/time/civil.ts';
import type { VisitLog } from './visit.ts';

/** What a cadre says of a visit. */
export type StatedLog = Omit<VisitLog, 'loggedAt'> & {
  /** The day it was; where not given, the planned day, or today if that is yet to come. */
  onDate?: CivilDate;
};

const FIELDS = ['how', 'outcome', 'raised', 'agreed', 'solved'] as const;

/** Whether a log that was written says what is stated now. */
export const saysTheSame = (log: VisitLog, stated: StatedLog): boolean =>
  FIELDS.every((field) => log[field] === stated[field]);
