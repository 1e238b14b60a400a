import { z } from 'zod';
import { readAwsSmsReceipt } from './read-aws-sms-receipt.ts';
import { readSesReceipt } from './read-ses-receipt.ts';
import { type Receipt, receiptSchema } from './receipt.ts';

/** What SNS wraps around an event on its way to a queue. */
const envelopeSchema = z.object({ Type: z.literal('Notification'), Message: z.string() });

/** What SES says once, in place of an event, when it is told to publish to a topic. */
const SES_GREETING = 'Successfully validated SNS topic for Amazon SES event publishing.';

const isOf = (field: string, event: unknown): boolean =>
  typeof event === 'object' && event !== null && field in event;

/** A receipt as it waits in the queue. */
export const queuedReceipt = (receipt: Receipt): string => JSON.stringify(receiptSchema.parse(receipt));

/**
 * The receipt in a message of the queue: an event of SES or of AWS End User Messaging, wrapped by SNS or not, or a receipt that
 * was queued by `queuedReceipt`. Undefined where an event says nothing about a notice.
 *
 * @throws if the message is none of these
 */
export const readReceipt = (body: string): Receipt | undefined => {
  const raw: unknown = JSON.parse(body);
  if (!isOf('Type', raw)) return readEvent(raw);
  const { Message } = envelopeSchema.parse(raw);
  return Message.trim() === SES_GREETING ? undefined : readEvent(JSON.parse(Message));
};

const readEvent = (event: unknown): Receipt | undefined => {
  if (isOf('noticeId', event)) return receiptSchema.parse(event);
  return isOf('mail', event) ? readSesReceipt(event) : readAwsSmsReceipt(event);
};
