import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decideDelivery, nextTryAt } from '#shared/notices/delivery-rules.ts';
import { defaultDeliverySettings as settings } from '#shared/notices/delivery-settings.ts';
import type { Notice } from '#shared/notices/notice.ts';
import { instantAt } from '#shared/time/civil.ts';
import { addSeconds, secondsBetween } from '#shared/time/instant.ts';

const at = (text: string) => instantAt(`2026-${text.slice(0, 5)}`, text.slice(6));

const notice = (template: string): Notice => ({
  id: 'n',
  subject: { kind: 'booking', id: '123456789012', version: 1 },
  channel: 'sms',
  to: '+8613820001015',
  template,
  variables: {},
  dueAt: at('12-01 18:00'),
  uselessAt: at('12-02 10:30'),
});
const standing = { version: 1, live: true };
const evening = at('12-01 18:00');

describe('whether a notice is sent', () => {
  it.each([
    ['sends a reminder of a booking that stands', 'booking-reminder-eve', standing, { act: 'send' }],
    [
      'drops what is about nothing any more',
      'booking-reminder-eve',
      undefined,
      { act: 'drop', reason: 'gone' },
    ],
    [
      'drops what is about another version',
      'booking-reminder-eve',
      { version: 2, live: true },
      { act: 'drop', reason: 'moved-on' },
    ],
    [
      'drops a reminder of what ended',
      'booking-reminder-eve',
      { version: 1, live: false },
      { act: 'drop', reason: 'ended' },
    ],
    [
      'tells of a cancellation though nothing stands',
      'booking-cancelled',
      { version: 1, live: false },
      { act: 'send' },
    ],
    [
      'drops a cancellation of what stands',
      'booking-cancelled',
      standing,
      { act: 'drop', reason: 'not-ended' },
    ],
  ] as const)('%s', (_, template, subject, decision) => {
    expect(decideDelivery(notice(template), subject, evening, settings)).toEqual(decision);
  });

  it.each([
    ['12-02 10:29', { act: 'send' }],
    ['12-02 10:30', { act: 'drop', reason: 'too-late' }],
  ])('drops what is useless by now (%s)', (now, decision) => {
    expect(decideDelivery(notice('booking-reminder-eve'), standing, at(now), settings)).toEqual(decision);
  });

  it.each([
    ['12-01 20:59', { act: 'send' }],
    ['12-01 21:00', { act: 'hold', until: at('12-02 08:00') }],
    ['12-02 07:59', { act: 'hold', until: at('12-02 08:00') }],
    ['12-02 08:00', { act: 'send' }],
  ])('holds a late reminder back in quiet hours (%s)', (now, decision) => {
    expect(decideDelivery(notice('booking-reminder-eve'), standing, at(now), settings)).toEqual(decision);
  });

  it.each([
    ['20:59:59.999', addSeconds(at('12-01 21:00'), -0.001), { act: 'send' }],
    ['21:00:00.000', at('12-01 21:00'), { act: 'hold', until: at('12-02 08:00') }],
    ['07:59:59.999', addSeconds(at('12-02 08:00'), -0.001), { act: 'hold', until: at('12-02 08:00') }],
    ['08:00:00.000', at('12-02 08:00'), { act: 'send' }],
  ])('knows quiet hours to the millisecond (%s)', (_, now, decision) => {
    expect(decideDelivery(notice('booking-reminder-eve'), standing, now, settings)).toEqual(decision);
  });

  it('drops what is useless to the millisecond', () => {
    const { uselessAt } = notice('booking-reminder-eve');
    const at = (now: string) => decideDelivery(notice('booking-reminder-eve'), standing, now, settings);
    expect(at(addSeconds(uselessAt, -0.001))).toEqual({ act: 'send' });
    expect(at(uselessAt)).toEqual({ act: 'drop', reason: 'too-late' });
  });

  it('confirms at any hour', () => {
    const decision = decideDelivery(notice('booking-confirmed'), standing, at('12-01 23:30'), settings);
    expect(decision).toEqual({ act: 'send' });
  });

  it('drops a reminder whose sense ends before quiet hours do', () => {
    const early = { ...notice('booking-reminder-eve'), uselessAt: at('12-02 08:00') };
    const decision = decideDelivery(early, standing, at('12-01 22:00'), settings);
    expect(decision).toEqual({ act: 'drop', reason: 'too-late' });
  });
});

describe('the next try of what a provider did not take', () => {
  const uselessAt = at('12-09 10:30');
  const seconds = (failures: number, chance: number) => {
    const tryAt = nextTryAt({ failures, uselessAt }, evening, chance, settings);
    return tryAt && secondsBetween(evening, tryAt);
  };

  it('is twice as long away each time, an hour at most', () => {
    expect([1, 2, 3, 6, 7, 9].map((failures) => seconds(failures, 0.5))).toEqual([
      60, 120, 240, 1920, 3600, 3600,
    ]);
  });

  it('is spread, so what failed together does not come back together', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (chance) => {
        expect(seconds(1, chance)).toBeGreaterThanOrEqual(30);
        expect(seconds(1, chance)).toBeLessThanOrEqual(90);
      }),
    );
  });

  it('is none after ten refusals', () => {
    expect(seconds(10, 0.5)).toBeUndefined();
  });

  it('is none once the message would make no sense any more', () => {
    const soon = at('12-01 18:01');
    expect(nextTryAt({ failures: 1, uselessAt: soon }, evening, 0.5, settings)).toBeUndefined();
  });
});
