import { isOnFailedList, setAside, unsetAside } from '#shared/notices/put-aside.ts';
import type { Told } from '#shared/notices/told.ts';
import type { Db, TransactItem } from '#shared/platform/dynamo.ts';
import type { CallLine } from './call-line.ts';
import { findNoticesOf } from './call-unsent.ts';

/**
 * Whether there is still something to call about: a line that somebody wrote about a message which did not arrive says nothing
 * any more once the message was sent again or put aside, unless somebody was reached.
 */
export const isStillUnsent = async (db: Db, line: CallLine): Promise<boolean> => {
  const { unsent, version, called } = line;
  if (!unsent || version === 0 || called?.reached) return true;
  return (await findNoticesOf(db, line)).some(isOnFailedList);
};

/** Whether it was the call of this line that put a notice aside. */
const isAsideBy = ({ aside, again }: Told, { called }: CallLine): boolean =>
  !again && called?.reached === true && aside?.at === called.at && aside.by === called.by;

/**
 * What a tick changes about the notices that a line stands for, in its transaction: whoever was reached on the phone has been
 * told, so they leave the list of those that failed; they come back with the tick undone. That undoes it also of what a
 * provider has by then: it may still fail.
 */
export const noticesOfTick = async (db: Db, line: CallLine, next: CallLine): Promise<TransactItem[]> => {
  if (!line.unsent) return [];
  const { called } = next;
  return (await findNoticesOf(db, line)).flatMap((told) => {
    if (called?.reached && (isOnFailedList(told) || isAsideBy(told, line)))
      return [setAside(db, told, { at: called.at, by: called.by })];
    return !called?.reached && isAsideBy(told, line) ? [unsetAside(db, told)] : [];
  });
};
