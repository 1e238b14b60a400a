import { describe, expect, it } from 'vitest';
import type { OutboxEntry } from '#functions/cadre/browser/outbox.ts';
import { sendRound } from '#functions/cadre/browser/send-round.ts';
import type { Answer } from '#functions/cadre/browser/server.ts';

const entry = (id: number, visitId: string): OutboxEntry => ({
  id,
  key: `key-${id}`,
  visitId,
  about: visitId,
  cadreId: 'GB0001',
  version: 3,
  fields: { raised: `said ${id}` },
  writtenAt: '2026-11-24T02:00:00.000Z',
});

/** A phone with these logs, and a server that answers each key in turn as told; without more to say, with 200. */
const phoneWith = (entries: OutboxEntry[], script: Record<string, (number | undefined)[]> = {}) => {
  const kept = new Map(entries.map((one) => [one.id, one]));
  const sent: string[] = [];
  const deps = {
    outbox: {
      list: async () => [...kept.values()].sort((one, other) => one.id - other.id),
      put: async (one: OutboxEntry) => void kept.set(one.id, one),
      remove: async (id: number) => void kept.delete(id),
    },
    server: {
      send: async ({ key, version }: OutboxEntry): Promise<Answer | undefined> => {
        sent.push(`${key} over ${version}`);
        const turns = script[key];
        const status = turns && turns.length > 0 ? turns.shift() : 200;
        return status === undefined
          ? undefined
          : { status, body: { title: 'changed-meanwhile', detail: '有人改动' } };
      },
      visit: async (id: string) => ({ id, version: 9, onDate: '2026-11-24', state: 'done' as const }),
    },
  };
  return { kept, sent, round: () => sendRound(deps, 'GB0001') };
};

describe('a round of sending', () => {
  it('sends in the order written, each over the version the one before made', async () => {
    const phone = phoneWith([entry(1, 'H1'), entry(2, 'H2'), entry(3, 'H1')]);
    expect(await phone.round()).toEqual({ sent: 3, end: 'done' });
    expect(phone.sent).toEqual(['key-1 over 3', 'key-2 over 3', 'key-3 over 4']);
    expect(phone.kept.size).toBe(0);
  });

  it('keeps what got no answer, stops, and sends it again under the same key', async () => {
    const phone = phoneWith([entry(1, 'H1'), entry(2, 'H2')], { 'key-1': [undefined] });
    expect(await phone.round()).toEqual({ sent: 0, end: 'no-answer' });
    expect(phone.sent).toHaveLength(1);
    expect(await phone.round()).toEqual({ sent: 2, end: 'done' });
    expect(phone.sent).toEqual(['key-1 over 3', 'key-1 over 3', 'key-2 over 3']);
  });

  it('keeps all where the session ended', async () => {
    const phone = phoneWith([entry(1, 'H1'), entry(2, 'H2')], { 'key-1': [401] });
    expect(await phone.round()).toEqual({ sent: 0, end: 'signed-out' });
    expect([...phone.kept.values()].some(({ clash }) => clash)).toBe(false);
  });

  it('keeps a clash with the server’s sentence and what stands there, and goes on with other visits', async () => {
    const phone = phoneWith([entry(1, 'H1'), entry(2, 'H1'), entry(3, 'H2')], { 'key-1': [409] });
    expect(await phone.round()).toEqual({ sent: 1, end: 'done' });
    expect([...phone.kept.keys()]).toEqual([1, 2]);
    expect(phone.kept.get(1)).toMatchObject({
      fields: { raised: 'said 1' },
      clash: { status: 409, code: 'changed-meanwhile', sentences: ['有人改动'], current: { version: 9 } },
    });
    expect(phone.kept.get(2)?.clash).toBeUndefined();
  });

  it('tries what the server broke on once a round, and goes on with other visits', async () => {
    const phone = phoneWith([entry(1, 'H1'), entry(2, 'H2')], { 'key-1': [500] });
    expect(await phone.round()).toEqual({ sent: 1, end: 'later' });
    expect(phone.sent).toEqual(['key-1 over 3', 'key-2 over 3']);
    expect(await phone.round()).toEqual({ sent: 1, end: 'done' });
  });
});
