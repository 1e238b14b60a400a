import { accept, type FieldError, type Result, refuseFields } from '#shared/platform/result.ts';
import type { CivilDate } from '#shared/time/civil.ts';
import type { VisitLog } from './visit.ts';

/** What a cadre says of a visit. */
export type StatedLog = Omit<VisitLog, 'loggedAt'> & {
  /** The day it was; where not given, the planned day, or today if that is yet to come. */
  onDate?: CivilDate;
};

const FIELDS = ['how', 'outcome', 'raised', 'agreed', 'solved', 'refer', 'topic'] as const;

/** Whether a log that was written says what is stated now. */
export const saysTheSame = (log: VisitLog, stated: StatedLog): boolean =>
  FIELDS.every((field) => log[field] === stated[field]);

/** Whether a log may go to the office. Refuses the fields `refer-nothing-raised` and `refer-topic-missing`. */
export const mayRefer = ({ refer, raised, topic }: StatedLog): Result<void> => {
  if (!refer) return accept(undefined);
  const errors: FieldError[] = [
    ...(raised ? [] : [{ field: 'raised', code: 'refer-nothing-raised' }]),
    ...(topic ? [] : [{ field: 'topic', code: 'refer-topic-missing' }]),
  ];
  return errors.length > 0 ? refuseFields(errors) : accept(undefined);
};
