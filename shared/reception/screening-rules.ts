import { accept, type FieldError, type Result, refuse, refuseFields } from '#shared/platform/result.ts';
import type { Instant } from '#shared/time/instant.ts';
import type { Booking } from './booking.ts';
import type { Screening, ScreeningRequest } from './screening.ts';

/** A reason of fewer characters explains nothing. */
const SHORTEST_WHY = 4;

const isSame = (read: Screening, { outcome, reason, words }: ScreeningRequest): boolean =>
  read.outcome === outcome &&
  read.words === words &&
  read.reason === (outcome === 'redirected' ? reason : undefined);

const wrongFields = (
  read: Screening | undefined,
  { outcome, reason, words, why }: ScreeningRequest,
): FieldError[] => [
  ...(outcome === 'redirected' && !reason ? [{ field: 'reason', code: 'redirect-reason-missing' }] : []),
  ...(outcome !== 'accepted' && words === '' ? [{ field: 'words', code: 'screening-words-missing' }] : []),
  ...(/【|】/.test(words) ? [{ field: 'words', code: 'screening-words-unfinished' }] : []),
  ...(read && read.outcome !== outcome && [...why].length < SHORTEST_WHY
    ? [{ field: 'why', code: 'screening-why-missing' }]
    : []),
];

/**
 * The office's answer to a matter, over the one it saw (domain, section 2: a written redirect that says where to go; staff
 * may override with a reason; it never blocks a person). Refuses `screening-of-cancelled`, fields (`redirect-reason-missing`,
 * `screening-words-missing`, `screening-words-unfinished`, and `screening-why-missing` where the outcome changes), and `changed-meanwhile`. The same
 * answer once more changes nothing and is accepted.
 */
export const screen = (
  booking: Booking,
  read: Screening | undefined,
  request: ScreeningRequest,
  by: string,
  now: Instant,
): Result<Screening> => {
  if (read && isSame(read, request)) return accept(read);
  if (booking.state === 'cancelled') return refuse('rule', 'screening-of-cancelled');
  if ((read?.version ?? 0) !== request.version) return refuse('conflict', 'changed-meanwhile');
  const errors = wrongFields(read, request);
  if (errors.length > 0) return refuseFields(errors);
  const { outcome, reason, words, why } = request;
  return accept({
    bookingId: booking.id,
    version: request.version + 1,
    outcome,
    ...(outcome === 'redirected' && { reason }),
    words,
    ...(why !== '' && { why }),
    by,
    at: now,
  });
};

/** Whether there is something for the visitor to read: a plain acceptance at first sight says nothing new. */
export const tellsVisitor = (read: Screening | undefined, { outcome, words }: Screening): boolean =>
  outcome !== 'accepted' || words !== '' || read !== undefined;
