import { afterEach, describe, expect, it, vi } from 'vitest';
import type { OutboxEntry } from '#functions/cadre/browser/outbox.ts';
import { server } from '#functions/cadre/browser/server.ts';

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const entry: OutboxEntry = {
  id: 1,
  key: 'key-1',
  visitId: 'H1.2026-11',
  about: '姜永福',
  version: 3,
  fields: { how: 'home' },
  writtenAt: '2026-11-24T02:00:00.000Z',
};

describe('the phone’s way to the city', () => {
  it('gives up after half a minute on a connection that hangs, so that what follows isn’t held up', async () => {
    vi.useFakeTimers();
    const hangs = (_: string, { signal }: RequestInit) =>
      new Promise((_, reject) => signal?.addEventListener('abort', () => reject(signal.reason)));
    vi.stubGlobal('fetch', vi.fn(hangs));
    let answer: unknown = 'waiting';
    const sending = server.send(entry).then((given) => {
      answer = given;
    });
    await vi.advanceTimersByTimeAsync(29_999);
    expect(answer).toBe('waiting');
    await vi.advanceTimersByTimeAsync(1);
    await sending;
    expect(answer).toBeUndefined();
  });

  it.each([
    ['a visit’s log to the visit', {}, '/api/cadre/visits/H1.2026-11/log'],
    [
      'contact that nobody planned to the household',
      { householdId: 'H1', visitId: 'H1.2026-11-24' },
      '/api/cadre/households/H1/log',
    ],
  ])('sends %s, under its key', async (_, more, path) => {
    const fetched = vi.fn(async () => Response.json({}));
    vi.stubGlobal('fetch', fetched);
    expect((await server.send({ ...entry, ...more }))?.status).toBe(200);
    expect(fetched).toHaveBeenCalledWith(
      path,
      expect.objectContaining({ headers: expect.objectContaining({ 'Idempotency-Key': 'key-1' }) }),
    );
  });
});
