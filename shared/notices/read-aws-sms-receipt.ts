import { z } from 'zod';
import { instantOf } from '#shared/time/instant.ts';
import type { Outcome, Receipt } from './receipt.ts';

/** What each kind of event says, once it is final. Until then the message is still on its way. */
const outcomeOf = {
  TEXT_QUEUED: 'taken',
  TEXT_PENDING: 'taken',
  TEXT_SENT: 'taken',
  // Which of the two a country's carriers send differs, and means the same.
  TEXT_SUCCESSFUL: 'delivered',
  TEXT_DELIVERED: 'delivered',
  TEXT_INVALID: 'failed',
  TEXT_INVALID_MESSAGE: 'failed',
  TEXT_UNREACHABLE: 'failed',
  TEXT_CARRIER_UNREACHABLE: 'failed',
  TEXT_BLOCKED: 'failed',
  TEXT_CARRIER_BLOCKED: 'failed',
  TEXT_PROTECT_BLOCKED: 'failed',
  TEXT_SPAM: 'failed',
  TEXT_TTL_EXPIRED: 'failed',
  // The carrier said nothing for 72 hours, as some never do: no reason to call it failed.
  TEXT_UNKNOWN: 'taken',
} as const satisfies Record<string, Outcome>;

const kinds = Object.keys(outcomeOf) as (keyof typeof outcomeOf)[];

const eventSchema = z.object({
  eventType: z.enum(kinds),
  eventTimestamp: z.int().positive(),
  isFinal: z.boolean(),
  messageId: z.string(),
  /** What we handed over with the message. */
  context: z.object({ notice: z.string().optional() }).optional(),
});

/**
 * What an event of AWS End User Messaging says of a notice's SMS; undefined where the SMS was none of a notice.
 *
 * @throws if it isn't an event of an SMS as AWS documents them
 */
export const readAwsSmsReceipt = (raw: unknown): Receipt | undefined => {
  const { eventType, eventTimestamp, isFinal, messageId, context } = eventSchema.parse(raw);
  const noticeId = context?.notice;
  if (!noticeId) return undefined;
  const outcome = isFinal ? outcomeOf[eventType] : 'taken';
  return {
    noticeId,
    sender: 'aws',
    providerId: messageId,
    at: instantOf(new Date(eventTimestamp)),
    outcome,
    ...(outcome === 'failed' && { code: eventType }),
  };
};
