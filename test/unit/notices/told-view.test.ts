import { describe, expect, it } from 'vitest';
import { handReasons } from '#shared/notices/by-hand-rules.ts';
import { dueKey } from '#shared/notices/keys.ts';
import { type Notice, newNotice } from '#shared/notices/notice.ts';
import { noticeOfToken, readNoticeToken, tokenOfNotice } from '#shared/notices/notice-token.ts';
import { templates } from '#shared/notices/templates.ts';
import type { Told } from '#shared/notices/told.ts';
import { byHandView, noticeView, noticeViewSchema } from '#shared/notices/told-view.ts';
import { kindInWords } from '#shared/web/wording/notice-kinds.ts';
import { reasonInWords } from '#shared/web/wording/notice-reasons.ts';

const NOW = '2026-12-01T04:00:00.000Z';
const notice: Notice = newNotice({
  subject: { kind: 'offer', id: '2026-12-02-1f0c9a77-0830~2026-12-01T08:00:00.000Z~ab12', version: 1 },
  template: 'slot-offered',
  channel: 'sms',
  to: '+8613820001015',
  variables: { day: '12月2日周三', time: '08:30', place: '大厅', until: '16:00' },
  dueAt: NOW,
  uselessAt: '2026-12-01T08:00:00.000Z',
});
const told: Told = {
  ...notice,
  state: 'failed',
  reason: 'x',
  endedAt: NOW,
  attempts: 2,
  expiresAtSeconds: 1,
};
const viewOf = (more: Partial<Told>, now = NOW) =>
  noticeView({ as: 'told', told: { ...told, ...more } }, now);

describe('a notice in a list', () => {
  it.each([
    ['sms', '+8613820001015', '138****1015'],
    ['email', 'zhang.xiuying@example.com', 'z***@example.com'],
    ['email', '张@example.com', '张***@example.com'],
  ] as const)('shows of %s %s only %s, and nothing it says', (channel, to, shown) => {
    const view = viewOf({ channel, to });
    expect(view.to).toBe(shown);
    expect(JSON.stringify(view)).not.toContain(to);
    expect(JSON.stringify(view)).not.toContain('大厅');
    expect(noticeViewSchema.parse(JSON.parse(JSON.stringify(view)))).toBeTruthy();
  });

  it('shows to whom in full only where the office sends it', () => {
    const view = byHandView({ told: { ...told, state: 'by-hand' }, said: { text: '内容' } }, NOW);
    expect(view).toMatchObject({ to: '+8613820001015', text: '内容', state: 'by-hand' });
  });

  it('shows only a part of it where it needn’t be sent any more', () => {
    const view = byHandView({ told: { ...told, state: 'by-hand' }, lapse: 'ended' }, NOW);
    expect(view).toMatchObject({ to: '138****1015', lapse: 'ended' });
  });

  it('that waits says when it is tried next, how often it was, and can’t be resent', () => {
    const tries = { failures: 2, unknown: 1, reason: 'Throttling' };
    const key = dueKey(notice, '2026-12-01T04:05:00.000Z');
    expect(noticeView({ as: 'waiting', waiting: { key, notice, tries } }, NOW)).toMatchObject({
      state: 'waiting',
      at: '2026-12-01T04:05:00.000Z',
      attempts: 3,
      reason: 'Throttling',
      mayResend: false,
    });
  });

  it('that failed after it was sent stands by when Kaimen learned so, which may be after the provider', () => {
    const receiptAt = '2026-12-01T05:00:00.000Z';
    const failedAt = '2026-12-01T05:00:05.000Z';
    expect(viewOf({ receiptAt, failedAt })).toMatchObject({ at: failedAt, receiptAt });
    expect(viewOf({ receiptAt, state: 'delivered' }).at).toBe(NOW);
  });

  const again = { at: NOW, by: 'w' };
  it.each([
    ['failed', {}, '2026-12-01T07:59:59.999Z', true],
    ['failed, at the instant it makes no sense any more', {}, '2026-12-01T08:00:00.000Z', false],
    ['failed and told once more', { again }, NOW, false],
    ['failed and put aside', { aside: again }, NOW, true],
    ['sent', { state: 'sent' }, NOW, false],
    ['delivered', { state: 'delivered' }, NOW, false],
    ['dropped', { state: 'dropped' }, NOW, false],
    ['to be sent by hand', { state: 'by-hand' }, NOW, false],
  ] as const)('that is %s: whether it may be told once more', (_, more, now, may) => {
    expect(viewOf(more, now).mayResend).toBe(may);
  });
});

describe('the part of an address that names a notice', () => {
  it('holds nothing that a browser or a gateway reads otherwise, and comes back as it was', () => {
    const token = tokenOfNotice(notice.id);
    expect(token).toMatch(/^[\w-]+$/);
    expect(noticeOfToken(token)).toBe(notice.id);
    expect(noticeOfToken(tokenOfNotice(`${notice.id}#again#again`))).toBe(`${notice.id}#again#again`);
  });
  it('says of a notice that waits where it waits', () => {
    const token = tokenOfNotice(notice.id, NOW);
    expect(token).toMatch(/^[\w-]+$/);
    expect(readNoticeToken(token)).toEqual({ id: notice.id, tryAt: NOW });
    expect(noticeOfToken(token)).toBe(notice.id);
    expect(readNoticeToken(tokenOfNotice(notice.id))).toEqual({ id: notice.id });
  });
  it.each([
    'templates',
    'recipients',
    'by-hand',
    '',
    'x'.repeat(4000),
    tokenOfNotice('booking#1'),
    tokenOfNotice('booking#1', NOW),
    '%23',
  ])('%s names none', (token) => {
    expect(noticeOfToken(token)).toBeUndefined();
  });
});

describe('in words', () => {
  it.each(Object.keys(templates))('%s is named so that an office knows it', (template) => {
    expect(kindInWords(template)).toMatch(/^[\p{Script=Han}，（）]+$/u);
  });

  const ours = ['too-late', 'gone', 'moved-on', 'ended', 'not-ended', 'opted-out', 'outcome-unknown'];
  const more = ['unknown-wording', 'too-many-today', 'quiet-hours', 'no-approved-template', 'no-sender'];
  const ofSenders = ['sender-busy', 'sender-not-made'];
  it.each([...ours, ...more, ...ofSenders, ...handReasons])('%s has its sentence', (code) => {
    expect(reasonInWords(code).why).toMatch(/^[^a-z]+。$/);
  });

  it.each([
    ['isv.MOBILE_NUMBER_ILLEGAL', '号码不存在', 'recipient'],
    ['TEXT_INVALID', '号码不存在', 'recipient'],
    ['TEXT_INVALID_MESSAGE', '模板或签名', 'office'],
    ['TEXT_UNREACHABLE', '不在服务区', 'recipient'],
    ['TEXT_TTL_EXPIRED', '不在服务区', 'recipient'],
    ['MK:0001', '不在服务区', 'recipient'],
    ['TEXT_CARRIER_BLOCKED', '拦下', 'office'],
    ['DESTINATION_PHONE_NUMBER_OPTED_OUT', '拒收', 'recipient'],
    ['isv.BUSINESS_LIMIT_CONTROL', '收得太多', undefined],
    ['isv.AMOUNT_NOT_ENOUGH', '余额', 'office'],
    ['isv.SMS_TEMPLATE_ILLEGAL', '模板或签名', 'office'],
    ['550 5.1.1', '邮箱不存在', 'recipient'],
    ['550', '邮箱不存在', 'recipient'],
    ['554 5.7.1', '没有收下', 'recipient'],
    ['451 4.3.0', '太忙', 'again'],
    ['Permanent/NoEmail', '邮箱不存在', 'recipient'],
    ['Transient/MailboxFull', '没有收下', 'recipient'],
    ['ThrottlingException', '太忙', 'again'],
    ['ECONNREFUSED', '连不上', 'again'],
    ['ETIMEDOUT', '没有回音', 'ask-first'],
    ['http-502', '没有回音', 'ask-first'],
    ['InternalFailure', '没有回音', 'ask-first'],
    ['InternalError', '没有回音', 'ask-first'],
    ['ServiceUnavailable', '连不上', 'again'],
    ['SOME:NEW_CODE', 'SOME:NEW_CODE', undefined],
    ['constructor', 'constructor', undefined],
  ])('%s says "%s", and what helps', (code, says, help) => {
    expect(reasonInWords(code).why).toContain(says);
    expect(reasonInWords(code).help).toBe(help);
  });

  it.each(['Throttling', 'ECONNREFUSED', 'sender-busy', 'SOME:NEW_CODE', 'too-many-today'])(
    'the sentence for %s holds for what waits and for what has failed',
    (code) => {
      expect(reasonInWords(code).why).not.toMatch(/再试|重发/);
    },
  );
});
