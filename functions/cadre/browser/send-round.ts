import type { Clash, CurrentVisit, OutboxEntry, RoundEnd } from './outbox.ts';
import { nextToSend, verdictOf, writtenOnTop } from './outbox-rules.ts';
import type { Answer } from './server.ts';

export type SendRoundDeps = {
  outbox: {
    list: () => Promise<OutboxEntry[]>;
    put: (entry: OutboxEntry) => Promise<void>;
    remove: (id: number) => Promise<void>;
  };
  server: {
    send: (entry: OutboxEntry) => Promise<Answer | undefined>;
    visit: (visitId: string) => Promise<CurrentVisit | undefined>;
  };
};

type ProblemBody = { title?: string; detail?: string; errors?: { message: string }[] };

const clashOf = ({ status, body }: Answer, current: CurrentVisit | undefined): Clash => {
  const { title = '', detail, errors = [] } = (body ?? {}) as ProblemBody;
  const sentences = errors.length > 0 ? errors.map(({ message }) => message) : [detail ?? ''];
  return { status, code: title, sentences, current };
};

/**
 * Sends what waits of this person, in the order written, one after the other. An entry leaves the phone only when the
 * server answered that it has it; sent twice it is written once, by its key. Run it under a lock: two rounds at a time
 * would do no harm on the server, but tell the person odd things.
 */
export const sendRound = async (
  { outbox, server }: SendRoundDeps,
  cadreId: string,
): Promise<{ sent: number; end: RoundEnd }> => {
  const tried = new Set<number>();
  let sent = 0;
  for (;;) {
    const entries = await outbox.list();
    const entry = nextToSend(entries, cadreId, tried);
    if (!entry) return { sent, end: tried.size > sent ? 'later' : 'done' };
    const answer = await server.send(entry);
    const verdict = verdictOf(answer?.status);
    if (verdict === 'later' || verdict === 'signed-out' || verdict === 'no-answer')
      return { sent, end: verdict };
    if (verdict === 'clash' && answer) {
      await outbox.put({ ...entry, clash: clashOf(answer, await server.visit(entry.visitId)) });
      continue;
    }
    tried.add(entry.id);
    if (verdict !== 'sent') continue;
    // First what was written on top of it: broken off in between, the next round sends this one again and harms nothing.
    for (const later of writtenOnTop(entries, entry)) await outbox.put(later);
    await outbox.remove(entry.id);
    sent += 1;
  }
};
