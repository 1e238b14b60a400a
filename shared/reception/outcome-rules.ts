import { accept, type FieldError, type Result, refuse, refuseFields } from '#shared/platform/result.ts';
import { type CivilDate, civilDateOf } from '#shared/time/civil.ts';
import type { Instant } from '#shared/time/instant.ts';
import type { Booking } from './booking.ts';
import type { Outcome, OutcomeRequest } from './outcome.ts';

/** Whether a reception can be recorded: from its own day on. Refuses `reception-not-yet` and `screening-of-cancelled`. */
export const mayRecordOutcome = ({ state, startAt }: Booking, now: Instant): Result<void> => {
  if (state !== 'booked') return refuse('rule', 'screening-of-cancelled');
  return civilDateOf(now) < civilDateOf(startAt) ? refuse('rule', 'reception-not-yet') : accept(undefined);
};

const isSame = (read: Outcome, { received, words, body, byOn, refer }: OutcomeRequest): boolean =>
  read.received === received &&
  read.referred === refer &&
  read.words === words &&
  (read.handedTo?.body ?? '') === body &&
  read.handedTo?.byOn === byOn;

const wrongFields = (
  { received, words, body, byOn, refer }: OutcomeRequest,
  today: CivilDate,
): FieldError[] => [
  ...(received === 'came' && words === '' && body === '' && !refer
    ? [{ field: 'words', code: 'outcome-words-missing' }]
    : []),
  ...(body !== '' && byOn === undefined ? [{ field: 'byOn', code: 'handed-by-missing' }] : []),
  ...(body === '' && byOn !== undefined ? [{ field: 'body', code: 'handed-body-missing' }] : []),
  ...(byOn !== undefined && byOn < today ? [{ field: 'byOn', code: 'handed-by-past' }] : []),
];

/**
 * What came of a reception, over the record that was seen. Refuses as `mayRecordOutcome` does, `changed-meanwhile`, and
 * fields: `outcome-words-missing`, `handed-by-missing`, `handed-body-missing`, `handed-by-past`. The same once more
 * changes nothing and is accepted.
 */
export const recordOf = (
  booking: Booking,
  read: Outcome | undefined,
  request: OutcomeRequest,
  by: string,
  now: Instant,
): Result<Outcome> => {
  if (read && isSame(read, request)) return accept(read);
  const may = mayRecordOutcome(booking, now);
  if (!may.ok) return may;
  if ((read?.version ?? 0) !== request.version) return refuse('conflict', 'changed-meanwhile');
  const errors = wrongFields(request, civilDateOf(now));
  if (errors.length > 0) return refuseFields(errors);
  const { received, words, body, byOn, refer } = request;
  return accept({
    bookingId: booking.id,
    version: request.version + 1,
    received,
    words,
    ...(byOn && { handedTo: { body, byOn } }),
    ...(refer && { referred: true }),
    by,
    at: now,
  });
};
