import { inParallel } from '#shared/platform/in-parallel.ts';
import type { BatchResponse, QueueEvent } from '#shared/platform/queue.ts';

/** How a queue hands on: how many messages together and to how many consumers at once; those about `alone` come one by one. */
export type Handing = { batch: number; consumers: number; alone?: string[] };

const batchesOf = (messages: string[], { batch, alone = [] }: Handing): string[][] => {
  const comesAlone = (body: string): boolean => alone.some((bookingId) => body.includes(bookingId));
  const rest = messages.filter((body) => !comesAlone(body));
  const together = Array.from({ length: Math.ceil(rest.length / batch) }, (_, index) =>
    rest.slice(index * batch, (index + 1) * batch),
  );
  return [...messages.filter(comesAlone).map((body) => [body]), ...together];
};

/** As SQS hands on in the cloud. */
const usual: Handing = { batch: 10, consumers: 4 };

/** Hands messages to consumers in batches and gives those that are to come again. */
export const consume = async (
  deliver: (event: QueueEvent) => Promise<BatchResponse>,
  messages: string[],
  handing: Handing = usual,
): Promise<string[]> => {
  const again = await inParallel(batchesOf(messages, handing), handing.consumers, async (bodies) => {
    const Records = bodies.map((body, index) => ({ messageId: String(index), body }));
    const { batchItemFailures } = await deliver({ Records });
    return batchItemFailures.map(({ itemIdentifier }) => bodies[Number(itemIdentifier)] ?? '');
  });
  return again.flat();
};
