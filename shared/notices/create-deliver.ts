import { createConsumer } from '#shared/platform/queue.ts';
import { type DeliverDeps, deliverNotice } from './deliver-notice.ts';
import { readQueued } from './queue.ts';

/**
 * The consumer of the queue. Only a surprise (the database away, a message that doesn't read) sends a message back:
 * what a provider refuses waits in the table for its next try.
 */
export const createDeliver = (deps: DeliverDeps) =>
  createConsumer(deps.log, 'deliver-failed', async (body) => {
    await deliverNotice(deps, readQueued(body));
    return undefined;
  });
