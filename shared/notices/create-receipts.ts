import { createConsumer } from '#shared/platform/queue.ts';
import { readReceipt } from './read-receipt.ts';
import { type ReceiptDeps, settleReceipt } from './settle-receipt.ts';

/**
 * The consumer of the receipts' queue: what SNS hands on from SES and AWS End User Messaging, and what was pushed to us over HTTP.
 * A message that doesn't read fails until it is a dead letter, where somebody looks at it.
 */
export const createReceipts = (deps: ReceiptDeps) =>
  createConsumer(deps.log, 'receipt-failed', async (body) => {
    const receipt = readReceipt(body);
    if (receipt) return await settleReceipt(deps, receipt);
    deps.log.info('receipt-ignored', { reason: 'nothing-of-a-notice' });
    return undefined;
  });
