import { z } from 'zod';
import type { CivilDate } from '#shared/time/civil.ts';
import type { Instant } from '#shared/time/instant.ts';

/** The workdays somebody can want the digest on; `make-up`: a Saturday or Sunday that is worked (调休). */
export const digestDaySchema = z.enum(['mon', 'tue', 'wed', 'thu', 'fri', 'make-up'], {
  error: 'digest-days-unclear',
});
export type DigestDay = z.infer<typeof digestDaySchema>;

/** That a member of the office wants the daily digest: where, and on which days. */
export type DigestSubscription = {
  /** What its notices speak of: follows from the account and doesn't show it. */
  id: string;
  email: string;
  /** In the order of the week, each once. */
  days: DigestDay[];
  /** The last day it holds. Nobody tells Kaimen that somebody has left the office: saving it once more is what carries it on. */
  untilOn: CivilDate;
  /** Goes up with each change its owner makes. */
  version: number;
  /** The day of the last digest that was written, and when that was. */
  writtenFor?: CivilDate;
  writtenAt?: Instant;
};
