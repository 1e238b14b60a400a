import { addSeconds, type Instant } from '#shared/time/instant.ts';
import { type DeliverySettings, defaultDeliverySettings } from './delivery-settings.ts';
import type { Message } from './message.ts';
import { backoffSeconds } from './next-try-rules.ts';

export type TakeOverSettings = Pick<DeliverySettings, 'firstDelaySeconds' | 'longestDelaySeconds'> & {
  /** After so many failures in a row a sender rests. */
  mostInARow: number;
  restSeconds: number;
  /** A message that failed so often starts with the next sender, after twice as many with the one after it. */
  failuresForNext: number;
  /** A message goes to the office's hands once it failed so often, after about an hour … */
  failuresForHand: number;
  /** … or, having failed as often as for any other sender, where its next pause would leave it less use than this. */
  leastUsefulSeconds: number;
  /** How long a message waits at most until a sender that takes only so many a second has room for it. */
  longestTurnSeconds: number;
};

const { firstDelaySeconds, longestDelaySeconds } = defaultDeliverySettings;

export const defaultTakeOverSettings: TakeOverSettings = {
  firstDelaySeconds,
  longestDelaySeconds,
  mostInARow: 5,
  restSeconds: 60,
  failuresForNext: 3,
  failuresForHand: 6,
  leastUsefulSeconds: 2 * 3600,
  // With the pace and the slowest senders still below the lease.
  longestTurnSeconds: 3,
};

/** How a sender has fared of late in this process. */
export type Standing = {
  failedInARow: number;
  /** While it rests it isn't asked; then one message tries it, and the others only once that was taken. */
  restsUntil?: Instant;
};

export const goodStanding: Standing = { failedInARow: 0 };

const rests = ({ restsUntil }: Standing, now: Instant): boolean =>
  restsUntil !== undefined && now < restsUntil;

/** What a sender's standing is while it is asked: if it has rested, nobody else asks it meanwhile. */
export const standingWhenAsked = (before: Standing, now: Instant, settings: TakeOverSettings): Standing =>
  before.restsUntil === undefined || rests(before, now)
    ? before
    : { ...before, restsUntil: addSeconds(now, settings.restSeconds) };

/** What a sender's standing is after it did not take a message, or nobody knows whether it did. */
export const standingAfterFailure = (
  before: Standing,
  now: Instant,
  settings: TakeOverSettings,
): Standing => {
  const failedInARow = before.failedInARow + 1;
  if (failedInARow < settings.mostInARow) return { failedInARow };
  return { failedInARow, restsUntil: addSeconds(now, settings.restSeconds) };
};

type Tried = Pick<Message, 'failures' | 'usefulSeconds'>;

const isForHand = (
  { failures, usefulSeconds = Number.POSITIVE_INFINITY }: Tried,
  settings: TakeOverSettings,
): boolean =>
  failures >= settings.failuresForHand ||
  usefulSeconds - backoffSeconds(failures + 1, settings) < settings.leastUsefulSeconds;

/**
 * Which senders are asked for a message, first to last, as places in the list. Those that rest are left out; if all do, none is:
 * nothing waits longer than it must. The office, which sends by hand, gets only a message that itself failed for about an hour, or
 * can't wait so long: what is on its list no sender takes back, so a provider's bad minutes put nothing on it. Where it is first
 * in the list, it gets everything.
 */
export const orderOfSenders = (
  senders: readonly { standing: Standing; byHand: boolean }[],
  message: Tried,
  now: Instant,
  settings: TakeOverSettings,
): number[] => {
  const start = Math.min(Math.floor(message.failures / settings.failuresForNext), senders.length - 1);
  const places = senders.map((_, place) => place);
  const turned = [...places.slice(start), ...places.slice(0, start)];
  const providers = turned.filter((place) => !senders[place]?.byHand);
  const awake = providers.filter((place) => !rests(senders[place]?.standing ?? goodStanding, now));
  const mayBeHand = (place: number): boolean => place === 0 || isForHand(message, settings);
  const office = places.filter((place) => senders[place]?.byHand && place <= start && mayBeHand(place));
  return [...office, ...(awake.length > 0 ? awake : providers)];
};
