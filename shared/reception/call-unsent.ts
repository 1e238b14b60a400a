import { type Failed, listFailed } from '#shared/notices/failed-store.ts';
import { listAbout } from '#shared/notices/notice-store.ts';
import type { Told } from '#shared/notices/told.ts';
import type { Db } from '#shared/platform/dynamo.ts';
import { addDays, type CivilDate, civilDateOf, instantAt } from '#shared/time/civil.ts';
import type { CallLine, CallReason } from './call-line.ts';
import { lineIdOf } from './call-rules.ts';

/** What a notice that failed would have said. Of what somebody did themselves just now nobody is called: they know it. */
const reasonOf: Partial<Record<string, CallReason>> = {
  'booking-confirmed': 'booked',
  'booking-reminder-eve': 'reminder',
  'booking-reminder-two-hours': 'reminder',
  'booking-moved': 'moved',
  'booking-day-moved': 'moved',
  'booking-leader-changed': 'leader-changed',
  'booking-called-off': 'called-off',
  'booking-answered': 'answered',
  'booking-answered-later': 'answered',
};

/** What an answer is told about has a version of its own. */
const subjectKindOf = (reason: CallReason) => (reason === 'answered' ? 'screening' : 'booking');

const lineOf = ({ told: { subject, template, channel }, failedAt }: Failed): CallLine[] => {
  const reason = reasonOf[template];
  if (!reason || subject.kind !== subjectKindOf(reason)) return [];
  return [
    {
      id: lineIdOf(subject.id, reason),
      on: civilDateOf(failedAt),
      bookingId: subject.id,
      bookingVersion: subject.version,
      reason,
      unsent: channel,
      version: 0,
    },
  ];
};

/**
 * The calls that follow from notices about bookings which failed for good on these days. They stand nowhere until somebody
 * ticks them: a notice that is sent again or put aside leaves the list of failed ones, and its call goes with it.
 */
export const findUnsentLines = async (
  db: Db,
  { from, to }: { from: CivilDate; to: CivilDate },
): Promise<CallLine[]> => {
  const between = { from: instantAt(from, '00:00'), until: instantAt(addDays(to, 1), '00:00') };
  return (await listFailed(db, between)).flatMap(lineOf);
};

/** The notices that say what a call says: those that failed, were put aside or sent again, and those that went out. */
export const findNoticesOf = async (
  db: Db,
  { bookingId: id, bookingVersion, reason }: CallLine,
): Promise<Told[]> =>
  (await listAbout(db, { kind: subjectKindOf(reason), id })).filter(
    ({ subject, template }) => subject.version === bookingVersion && reasonOf[template] === reason,
  );
