import { z } from 'zod';
import { instantSchema } from '#shared/time/instant.ts';
import { noticeOfToken } from './notice-token.ts';
import { codeOf, type Receipt, type ReceiptWord } from './receipt.ts';

/** The label with the notice's token. */
const NOTICE_LABEL = 'kaimen-notice';

const mail = z.object({
  messageId: z.string(),
  timestamp: instantSchema,
  tags: z.record(z.string(), z.array(z.string())).default({}),
});
const happened = z.object({ timestamp: instantSchema });

const eventSchema = z.discriminatedUnion('eventType', [
  z.object({ eventType: z.literal('Delivery'), mail, delivery: happened }),
  z.object({ eventType: z.literal('DeliveryDelay'), mail, deliveryDelay: happened }),
  z.object({
    eventType: z.literal('Bounce'),
    mail,
    bounce: happened.extend({
      bounceType: z.enum(['Permanent', 'Transient', 'Undetermined']),
      bounceSubType: z.string(),
    }),
  }),
  z.object({
    eventType: z.literal('Complaint'),
    mail,
    complaint: happened.extend({
      complaintFeedbackType: z.string().nullish(),
      complaintSubType: z.string().nullish(),
    }),
  }),
  z.object({ eventType: z.literal('Reject'), mail }),
  z.object({
    eventType: z.enum(['Send', 'Open', 'Click', 'Rendering Failure', 'Subscription']),
    mail,
  }),
]);
type SesEvent = z.infer<typeof eventSchema>;

const SUPPRESSED = 'OnAccountSuppressionList';
/** Complaints that no person made: a mailbox's provider says the mail is wanted, or wasn't signed as it should be. */
const NOT_UNWANTED = ['not-spam', 'auth-failure'];

const wordOf = (event: SesEvent): ReceiptWord | undefined => {
  switch (event.eventType) {
    case 'Delivery':
      return { outcome: 'delivered', at: event.delivery.timestamp };
    case 'DeliveryDelay':
      return { outcome: 'taken', at: event.deliveryDelay.timestamp };
    case 'Bounce': {
      const { bounceType, bounceSubType, timestamp } = event.bounce;
      const outcome = bounceType === 'Permanent' ? 'returned' : 'failed';
      return { outcome, at: timestamp, code: codeOf(`${bounceType}/${bounceSubType}`) };
    }
    case 'Complaint': {
      const { complaintFeedbackType, complaintSubType, timestamp } = event.complaint;
      // SES didn't send it, because of a complaint made before.
      if (complaintSubType === SUPPRESSED)
        return { outcome: 'failed', at: timestamp, code: `Complaint/${SUPPRESSED}` };
      const isUnwanted = !NOT_UNWANTED.includes(complaintFeedbackType ?? '');
      return { outcome: isUnwanted ? 'complained' : 'delivered', at: timestamp };
    }
    // A virus was found, which is the only reason SES has.
    case 'Reject':
      return { outcome: 'failed', at: event.mail.timestamp, code: 'Reject' };
    default:
      return undefined;
  }
};

/**
 * What an event of SES (event publishing) says of a notice's mail; undefined where it says nothing of its way, or the mail
 * was none of a notice.
 *
 * @throws if it isn't an event as SES documents them
 */
export const readSesReceipt = (raw: unknown): Receipt | undefined => {
  const event = eventSchema.parse(raw);
  const [label] = event.mail.tags[NOTICE_LABEL] ?? [];
  const noticeId = label && noticeOfToken(label);
  const word = wordOf(event);
  if (!noticeId || !word) return undefined;
  return { noticeId, sender: 'ses', providerId: event.mail.messageId, ...word };
};
