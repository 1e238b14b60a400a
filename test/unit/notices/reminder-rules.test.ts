import { describe, expect, it } from 'vitest';
import { bookingReminders, visitReminder } from '#shared/notices/reminder-rules.ts';
import { defaultReminderSettings } from '#shared/notices/reminder-settings.ts';
import { instantAt } from '#shared/time/civil.ts';
import { addSeconds } from '#shared/time/instant.ts';

/** `12-02 08:30` of 2026, in civil time. */
const at = (text: string) => instantAt(`2026-${text.slice(0, 5)}`, text.slice(6));

const dueTimes = (start: string, made: string) =>
  bookingReminders(at(start), at(made)).map(({ dueAt }) => dueAt);

describe('the reminders of a booking', () => {
  it.each([
    ['an 08:30 slot has one, on the evening before', '12-02 08:30', ['12-01 18:00']],
    ['a 09:59 slot has one: 07:59 is a quiet hour', '12-02 09:59', ['12-01 18:00']],
    [
      'a 10:00 slot has two: 08:00 is not a quiet hour any more',
      '12-02 10:00',
      ['12-01 18:00', '12-02 08:00'],
    ],
    ['a 10:30 slot has two', '12-02 10:30', ['12-01 18:00', '12-02 08:30']],
    ['a 22:59 slot has two', '12-02 22:59', ['12-01 18:00', '12-02 20:59']],
    ['a 23:00 slot has one: 21:00 is a quiet hour', '12-02 23:00', ['12-01 18:00']],
    [
      'a slot on the first of a month is reminded of in the old month',
      '12-01 10:30',
      ['11-30 18:00', '12-01 08:30'],
    ],
  ])('%s', (_, start, due) => {
    expect(dueTimes(start, '11-23 09:00')).toEqual(due.map(at));
  });

  it.each([
    ['17:59 the day before still has both', '12-01 17:59', ['12-01 18:00', '12-02 08:30']],
    [
      '18:00 sharp has only the second: its confirmation says what the first would',
      '12-01 18:00',
      ['12-02 08:30'],
    ],
    ['21:30 the day before has only the second', '12-01 21:30', ['12-02 08:30']],
    ['08:29 on the day has only the second', '12-02 08:29', ['12-02 08:30']],
    ['08:30 on the day has none', '12-02 08:30', []],
  ])('one made at %s', (_, made, due) => {
    expect(dueTimes('12-02 10:30', made)).toEqual(due.map(at));
  });

  it('are counted to the millisecond by when the booking was made', () => {
    const made = (instant: string) => bookingReminders(at('12-02 10:30'), instant).length;
    expect(made(addSeconds(at('12-01 18:00'), -0.001))).toBe(2);
    expect(made(at('12-01 18:00'))).toBe(1);
    expect(made(addSeconds(at('12-02 08:30'), -0.001))).toBe(1);
    expect(made(at('12-02 08:30'))).toBe(0);
  });

  it.each([
    ['2026-03-08', '2026-03-09'],
    ['2026-10-31', '2026-11-01'],
    ['2026-11-01', '2026-11-02'],
  ])('come at 18:00 on %s and at 08:30 on %s, though clocks are changed elsewhere then', (eve, day) => {
    const reminders = bookingReminders(instantAt(day, '10:30'), at('01-05 09:00'));
    expect(reminders.map(({ dueAt }) => dueAt)).toEqual([`${eve}T10:00:00.000Z`, `${day}T00:30:00.000Z`]);
  });

  it('lose their sense when the next is due or the visitor is in', () => {
    const reminders = bookingReminders(at('12-02 10:30'), at('11-23 09:00'));
    expect(reminders.map(({ uselessAt }) => uselessAt)).toEqual([at('12-02 08:30'), at('12-02 10:30')]);
    expect(bookingReminders(at('12-02 08:30'), at('11-23 09:00'))[0]?.uselessAt).toBe(at('12-02 08:30'));
  });

  it('follow the settings of the place', () => {
    const settings = { ...defaultReminderSettings, eveAtTime: '21:30', leadMinutes: 60 };
    const reminders = bookingReminders(at('12-02 09:00'), at('11-23 09:00'), settings);
    expect(reminders).toEqual([
      { template: 'booking-reminder-two-hours', dueAt: at('12-02 08:00'), uselessAt: at('12-02 09:00') },
    ]);
  });
});

describe('the reminder of a visit', () => {
  it.each([
    ['long before is due at 18:00 the day before', '12-02 09:00', '11-23 09:00', '12-01 18:00'],
    ['at 18:00 sharp the day before is due now', '12-02 09:00', '12-01 18:00', '12-01 18:00'],
    ['later that evening is due at once', '12-02 09:00', '12-01 20:59', '12-01 20:59'],
    ['in quiet hours is due when they end', '12-02 09:00', '12-01 21:00', '12-02 08:00'],
    ['on the morning itself is due at once', '12-02 09:00', '12-02 08:00', '12-02 08:00'],
  ])('one planned %s', (_, start, planned, due) => {
    expect(visitReminder(at(start), at(planned))).toEqual({ dueAt: at(due), uselessAt: at(start) });
  });

  it.each([
    ['it has begun', '12-02 09:00', '12-02 09:00'],
    ['it begins before quiet hours end', '12-02 07:30', '12-01 22:00'],
    ['it begins the moment quiet hours end', '12-02 08:00', '12-01 22:00'],
  ])('there is none where %s', (_, start, planned) => {
    expect(visitReminder(at(start), at(planned))).toBeUndefined();
  });
});
