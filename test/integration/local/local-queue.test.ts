import { describe, expect, it } from 'vitest';
import { createLocalQueue } from '#infra/local/local-queue.ts';
import type { QueueEvent } from '#shared/platform/queue.ts';
import { addSeconds } from '#shared/time/instant.ts';

const HIDDEN_SECONDS = 10;

const createWorld = () => {
  let now = '2026-11-24T00:00:00.000Z';
  const queue = createLocalQueue({ now: () => now });
  const seen: string[] = [];
  const failing = new Set<string>();
  const consume = async ({ Records }: QueueEvent) => {
    seen.push(...Records.map(({ body }) => body));
    const failed = Records.filter(({ body }) => failing.has(body));
    return { batchItemFailures: failed.map(({ messageId }) => ({ itemIdentifier: messageId })) };
  };
  const later = (seconds: number) => {
    now = addSeconds(now, seconds);
  };
  return { queue, seen, failing, consume, later };
};

describe('the queue of one machine', () => {
  it('hands every message on once, ten at a time', async () => {
    const { queue, seen, consume } = createWorld();
    const messages = Array.from({ length: 25 }, (_, index) => String(index));
    await queue.send(messages);
    await queue.send(messages);
    const sizes: number[] = [];
    await queue.drain((event) => {
      sizes.push(event.Records.length);
      return consume(event);
    });
    await queue.drain(consume);
    expect(seen).toEqual(messages);
    expect(sizes).toEqual([10, 10, 5]);
  });

  it('hands on again what failed, and only after a while', async () => {
    const { queue, seen, failing, consume, later } = createWorld();
    failing.add('b');
    await queue.send(['a', 'b']);
    await queue.drain(consume);
    await queue.drain(consume);
    expect(seen).toEqual(['a', 'b']);
    failing.clear();
    later(HIDDEN_SECONDS);
    await queue.drain(consume);
    expect(seen).toEqual(['a', 'b', 'b']);
  });

  it('loses nothing where the consumer itself fails', async () => {
    const { queue, seen, consume, later } = createWorld();
    await queue.send(['a']);
    await queue.drain(() => Promise.reject(new Error('away')));
    later(HIDDEN_SECONDS);
    await queue.drain(consume);
    expect(seen).toEqual(['a']);
  });

  it('gives a message up after five tries, until it is sent after all', async () => {
    const { queue, seen, failing, consume, later } = createWorld();
    failing.add('a');
    await queue.send(['a']);
    for (let tries = 0; tries < 8; tries += 1) {
      await queue.drain(consume);
      later(HIDDEN_SECONDS);
    }
    expect(seen).toHaveLength(5);
    expect([...queue.deadLetters]).toEqual(['a']);
    failing.clear();
    await queue.send(['a']);
    await queue.drain(consume);
    expect([...queue.deadLetters]).toEqual([]);
  });
});
