import { describe, expect, it } from 'vitest';
import { readAliyunReceipts } from '#shared/notices/read-aliyun-receipt.ts';
import { readAwsSmsReceipt } from '#shared/notices/read-aws-sms-receipt.ts';
import { queuedReceipt, readReceipt } from '#shared/notices/read-receipt.ts';
import { codeOf } from '#shared/notices/receipt.ts';

const NOTICE = 'booking#b-1#1#booking-reminder-eve#sms';

/** An event in the form that AWS documents. */
const anEvent = (eventType: string, more: object = {}) => ({
  eventType,
  eventVersion: '1.0',
  eventTimestamp: Date.parse('2026-12-01T10:00:05.470Z'),
  isFinal: true,
  originationPhoneNumber: '+12065550152',
  destinationPhoneNumber: '+8613820001015',
  isInternationalSend: false,
  messageId: 'aws-message-1',
  messageRequestTimestamp: Date.parse('2026-12-01T10:00:05.170Z'),
  messageEncoding: 'Unicode',
  messageType: 'TRANSACTIONAL',
  messageStatus: 'SUCCESSFUL',
  messageStatusDescription: 'Message has been accepted by phone carrier',
  context: { notice: NOTICE, template: 'booking-reminder-eve' },
  totalMessageParts: 1,
  totalMessagePrice: 0.09582,
  ...more,
});

describe('an event of AWS End User Messaging', () => {
  it('tells which message it is about, and when it happened', () => {
    expect(readAwsSmsReceipt(anEvent('TEXT_SUCCESSFUL'))).toEqual({
      noticeId: NOTICE,
      sender: 'aws',
      providerId: 'aws-message-1',
      at: '2026-12-01T10:00:05.470Z',
      outcome: 'delivered',
    });
  });

  it.each([
    ['TEXT_DELIVERED', true, 'delivered'],
    ['TEXT_SUCCESSFUL', true, 'delivered'],
    ['TEXT_SUCCESSFUL', false, 'taken'],
    ['TEXT_QUEUED', false, 'taken'],
    ['TEXT_PENDING', false, 'taken'],
    ['TEXT_SENT', false, 'taken'],
    ['TEXT_UNKNOWN', true, 'taken'],
    ['TEXT_CARRIER_UNREACHABLE', false, 'taken'],
  ])('%s (final: %s) says %s', (eventType, isFinal, outcome) => {
    const receipt = readAwsSmsReceipt(anEvent(eventType, { isFinal }));
    expect(receipt).toMatchObject({ outcome });
    expect(receipt).not.toHaveProperty('code');
  });

  it.each([
    'TEXT_INVALID',
    'TEXT_INVALID_MESSAGE',
    'TEXT_UNREACHABLE',
    'TEXT_CARRIER_UNREACHABLE',
    'TEXT_BLOCKED',
    'TEXT_CARRIER_BLOCKED',
    'TEXT_PROTECT_BLOCKED',
    'TEXT_SPAM',
    'TEXT_TTL_EXPIRED',
  ])('%s says why it failed', (eventType) => {
    expect(readAwsSmsReceipt(anEvent(eventType))).toMatchObject({ outcome: 'failed', code: eventType });
  });

  it('says nothing where the SMS was none of a notice', () => {
    expect(readAwsSmsReceipt(anEvent('TEXT_DELIVERED', { context: { account: 'bar' } }))).toBeUndefined();
    expect(readAwsSmsReceipt(anEvent('TEXT_DELIVERED', { context: undefined }))).toBeUndefined();
  });

  it('is not read where it is of another kind', () => {
    expect(() => readAwsSmsReceipt(anEvent('VOICE_ANSWERED'))).toThrow();
  });
});

/** A report in the form that Alibaba Cloud documents. */
const aReport = (more: object = {}) => ({
  phone_number: '13820001015',
  send_time: '2026-12-01 18:00:00',
  report_time: '2026-12-01 18:00:05',
  success: true,
  err_code: 'DELIVERED',
  err_msg: '用户接收成功',
  sms_size: '1',
  biz_id: 'biz-1',
  out_id: NOTICE,
  ...more,
});

describe('the reports of Alibaba Cloud', () => {
  const delivered = { noticeId: NOTICE, sender: 'aliyun', providerId: 'biz-1', outcome: 'delivered' };

  it('tell in Shanghai’s time, whatever the machine’s', () => {
    const at = '2026-12-01T10:00:05.000Z';
    expect(readAliyunReceipts([aReport()])).toEqual({
      ok: true,
      value: { receipts: [{ ...delivered, at }], unreadable: 0, fields: [] },
    });
  });

  it('come several at once; those of other SMS are left out', () => {
    const read = readAliyunReceipts([
      aReport(),
      aReport({ out_id: '' }),
      aReport({ out_id: null }),
      aReport({ biz_id: 'biz-2', success: false, err_code: 'MK:0001', err_msg: '空号' }),
    ]);
    expect(read).toMatchObject({
      ok: true,
      value: {
        receipts: [delivered, { providerId: 'biz-2', outcome: 'failed', code: 'MK:0001' }],
        unreadable: 0,
      },
    });
    expect(JSON.stringify(read)).not.toMatch(/1382|空号/);
  });

  it.each([
    ['a day that isn’t one', aReport({ report_time: '2026-02-30 18:00:05' }), 'report_time'],
    ['a time that isn’t one', aReport({ report_time: '2026-12-01 24:00:00' }), 'report_time'],
    ['a time in another form', aReport({ report_time: '2026-12-01T18:00:05' }), 'report_time'],
    ['no time', aReport({ report_time: undefined }), 'report_time'],
    ['an outcome in words', aReport({ success: 'yes' }), 'success'],
    ['no id of the message', aReport({ biz_id: undefined }), 'biz_id'],
    ['an empty id of the message', aReport({ biz_id: '' }), 'biz_id'],
    ['an id that no key can hold', aReport({ out_id: 'x'.repeat(501) }), 'out_id'],
    ['no report at all', null, 'body'],
  ])('are read one by one: %s keeps back no other', (_, odd, field) => {
    const last = aReport({ biz_id: 'biz-2' });
    expect(readAliyunReceipts([aReport(), odd, last, odd])).toMatchObject({
      ok: true,
      value: {
        receipts: [delivered, { ...delivered, providerId: 'biz-2' }],
        unreadable: 2,
        fields: [field],
      },
    });
  });

  it.each([
    ['a single report', aReport()],
    ['nothing', undefined],
    ['words', 'success=true'],
  ])('are refused where they are no list: %s', (_, raw) => {
    expect(readAliyunReceipts(raw)).toMatchObject({ ok: false, refusal: { kind: 'malformed' } });
  });
});

describe('a provider’s code', () => {
  it.each([
    ['MK:0001', 'MK:0001'],
    ['-106', '-106'],
    ['isv.SMS_SIGNATURE_SCENE_ILLEGAL', 'isv.SMS_SIGNATURE_SCENE_ILLEGAL'],
    ['', 'unreadable-code'],
    ['550 no such user', 'unreadable-code'],
    ['to:13820001015', 'unreadable-code'],
    ['空号', 'unreadable-code'],
  ])('%j is kept as %j', (text, kept) => {
    expect(codeOf(text)).toBe(kept);
  });
});

describe('a message of the receipts’ queue', () => {
  const wrapped = (Message: string) =>
    JSON.stringify({ Type: 'Notification', MessageId: 'sns-1', TopicArn: 'arn:aws:sns:x:1:topic', Message });

  it('is read the same wrapped by SNS or not', () => {
    const event = JSON.stringify(anEvent('TEXT_DELIVERED'));
    expect(readReceipt(wrapped(event))).toMatchObject({ sender: 'aws', noticeId: NOTICE });
    expect(readReceipt(event)).toEqual(readReceipt(wrapped(event)));
  });

  it('is read as it was queued', () => {
    const [receipt] = [readAwsSmsReceipt(anEvent('TEXT_BLOCKED'))];
    if (!receipt) throw new Error('no receipt');
    expect(readReceipt(queuedReceipt(receipt))).toEqual(receipt);
  });

  it('may be SES’s greeting of the topic, which says nothing', () => {
    expect(
      readReceipt(wrapped('Successfully validated SNS topic for Amazon SES event publishing.')),
    ).toBeUndefined();
  });

  it.each([
    ['no JSON', 'hello'],
    ['nothing', 'null'],
    ['another envelope', JSON.stringify({ Type: 'SubscriptionConfirmation', Token: 't', Message: '{}' })],
    ['an envelope around no event', wrapped('hello')],
    ['a half receipt', JSON.stringify({ noticeId: NOTICE, outcome: 'delivered' })],
  ])('is not read where it is %s', (_, body) => {
    expect(() => readReceipt(body)).toThrow();
  });
});
