import { describe, expect, it } from 'vitest';
import type { Outcome } from '#shared/notices/receipt.ts';
import { decideOnEnded, decideOnUnfinished } from '#shared/notices/receipt-rules.ts';
import type { NoticeEnd } from '#shared/notices/told.ts';

const AT = '2026-12-01T04:00:10.000Z';
const BEFORE = '2026-12-01T04:00:09.999Z';
const AFTER = '2026-12-01T04:00:10.001Z';

type State = NoticeEnd['state'];

describe('a receipt of the message on record', () => {
  it.each<[State, string | undefined, Outcome, string, string]>([
    ['sent', undefined, 'taken', AT, 'ignore'],
    ['sent', undefined, 'delivered', AT, 'delivered'],
    ['sent', undefined, 'complained', AT, 'delivered'],
    ['sent', undefined, 'failed', AT, 'failed'],
    ['sent', undefined, 'returned', AT, 'failed'],
    ['delivered', AT, 'delivered', AT, 'ignore'],
    ['delivered', AT, 'delivered', AFTER, 'ignore'],
    ['delivered', AT, 'taken', AFTER, 'ignore'],
    ['delivered', AT, 'complained', AFTER, 'ignore'],
    ['delivered', AT, 'failed', AFTER, 'ignore'],
    ['delivered', AT, 'returned', BEFORE, 'ignore'],
    ['delivered', AT, 'returned', AT, 'ignore'],
    ['delivered', AT, 'returned', AFTER, 'failed'],
    ['failed', AT, 'failed', AFTER, 'ignore'],
    ['failed', AT, 'taken', AFTER, 'ignore'],
    ['failed', AT, 'delivered', BEFORE, 'ignore'],
    ['failed', AT, 'delivered', AT, 'ignore'],
    ['failed', AT, 'delivered', AFTER, 'delivered'],
  ])('on a notice that is %s since %s and a word %s at %s: %s', (state, receiptAt, outcome, at, then) => {
    const told = { state, receiptAt, providerId: 'p-1' };
    const decision = decideOnEnded(told, { outcome, providerId: 'p-1', at });
    expect(decision).toEqual(
      then === 'ignore' ? { act: 'ignore', why: 'known' } : { act: 'change', state: then },
    );
  });
});

describe('a receipt of another message than the one on record', () => {
  it.each<[State, string | undefined, Outcome, string]>([
    ['sent', undefined, 'delivered', 'delivered'],
    ['sent', undefined, 'taken', 'ignore'],
    ['sent', undefined, 'failed', 'ignore'],
    ['sent', undefined, 'returned', 'ignore'],
    ['delivered', undefined, 'delivered', 'ignore'],
    ['delivered', undefined, 'returned', 'ignore'],
    ['failed', 'TEXT_BLOCKED', 'delivered', 'delivered'],
    ['failed', 'TEXT_BLOCKED', 'taken', 'ignore'],
    ['failed', 'outcome-unknown', 'taken', 'sent'],
    ['failed', 'outcome-unknown', 'delivered', 'delivered'],
    ['failed', 'outcome-unknown', 'failed', 'note'],
    ['failed', 'outcome-unknown', 'returned', 'note'],
    ['by-hand', undefined, 'delivered', 'delivered'],
    ['by-hand', undefined, 'failed', 'ignore'],
    ['dropped', 'ended', 'complained', 'delivered'],
    ['dropped', 'ended', 'taken', 'ignore'],
  ])('on a notice that is %s (%s) and a word %s: %s', (state, reason, outcome, then) => {
    const told = { state, reason, providerId: state === 'failed' ? undefined : 'p-2', receiptAt: AFTER };
    const decision = decideOnEnded(told, { outcome, providerId: 'p-1', at: AT });
    const expected = {
      ignore: { act: 'ignore', why: 'another-message' },
      note: { act: 'note' },
    }[then] ?? { act: 'change', state: then };
    expect(decision).toEqual(expected);
  });
});

describe('a receipt of a notice that has not ended', () => {
  const LEASE = '2030-01-01T00:01:00.000Z';
  const DURING = '2030-01-01T00:00:59.999Z';

  it.each<['claimed' | 'waiting', string, Outcome, object]>([
    ['claimed', DURING, 'delivered', { act: 'change', state: 'delivered' }],
    ['claimed', LEASE, 'delivered', { act: 'change', state: 'delivered' }],
    ['claimed', DURING, 'complained', { act: 'change', state: 'delivered' }],
    ['claimed', DURING, 'taken', { act: 'change', state: 'sent' }],
    ['claimed', DURING, 'failed', { act: 'later' }],
    ['claimed', DURING, 'returned', { act: 'later' }],
    ['claimed', LEASE, 'failed', { act: 'note' }],
    ['waiting', DURING, 'delivered', { act: 'change', state: 'delivered' }],
    ['waiting', DURING, 'taken', { act: 'change', state: 'sent' }],
    ['waiting', DURING, 'failed', { act: 'note' }],
    ['waiting', DURING, 'returned', { act: 'note' }],
  ])('%s, looked at %s, told %s', (state, realNow, outcome, decision) => {
    const leaseUntil = state === 'claimed' ? LEASE : '';
    const word = { outcome, providerId: 'p-1', at: AT };
    expect(decideOnUnfinished({ state, leaseUntil }, word, realNow)).toEqual(decision);
  });
});

describe('a receipt of a message that is known to have failed', () => {
  const failedMessages = { 'p-1': AT };
  const known = { act: 'ignore', why: 'known' };

  it.each<[Outcome, string, object]>([
    ['taken', BEFORE, known],
    ['taken', AT, known],
    ['taken', AFTER, known],
    ['failed', BEFORE, known],
    ['failed', AT, known],
    ['failed', AFTER, { act: 'note' }],
    ['returned', AFTER, { act: 'note' }],
    ['delivered', BEFORE, known],
    ['delivered', AT, known],
    ['delivered', AFTER, { act: 'change', state: 'delivered' }],
    ['complained', BEFORE, { act: 'change', state: 'delivered' }],
  ])('%s at %s counts the same while the notice waits and where nobody knew', (outcome, at, decision) => {
    const word = { outcome, providerId: 'p-1', at };
    const waiting = { state: 'waiting' as const, leaseUntil: '', failedMessages };
    const nobodyKnew = { state: 'failed' as const, reason: 'outcome-unknown', failedMessages };
    expect(decideOnUnfinished(waiting, word, AT)).toEqual(decision);
    expect(decideOnEnded(nobodyKnew, word)).toEqual(decision);
  });

  it('says nothing of the other message of the same notice, which a provider may have', () => {
    const word = { outcome: 'taken', providerId: 'p-2', at: BEFORE } as const;
    const waiting = { state: 'waiting' as const, leaseUntil: '', failedMessages };
    const nobodyKnew = { state: 'failed' as const, reason: 'outcome-unknown', failedMessages };
    expect(decideOnUnfinished(waiting, word, AT)).toEqual({ act: 'change', state: 'sent' });
    expect(decideOnEnded(nobodyKnew, word)).toEqual({ act: 'change', state: 'sent' });
  });
});
