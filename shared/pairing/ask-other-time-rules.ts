import { accept, type Result, refuse, refuseFields } from '#shared/platform/result.ts';
import { instantAt } from '#shared/time/civil.ts';
import type { Instant } from '#shared/time/instant.ts';
import type { AskedTime, Visit, VisitLog } from './visit.ts';
import { type MoveFacts, mayMove, type VisitTime } from './visit-rules.ts';

type Asked = Pick<Visit, 'state' | 'onDate' | 'startTime' | 'askedTime'> & { lastLog?: VisitLog };

/** The time a household still asks for: the visit is where it was then, and nobody tried to make it since. */
export const standingAsk = ({
  state,
  onDate,
  startTime,
  askedTime,
  lastLog,
}: Asked): AskedTime | undefined => {
  if (state !== 'planned' || !askedTime || (lastLog && lastLog.loggedAt > askedTime.at)) return undefined;
  const { insteadOf } = askedTime;
  return insteadOf.onDate === onDate && insteadOf.startTime === startTime ? askedTime : undefined;
};

/** What a household says it would rather have. */
export type WishedTime = Partial<VisitTime> & { words?: string };

/** Whether two wishes are the same, as a double tap sends them. */
export const isSameWish = (asked: WishedTime | undefined, wished: WishedTime): boolean =>
  asked !== undefined &&
  asked.onDate === wished.onDate &&
  asked.startTime === wished.startTime &&
  asked.words === wished.words;

/** Whether another time may be asked for this visit at all: it is yet to come. Refuses `ask-visit-over`. */
export const mayAsk = (
  { state, onDate, startTime }: Pick<Visit, 'state' | 'onDate' | 'startTime'>,
  now: Instant,
): Result<void> =>
  state === 'planned' && instantAt(onDate, startTime) > now
    ? accept(undefined)
    : refuse('rule', 'ask-visit-over');

/**
 * Whether a household may ask for that: a time the cadre could move the visit to, what is to be minded left to the cadre,
 * or words. Refuses `ask-visit-over`, `asked-time-unsuitable`, and the field `words`: `ask-nothing`.
 */
export const mayAskFor = (
  { wished, ...facts }: MoveFacts & { wished: WishedTime },
  now: Instant,
): Result<WishedTime> => {
  const open = mayAsk(facts.visit, now);
  if (!open.ok) return open;
  const { onDate, startTime = facts.visit.startTime, words } = wished;
  const isAsItIs = onDate === facts.visit.onDate && startTime === facts.visit.startTime;
  if (onDate === undefined || isAsItIs)
    return words === undefined ? refuseFields([{ field: 'words', code: 'ask-nothing' }]) : accept({ words });
  return mayMove(facts, { onDate, startTime }, now).ok
    ? accept({ onDate, startTime, words })
    : refuse('rule', 'asked-time-unsuitable');
};
