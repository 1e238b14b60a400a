import { tellOthers } from './changes.ts';
import type { OutboxEntry, RoundEnd } from './outbox.ts';
import { isOf, verdictOf } from './outbox-rules.ts';
import { kept, outbox } from './phone-store.ts';
import { sendRound } from './send-round.ts';
import { server } from './server.ts';
import { refreshWeek } from './week.ts';

/** One at a time among all tabs and the worker, where the browser can see to that. */
export const inTurn = <T>(work: () => Promise<T>): Promise<T> =>
  'locks' in navigator ? (navigator.locks.request('kaimen-outbox', work) as Promise<T>) : work();

/** How a round ends that can't begin, by the status of asking who is signed in. */
const endWithout = (status: number | undefined): RoundEnd => {
  const verdict = verdictOf(status);
  return verdict === 'signed-out' || verdict === 'no-answer' ? verdict : 'later';
};

/** How the visits stand whose clash came when that couldn't be asked. */
const lookAgain = async (entries: OutboxEntry[]): Promise<void> => {
  for (const entry of entries) {
    const current = await server.visit(entry.visitId);
    if (entry.clash && current) await outbox.put({ ...entry, clash: { ...entry.clash, current } });
  }
};

/**
 * Sends what waits, if somebody is signed in whose it is. Asking who it is brings the week up to date as well, and shows
 * whether the city can be reached again.
 */
export const sendOutbox = (): Promise<{ sent: number; end: RoundEnd }> =>
  inTurn(async () => {
    const [entries, lastEnd] = await Promise.all([outbox.list(), kept.read('round')]);
    const waits = entries.some(({ clash }) => !clash);
    const unseen = entries.filter(({ clash }) => clash && !clash.current && clash.status !== 404);
    if (!waits && unseen.length === 0 && lastEnd !== 'no-answer') return { sent: 0, end: 'done' };
    const { status, cadreId } = await refreshWeek();
    if (cadreId) await lookAgain(unseen.filter((entry) => isOf(entry, cadreId)));
    const round: { sent: number; end: RoundEnd } = cadreId
      ? await sendRound({ outbox, server }, cadreId)
      : { sent: 0, end: waits ? endWithout(status) : 'done' };
    if (status === undefined) round.end = 'no-answer';
    // What was sent is made now, and no longer among the visits to come.
    if (round.sent > 0) await refreshWeek();
    await kept.write('round', round.end);
    tellOthers();
    return round;
  });

/** What waits on this phone: of the person whose week it keeps, and of others who used it. */
export const readOutbox = async () => {
  const [entries, week, round] = await Promise.all([outbox.list(), kept.read('week'), kept.read('round')]);
  const own = entries.filter((entry) => isOf(entry, week?.cadreId));
  return { own, others: entries.length - own.length, week, round };
};
