import { z } from 'zod';
import { instantSchema } from '#shared/time/instant.ts';
import type { SenderName } from './message.ts';

/**
 * What a provider says became of a message. `taken`: it has it, and no more is known; `delivered`: it arrived;
 * `complained`: it arrived, and the person called it unwanted; `failed`: it did not arrive; `returned`: nobody can be
 * reached there, which the other side may say even after it took the message.
 */
const outcomes = ['taken', 'delivered', 'complained', 'failed', 'returned'] as const;
export type Outcome = (typeof outcomes)[number];

/** Those that tell later what became of a message. An SMTP server doesn't, nor does the office. */
export const tellingSenders = ['ses', 'aws', 'aliyun'] as const satisfies readonly SenderName[];

/** What a provider says of one message, in one form for all of them. Names no person, so it may wait in a queue. */
export const receiptSchema = z.object({
  noticeId: z.string().min(1),
  sender: z.enum(tellingSenders),
  /** The message's id at the provider. */
  providerId: z.string().min(1),
  /** When it happened, by the provider's clock. */
  at: instantSchema,
  outcome: z.enum(outcomes),
  /** Why it did not arrive, in the provider's words; safe for a log. */
  code: z.string().optional(),
});
export type Receipt = z.infer<typeof receiptSchema>;

/** What a receipt says besides which message it is about. */
export type ReceiptWord = Pick<Receipt, 'outcome' | 'at' | 'code'>;

const CODE = /^(?!.*\d{7})[\w.:/-]{1,60}$/;

/** A provider's code, unless it holds what no code does: blanks, or as many digits as a phone. */
export const codeOf = (text: string): string => (CODE.test(text) ? text : 'unreadable-code');
