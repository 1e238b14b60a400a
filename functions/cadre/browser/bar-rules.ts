import type { RoundEnd } from './outbox.ts';

/** How things stand on the phone. */
export type OutboxState = {
  online: boolean;
  /** Logs that wait to be sent. */
  waiting: number;
  /** Logs the server didn't take. */
  clashes: number;
  round?: RoundEnd;
  /** The offline page stands where another was asked for. */
  standsIn?: boolean;
};

type BarPart =
  | 'no-network'
  | 'back-online'
  | 'sign-in'
  | { is: 'waiting' | 'clashes'; count: number; leads: boolean };

/** What the bar says, in order; nothing where all is well. It leads to the offline page, unless that is where one is. */
export const barOf = (
  { online, waiting, clashes, round, standsIn }: OutboxState,
  pathname: string,
): BarPart[] | undefined => {
  const leads = pathname !== '/cadre/offline';
  const parts: BarPart[] = [];
  // A phone says it is online as soon as it has a network, whether that leads anywhere or not.
  const reaches = online && round !== 'no-answer';
  if (!reaches) parts.push('no-network');
  else if (standsIn) parts.push('back-online');
  if (waiting > 0) parts.push({ is: 'waiting', count: waiting, leads });
  if (clashes > 0) parts.push({ is: 'clashes', count: clashes, leads });
  if (reaches && waiting > 0 && round === 'signed-out') parts.push('sign-in');
  return parts.length > 0 ? parts : undefined;
};
