import type { Clash, OutboxEntry } from './outbox.ts';

/**
 * What follows from an answer. `sent`: it is there, take it off the phone. `clash`: the server won't have it as it is,
 * the person decides. `signed-out`: stop and ask to sign in. `no-answer`, `later`: stop this round. `skip`: try it again in
 * the next round, and go on with other visits.
 */
export type Verdict = 'sent' | 'clash' | 'signed-out' | 'no-answer' | 'later' | 'skip';

/** The verdict on a status; `undefined` where no answer came. */
export const verdictOf = (status: number | undefined): Verdict => {
  if (status === undefined) return 'no-answer';
  if (status >= 200 && status < 300) return 'sent';
  if (status === 401 || status === 403) return 'signed-out';
  if (status === 408 || status === 429) return 'later';
  if (status >= 400 && status < 500) return 'clash';
  return 'skip';
};

/** Whether an entry may be sent while this person is signed in: nobody sends what another wrote. */
export const isOf = (entry: Pick<OutboxEntry, 'cadreId'>, cadreId: string | undefined): boolean =>
  entry.cadreId === undefined || cadreId === undefined || entry.cadreId === cadreId;

/**
 * What to send next: the earliest entry of this person that wasn't tried in this round. A later log of a visit waits
 * behind an earlier one that is still here; other visits go on.
 */
export const nextToSend = (
  entries: readonly OutboxEntry[],
  cadreId: string,
  tried: ReadonlySet<number>,
): OutboxEntry | undefined => {
  const held = new Set<string>();
  for (const entry of entries) {
    if (!isOf(entry, cadreId)) continue;
    const mayGo = !entry.clash && !tried.has(entry.id) && !held.has(entry.visitId);
    if (mayGo) return entry;
    held.add(entry.visitId);
  }
  return undefined;
};

/** Whether an entry waits for an earlier one of the same visit. */
export const isBehind = (entry: OutboxEntry, entries: readonly OutboxEntry[]): boolean =>
  entries.some(({ id, visitId, clash }) => clash && visitId === entry.visitId && id < entry.id);

/**
 * The entries written on top of one that was sent now, at the version it made: each log raises the version by one. One
 * that saw another version keeps it, so that what somebody else changed meanwhile still shows as a clash.
 */
export const writtenOnTop = (
  entries: readonly OutboxEntry[],
  sent: Pick<OutboxEntry, 'id' | 'visitId' | 'version'>,
): OutboxEntry[] =>
  entries.flatMap((entry) =>
    entry.id > sent.id &&
    entry.visitId === sent.visitId &&
    entry.version !== undefined &&
    entry.version === sent.version
      ? [{ ...entry, version: entry.version + 1 }]
      : [],
  );

export type Choice = 'overwrite' | 'edit' | 'discard';

const OVERWRITTEN = ['changed-meanwhile', 'log-key-used-otherwise'];

/** What the person may do about a clash. To overwrite, they must have seen what they overwrite. */
export const choicesFor = ({ code, current }: Clash): Choice[] =>
  OVERWRITTEN.includes(code) && current ? ['overwrite', 'edit', 'discard'] : ['edit', 'discard'];
