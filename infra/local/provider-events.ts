import type { Message, Sent } from '#shared/notices/message.ts';
import { tokenOfNotice } from '#shared/notices/notice-token.ts';
import type { Instant } from '#shared/time/instant.ts';

/** What was sent to whom, and the provider's id for it. */
export type SentMessage = Pick<Message, 'noticeId' | 'to'> & Sent;

/** The addresses of SES's mailbox simulator, also with a label: `bounce+1@simulator.amazonses.com`. Any other gets its mail. */
const SIMULATOR = /^(bounce|complaint|suppressionlist)(?:\+[^@]*)?@simulator\.amazonses\.com$/i;

const mailOf = ({ noticeId, to, providerId }: SentMessage, at: Instant) => ({
  timestamp: at,
  messageId: providerId,
  destination: [to],
  headersTruncated: false,
  tags: {
    'ses:configuration-set': ['local'],
    'kaimen-notice': [tokenOfNotice(noticeId)],
  },
});

const delivery = (sent: SentMessage, at: Instant) => ({
  eventType: 'Delivery',
  mail: mailOf(sent, at),
  delivery: {
    timestamp: at,
    processingTimeMillis: 0,
    recipients: [sent.to],
    smtpResponse: '250 2.0.0 OK',
    reportingMTA: 'localhost',
  },
});

const bounce = (sent: SentMessage, at: Instant, bounceSubType: string) => ({
  eventType: 'Bounce',
  mail: mailOf(sent, at),
  bounce: {
    bounceType: 'Permanent',
    bounceSubType,
    bouncedRecipients: [{ emailAddress: sent.to, action: 'failed', status: '5.1.1' }],
    timestamp: at,
    feedbackId: `bounce-${sent.providerId}`,
  },
});

const complaint = (sent: SentMessage, at: Instant) => ({
  eventType: 'Complaint',
  mail: mailOf(sent, at),
  complaint: {
    complainedRecipients: [{ emailAddress: sent.to }],
    timestamp: at,
    feedbackId: `complaint-${sent.providerId}`,
    complaintFeedbackType: 'abuse',
  },
});

const sesEvents = (sent: SentMessage, at: Instant): object[] => {
  const [, simulated] = SIMULATOR.exec(sent.to) ?? [];
  switch (simulated?.toLowerCase()) {
    case 'bounce':
      return [bounce(sent, at, 'General')];
    case 'suppressionlist':
      return [bounce(sent, at, 'Suppressed')];
    case 'complaint':
      return [delivery(sent, at), complaint(sent, at)];
    default:
      return [delivery(sent, at)];
  }
};

// The simulator's numbers of AWS are all abroad, and Kaimen writes to mainland phones only: each gets its SMS.
const smsEvents = ({ noticeId, to, providerId }: SentMessage, at: Instant): object[] => [
  {
    eventType: 'TEXT_DELIVERED',
    eventVersion: '1.0',
    eventTimestamp: Date.parse(at),
    isFinal: true,
    destinationPhoneNumber: to,
    isoCountryCode: 'CN',
    messageId: providerId,
    messageRequestTimestamp: Date.parse(at),
    messageEncoding: 'Unicode',
    messageType: 'TRANSACTIONAL',
    messageStatus: 'DELIVERED',
    messageStatusDescription: 'Message has been accepted by phone',
    context: { notice: noticeId },
    totalMessageParts: 1,
  },
];

/** What a provider would tell of a message, in its own form; nothing where one tells nothing, as an SMTP server does. */
export const providerEvents = (sent: SentMessage, at: Instant): object[] => {
  if (sent.sender === 'ses') return sesEvents(sent, at);
  return sent.sender === 'aws' ? smsEvents(sent, at) : [];
};
