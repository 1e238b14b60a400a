import { type CivilDate, civilDateOf } from '#shared/time/civil.ts';
import type { Instant } from '#shared/time/instant.ts';
import type { DropReason } from './delivery-rules.ts';
import type { DeliverySettings } from './delivery-settings.ts';
import { nextDayFor, nextTryAfterUnknown, nextTryAt } from './next-try-rules.ts';
import type { Notice } from './notice.ts';
import { SENDER_BUSY, type SendError } from './send-error.ts';
import type { NoticeEnd } from './told.ts';
import type { Tries } from './waiting-store.ts';

/** What becomes of a notice after one attempt: it ends, perhaps with its whole series, or waits for the next. */
export type Step =
  | { act: 'end'; end: Omit<NoticeEnd, 'endedAt'>; seriesEnds?: boolean; asked?: boolean }
  | {
      act: 'wait';
      tries: Tries;
      tryAt: Instant;
      reason: string;
      /** The day on whose count this attempt stands, where it is to be taken off: it surely reached nobody. */
      uncountOn?: CivilDate;
    };

type Tried = { notice: Notice; tries: Tries };
type Circumstances = { now: Instant; settings: DeliverySettings };

export const ends = (
  end: Omit<NoticeEnd, 'endedAt'>,
  more: { seriesEnds?: boolean; asked?: boolean } = {},
): Step => ({ act: 'end', end, ...more });

export const failed = (reason: string, more?: { asked: boolean }): Step =>
  ends({ state: 'failed', reason }, more);

/** What came too late, or isn't wanted just now, may be followed by what is; all other reasons hold for the whole series. */
export const dropped = (reason: DropReason): Step =>
  ends({ state: 'dropped', reason }, { seriesEnds: reason !== 'too-late' && reason !== 'opted-out' });

export const waits = (
  tryAt: Instant,
  tries: Tries,
  reason: string,
  more: { uncountOn?: CivilDate } = {},
): Step => ({ act: 'wait', tries, tryAt, reason, ...more });

/** What becomes of a notice whose recipient had as many messages today as they may. */
export const afterTooMany = ({ notice, tries }: Tried, { now, settings }: Circumstances): Step => {
  const tomorrow = nextDayFor(notice, now, settings);
  return tomorrow ? waits(tomorrow, tries, 'too-many-today') : failed('too-many-today');
};

/** Why a notice waits or failed of which Kaimen itself could not say whether and how it is to be told. */
const SURPRISE = 'surprise';

/**
 * What becomes of a notice that an error of our own kept from being handed to anybody: it is tried again later, `chance` (0 to 1)
 * spreading when, until that has happened often enough or it would come too late. No provider refused it.
 */
export const afterSurprise = (
  { notice: { uselessAt }, tries: before }: Tried,
  { now, settings, chance }: Circumstances & { chance: number },
): Step => {
  const surprises = (before.surprises ?? 0) + 1;
  const tryAt = nextTryAt({ failures: surprises, uselessAt }, now, chance, settings);
  return tryAt ? waits(tryAt, { ...before, surprises }, SURPRISE) : failed(SURPRISE);
};

/** What becomes of a notice that a provider surely did not take: likewise, by the count of its attempts. */
const afterTemporary = (
  { notice: { uselessAt }, tries: before }: Tried,
  code: string,
  { now, settings, chance }: Circumstances & { chance: number },
  more: { uncountOn: CivilDate },
): Step => {
  const tries = { ...before, failures: before.failures + 1 };
  const failures = tries.failures + tries.unknown;
  const tryAt = nextTryAt({ failures, uselessAt }, now, chance, settings);
  return tryAt ? waits(tryAt, tries, code, more) : failed(code);
};

/** What becomes of a notice that had no turn at a provider: nobody refused it, so it has not failed. */
const afterBusy = (
  { notice, tries }: Tried,
  { now, settings, chance }: Circumstances & { chance: number },
  more: { uncountOn: CivilDate },
): Step => {
  const tryAt = nextTryAt({ failures: 1, uselessAt: notice.uselessAt }, now, chance, settings);
  return tryAt ? waits(tryAt, tries, SENDER_BUSY, more) : failed(SENDER_BUSY, { asked: false });
};

/** What becomes of a notice that a provider did not take, or of which nobody knows whether it did. */
export const afterRefusal = (
  tried: Tried,
  { kind, code }: SendError,
  circumstances: Circumstances & { chance: number; countedAt: Instant },
): Step => {
  if (kind === 'permanent') return failed(code);
  const uncounted = { uncountOn: civilDateOf(circumstances.countedAt) };
  if (code === SENDER_BUSY) return afterBusy(tried, circumstances, uncounted);
  if (kind === 'temporary') return afterTemporary(tried, code, circumstances, uncounted);
  const { now, settings, chance } = circumstances;
  const tries = { ...tried.tries, unknown: tried.tries.unknown + 1 };
  const { uselessAt } = tried.notice;
  const tryAt = nextTryAfterUnknown({ ...tries, uselessAt }, now, chance, settings);
  return tryAt ? waits(tryAt, tries, code) : failed('outcome-unknown');
};
