import { countAgainst, type Limit, takeBackCount } from '#shared/people/limit-store.ts';
import type { Db } from '#shared/platform/dynamo.ts';
import { keyedHash } from '#shared/platform/ids.ts';
import { accept, type FieldError, type Result, refuse, refuseFields } from '#shared/platform/result.ts';
import type { Instant } from '#shared/time/instant.ts';
import { findDaysById } from './calendar-store.ts';
import { findMatterOf } from './find-matter-of.ts';
import { isBookingId } from './keys.ts';
import { type Progress, type ProgressRequest, progressOf } from './progress.ts';
import { progressCodeOf } from './progress-code.ts';
import type { ProgressSettings } from './progress-settings.ts';
import { findAnswered } from './screening-store.ts';

export type FindProgressDeps = { db: Db; hashSecret: string; progressSettings: ProgressSettings };

const QUERY_CODE = /^\d{6}$/;

/** Digits as people type them: full width, with blanks and dashes too. */
const digitsIn = (text: string): string => text.normalize('NFKC').replace(/[\s\p{Dash}\p{Cf}]/gu, '');

/** How often one address may ask, whatever for. */
const limitOfAddress = ({ hashSecret, progressSettings }: FindProgressDeps, address: string): Limit => ({
  of: 'progress-from',
  id: keyedHash(hashSecret, 'address', address),
  most: progressSettings.mostPerAddressAndHour,
  seconds: 3600,
});

/** How often anybody may guess at one booking. */
const limitOfBooking = ({ hashSecret, progressSettings }: FindProgressDeps, code: string): Limit => ({
  of: 'progress-of',
  id: keyedHash(hashSecret, 'progress-of', code),
  most: progressSettings.mostTries,
  seconds: progressSettings.lockSeconds,
  slides: true,
});

/**
 * Shows how a booking stands to whoever has its code and query code; nothing can be changed with them. A try is counted
 * before it is looked at, and a wrong query code is answered as a booking that isn't there. `address` is where the
 * request came from, if that is known. Refuses fields `booking-code-malformed` and `query-code-malformed`,
 * `progress-not-found`, `progress-asked-too-often` and `progress-locked` (429).
 */
export const findProgress = async (
  deps: FindProgressDeps,
  { address, ...typed }: ProgressRequest & { address?: string },
  realNow: Instant,
): Promise<Result<Progress>> => {
  const { db, hashSecret, progressSettings } = deps;
  const code = digitsIn(typed.code);
  const queryCode = digitsIn(typed.queryCode);
  const errors: FieldError[] = [
    ...(isBookingId(code) ? [] : [{ field: 'code', code: 'booking-code-malformed' }]),
    ...(QUERY_CODE.test(queryCode) ? [] : [{ field: 'queryCode', code: 'query-code-malformed' }]),
  ];
  if (errors.length > 0) return refuseFields(errors);
  if (progressSettings.limitsHold && address) {
    const asking = await countAgainst(db, limitOfAddress(deps, address), realNow);
    if (!asking.counted)
      return refuse('too-many', 'progress-asked-too-often', { retryAfterSeconds: asking.retryAfterSeconds });
  }
  const guessing = await countAgainst(db, limitOfBooking(deps, code), realNow);
  if (!guessing.counted)
    return refuse('too-many', 'progress-locked', { retryAfterSeconds: guessing.retryAfterSeconds });
  const isRight = queryCode === progressCodeOf(hashSecret, code);
  const { booking, ...answers } = isRight ? await findAnswered(db, code) : {};
  const day = booking && (await findDaysById(db, [booking.dayId])).get(booking.dayId);
  if (!booking || !day) return refuse('not-found', 'progress-not-found');
  await takeBackCount(db, limitOfBooking(deps, code));
  return accept(progressOf(booking, day, answers, await findMatterOf(db, code, answers)));
};
