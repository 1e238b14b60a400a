import { describe, expect, it } from 'vitest';
import { readSesReceipt } from '#shared/notices/read-ses-receipt.ts';

const NOTICE = 'booking#b-1#1#booking-confirmed#email';
const SENT_AT = '2026-12-01T04:00:00.000Z';
const AT = '2026-12-01T04:00:12.345Z';

/** An event in the form that SES documents, with what else is in it that nobody here wants. */
const anEvent = (eventType: string, more: object, noticeId: string | undefined = NOTICE) => ({
  eventType,
  mail: {
    timestamp: SENT_AT,
    source: 'Kaimen <kaimen@example.gov.cn>',
    sendingAccountId: '123456789012',
    messageId: 'ses-message-000000',
    destination: ['visitor@example.com'],
    headersTruncated: false,
    headers: [{ name: 'To', value: 'visitor@example.com' }],
    commonHeaders: { to: ['visitor@example.com'], subject: '预约成功' },
    tags: {
      'ses:configuration-set': ['kaimen-prod'],
      'ses:source-ip': ['192.0.2.0'],
      ...(noticeId && { 'kaimen-notice': [Buffer.from(noticeId).toString('base64url')] }),
    },
  },
  ...more,
});

const aBounce = (bounceType: string, bounceSubType: string) =>
  anEvent('Bounce', {
    bounce: {
      bounceType,
      bounceSubType,
      bouncedRecipients: [
        {
          emailAddress: 'visitor@example.com',
          action: 'failed',
          status: '5.1.1',
          diagnosticCode: 'smtp; 550 5.1.1 <visitor@example.com> user unknown',
        },
      ],
      timestamp: AT,
      feedbackId: 'feedback-000000',
    },
  });

const aComplaint = (more: object) =>
  anEvent('Complaint', {
    complaint: {
      complainedRecipients: [{ emailAddress: 'visitor@example.com' }],
      timestamp: AT,
      feedbackId: 'feedback-000000',
      ...more,
    },
  });

const aDelivery = (noticeId?: string) =>
  anEvent('Delivery', { delivery: { timestamp: AT, smtpResponse: '250 2.6.0 Message received' } }, noticeId);

const aDelay = anEvent('DeliveryDelay', {
  deliveryDelay: { timestamp: AT, delayType: 'MailboxFull', expirationTime: AT, delayedRecipients: [] },
});

describe('an event of SES', () => {
  it.each([
    ['a delivery', aDelivery(), { outcome: 'delivered', at: AT }],
    ['a delay', aDelay, { outcome: 'taken', at: AT }],
    [
      'an address that isn’t there',
      aBounce('Permanent', 'NoEmail'),
      { outcome: 'returned', code: 'Permanent/NoEmail' },
    ],
    [
      'a full mailbox',
      aBounce('Transient', 'MailboxFull'),
      { outcome: 'failed', code: 'Transient/MailboxFull' },
    ],
    [
      'a bounce SES can’t explain',
      aBounce('Undetermined', 'Undetermined'),
      { outcome: 'failed', code: 'Undetermined/Undetermined' },
    ],
    ['a complaint', aComplaint({ complaintFeedbackType: 'abuse' }), { outcome: 'complained', at: AT }],
    ['a complaint without a kind', aComplaint({ complaintSubType: null }), { outcome: 'complained' }],
    ['word that it is wanted', aComplaint({ complaintFeedbackType: 'not-spam' }), { outcome: 'delivered' }],
    [
      'a signature that didn’t hold',
      aComplaint({ complaintFeedbackType: 'auth-failure' }),
      { outcome: 'delivered' },
    ],
    [
      'a mail that SES kept back because of an earlier complaint',
      aComplaint({ complaintSubType: 'OnAccountSuppressionList' }),
      { outcome: 'failed', code: 'Complaint/OnAccountSuppressionList' },
    ],
    [
      'a mail with a virus, by when it was sent',
      anEvent('Reject', { reject: { reason: 'Bad content' } }),
      { outcome: 'failed', at: SENT_AT, code: 'Reject' },
    ],
  ])('tells of %s', (_, event, receipt) => {
    expect(readSesReceipt(event)).toMatchObject({
      noticeId: NOTICE,
      sender: 'ses',
      providerId: 'ses-message-000000',
      ...receipt,
    });
  });

  it('leaves nothing of the person in the receipt', () => {
    const receipt = JSON.stringify(readSesReceipt(aBounce('Permanent', 'General')));
    expect(receipt).not.toMatch(/visitor|example\.com/);
  });

  it.each(['Send', 'Open', 'Click', 'Rendering Failure', 'Subscription'])(
    'says nothing by %s',
    (eventType) => {
      expect(readSesReceipt(anEvent(eventType, {}))).toBeUndefined();
    },
  );

  it('says nothing where the mail was none of a notice, or the identity publishes without labels', () => {
    expect(readSesReceipt(aDelivery(''))).toBeUndefined();
    const { tags: _, ...mail } = aDelivery().mail;
    expect(readSesReceipt({ ...aDelivery(), mail })).toBeUndefined();
  });

  it('says nothing where the label is none that a notice has', () => {
    expect(readSesReceipt(aDelivery('sign-in-code'))).toBeUndefined();
  });

  it.each([
    ['of a kind SES doesn’t document', anEvent('Arrived', {})],
    ['without what it tells of', anEvent('Delivery', {})],
    ['with a bounce of an unknown type', aBounce('Forever', 'General')],
  ])('is not read %s', (_, event) => {
    expect(() => readSesReceipt(event)).toThrow();
  });
});
