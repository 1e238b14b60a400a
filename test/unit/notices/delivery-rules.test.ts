import { describe, expect, it } from 'vitest';
import { decideDelivery, endOnRecord, lapseIn } from '#shared/notices/delivery-rules.ts';
import { defaultDeliverySettings as settings } from '#shared/notices/delivery-settings.ts';
import { againOf, type Notice } from '#shared/notices/notice.ts';
import { instantAt } from '#shared/time/civil.ts';
import { addSeconds } from '#shared/time/instant.ts';

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
    expect(decideDelivery(notice(template), subject, evening, settings, false)).toEqual(decision);
  });

  it.each([
    ['12-02 10:29', { act: 'send' }],
    ['12-02 10:30', { act: 'drop', reason: 'too-late' }],
  ])('drops what is useless by now (%s)', (now, decision) => {
    expect(decideDelivery(notice('booking-reminder-eve'), standing, at(now), settings, false)).toEqual(
      decision,
    );
  });

  it.each([
    ['12-01 20:59', { act: 'send' }],
    ['12-01 21:00', { act: 'hold', until: at('12-02 08:00') }],
    ['12-02 07:59', { act: 'hold', until: at('12-02 08:00') }],
    ['12-02 08:00', { act: 'send' }],
  ])('holds a late reminder back in quiet hours (%s)', (now, decision) => {
    expect(decideDelivery(notice('booking-reminder-eve'), standing, at(now), settings, false)).toEqual(
      decision,
    );
  });

  it.each([
    ['20:59:59.999', addSeconds(at('12-01 21:00'), -0.001), { act: 'send' }],
    ['21:00:00.000', at('12-01 21:00'), { act: 'hold', until: at('12-02 08:00') }],
    ['07:59:59.999', addSeconds(at('12-02 08:00'), -0.001), { act: 'hold', until: at('12-02 08:00') }],
    ['08:00:00.000', at('12-02 08:00'), { act: 'send' }],
  ])('knows quiet hours to the millisecond (%s)', (_, now, decision) => {
    expect(decideDelivery(notice('booking-reminder-eve'), standing, now, settings, false)).toEqual(decision);
  });

  it('drops what is useless to the millisecond', () => {
    const { uselessAt } = notice('booking-reminder-eve');
    const at = (now: string) =>
      decideDelivery(notice('booking-reminder-eve'), standing, now, settings, false);
    expect(at(addSeconds(uselessAt, -0.001))).toEqual({ act: 'send' });
    expect(at(uselessAt)).toEqual({ act: 'drop', reason: 'too-late' });
  });

  it.each([
    ['at once, at any hour', addSeconds(at('12-01 23:30'), 0), { act: 'send' }],
    ['half an hour later, still', at('12-02 00:00'), { act: 'send' }],
    [
      'later than that, in the morning',
      addSeconds(at('12-02 00:00'), 0.001),
      { act: 'hold', until: at('12-02 08:00') },
    ],
    ['to the millisecond', addSeconds(at('12-02 08:00'), -0.001), { act: 'hold', until: at('12-02 08:00') }],
    ['in the morning', at('12-02 08:00'), { act: 'send' }],
  ])('confirms what was asked for just now %s', (_, now, decision) => {
    const confirmation = { ...notice('booking-confirmed'), dueAt: at('12-01 23:30') };
    expect(decideDelivery(confirmation, standing, now, settings, false)).toEqual(decision);
  });

  it.each([
    ['12-01 20:59', { act: 'send' }],
    ['12-01 21:00', { act: 'hold', until: at('12-02 08:00') }],
    ['12-02 08:00', { act: 'send' }],
  ])(
    'keeps quiet hours with what the office sends again: nobody asked for it just now (%s)',
    (now, decision) => {
      const again = againOf(notice('booking-confirmed'), at(now));
      expect(decideDelivery(again, standing, at(now), settings, false)).toEqual(decision);
    },
  );

  it('drops a reminder whose sense ends before quiet hours do', () => {
    const early = { ...notice('booking-reminder-eve'), uselessAt: at('12-02 08:00') };
    const decision = decideDelivery(early, standing, at('12-01 22:00'), settings, false);
    expect(decision).toEqual({ act: 'drop', reason: 'too-late' });
  });
});

describe('why a notice does not hold any more, whatever the hour', () => {
  it.each([
    ['12-01 22:00', '12-02 08:00', undefined],
    ['12-02 07:59', '12-02 08:00', undefined],
    ['12-02 08:00', '12-02 08:00', 'too-late'],
  ])('at %s of what makes sense until %s', (now, until, reason) => {
    const early = { ...notice('booking-reminder-eve'), uselessAt: at(until) };
    expect(lapseIn(early, standing, at(now), false)).toBe(reason);
  });
});

describe('how what came too late stands on record', () => {
  const late = { state: 'dropped' as const, reason: 'too-late' };
  const gone = { state: 'dropped' as const, reason: 'gone' };

  it.each([
    ['a reminder', 'booking-reminder-eve', 0, late, late],
    ['what one must know', 'booking-called-off', 0, late, { state: 'failed', reason: 'too-late' }],
    ['what one asked for', 'booking-confirmed', 0, late, { state: 'failed', reason: 'too-late' }],
    ['what one must know, of something gone', 'booking-called-off', 0, gone, gone],
    [
      'a reminder that may have been told',
      'booking-reminder-eve',
      1,
      late,
      { state: 'failed', reason: 'outcome-unknown' },
    ],
    [
      'what one must know and may have been told',
      'booking-called-off',
      1,
      late,
      { state: 'failed', reason: 'outcome-unknown' },
    ],
    ['of a template nobody knows any more', 'unheard-of', 0, late, late],
  ])('%s', (_, template, unknown, end, onRecord) => {
    expect(endOnRecord(end, { template }, unknown)).toEqual(onRecord);
  });
});
