import { setTimeout as pause } from 'node:timers/promises';
import { SendMessageBatchCommand, SQSClient } from '@aws-sdk/client-sqs';
import { mockClient } from 'aws-sdk-client-mock';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { createSqsQueue } from '#shared/platform/sqs-queue.ts';

const sqs = mockClient(SQSClient);
beforeEach(() => {
  sqs.reset();
});
afterAll(() => sqs.restore());

const queue = createSqsQueue('https://sqs.example/queue', { region: 'ap-southeast-1' });
const batches = () =>
  sqs
    .commandCalls(SendMessageBatchCommand)
    .map(({ args }) => args[0].input.Entries?.map(({ MessageBody }) => MessageBody));

describe('the queue', () => {
  it('takes ten messages at a time, and asks nothing for none', async () => {
    sqs.on(SendMessageBatchCommand).resolves({});
    await queue.send([]);
    await queue.send(Array.from({ length: 23 }, (_, index) => `m${index}`));
    expect(batches().map((batch) => batch?.length)).toEqual([10, 10, 3]);
    expect(batches().flat()).toHaveLength(new Set(batches().flat()).size);
  });

  it('asks for eight batches at once, so that ten thousand messages take seconds and SQS is not flooded', async () => {
    let open = 0;
    let most = 0;
    sqs.on(SendMessageBatchCommand).callsFake(async () => {
      open += 1;
      most = Math.max(most, open);
      await pause(5);
      open -= 1;
      return {};
    });
    const messages = Array.from({ length: 1234 }, (_, index) => `m${index}`);
    await queue.send(messages);
    expect(most).toBe(8);
    expect(batches().flat().sort()).toEqual(messages.sort());
  });

  it('says so where one batch of many fails, whatever became of the others', async () => {
    sqs.on(SendMessageBatchCommand).callsFake(async ({ Entries }) => {
      if (Entries[0].MessageBody === 'm50') throw new Error('no route to SQS');
      return {};
    });
    const messages = Array.from({ length: 200 }, (_, index) => `m${index}`);
    await expect(queue.send(messages)).rejects.toThrow('no route to SQS');
  });

  it('sends again what was not taken of a batch, and only that', async () => {
    const busy = { Id: '1', Code: 'ServiceUnavailable', SenderFault: false };
    sqs
      .on(SendMessageBatchCommand)
      .resolvesOnce({ Successful: [], Failed: [busy] })
      .resolves({});
    await queue.send(['a', 'b', 'c']);
    expect(batches()).toEqual([['a', 'b', 'c'], ['b']]);
  });

  it('gives up on what is never taken, so the sweep finds it again', async () => {
    const busy = { Id: '0', Code: 'ServiceUnavailable', SenderFault: false };
    sqs.on(SendMessageBatchCommand).resolves({ Failed: [busy], Successful: [] });
    await expect(queue.send(['a'])).rejects.toThrow();
    expect(batches()).toHaveLength(4);
  });

  it('does not repeat what is its own fault', async () => {
    const fault = { Id: '0', Code: 'InvalidMessageContents', SenderFault: true };
    sqs.on(SendMessageBatchCommand).resolves({ Failed: [fault], Successful: [] });
    await expect(queue.send(['a'])).rejects.toThrow('InvalidMessageContents');
    expect(batches()).toHaveLength(1);
  });
});
