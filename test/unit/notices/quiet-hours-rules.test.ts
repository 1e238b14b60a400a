import { describe, expect, it } from 'vitest';
import { isQuiet, wakingFrom, wakingSeconds } from '#shared/notices/quiet-hours-rules.ts';
import { defaultReminderSettings } from '#shared/notices/reminder-settings.ts';
import { instantAt } from '#shared/time/civil.ts';
import { addSeconds } from '#shared/time/instant.ts';

const at = (time: string, on = '2026-12-01') => instantAt(on, time);
const night = defaultReminderSettings;
const noon = { quietFromTime: '12:00', quietUntilTime: '14:00' };

describe('quiet hours', () => {
  it.each([
    ['20:59', false],
    ['21:00', true],
    ['23:59', true],
    ['00:00', true],
    ['07:59', true],
    ['08:00', false],
    ['12:00', false],
  ])('of the night: %s is quiet: %s', (time, quiet) => {
    expect(isQuiet(at(time), night)).toBe(quiet);
  });

  it('last until the last millisecond before 08:00', () => {
    expect(isQuiet(addSeconds(at('08:00'), -0.001), night)).toBe(true);
    expect(isQuiet(addSeconds(at('21:00'), -0.001), night)).toBe(false);
  });

  it.each([
    ['11:59', false],
    ['12:00', true],
    ['14:00', false],
    ['23:00', false],
  ])('within a day: %s is quiet: %s', (time, quiet) => {
    expect(isQuiet(at(time), noon)).toBe(quiet);
  });

  it('end the same morning or the next', () => {
    expect(wakingFrom(at('07:59'), night)).toBe(at('08:00'));
    expect(wakingFrom(at('21:00'), night)).toBe(at('08:00', '2026-12-02'));
    expect(wakingFrom(at('08:00'), night)).toBe(at('08:00'));
    expect(wakingFrom(at('13:00'), noon)).toBe(at('14:00'));
  });
});

describe('the time something has waited', () => {
  const today = (time: string) => at(time);
  const tomorrow = (time: string) => at(time, '2026-12-02');

  it.each([
    ['within a day, all of it', today('18:00'), today('19:30'), 90],
    ['into the night, until it begins', today('20:30'), today('23:00'), 30],
    ['through the night, without it', today('20:30'), tomorrow('08:15'), 45],
    ['from the night on, as of the morning', today('23:00'), tomorrow('09:00'), 60],
    ['within the night, nothing', today('21:00'), tomorrow('08:00'), 0],
    ['over days, each day’s part', today('20:00'), at('09:00', '2026-12-04'), 60 + 2 * 13 * 60 + 60],
    ['before it began, nothing', today('10:00'), today('09:00'), 0],
  ])('counts %s', (_, from, to, minutes) => {
    expect(wakingSeconds(from, to, night)).toBe(minutes * 60);
  });

  it('counts without a pause in the middle of the day, or without any, likewise', () => {
    expect(wakingSeconds(today('11:00'), today('15:00'), noon)).toBe(2 * 3600);
    const never = { quietFromTime: '00:00', quietUntilTime: '00:00' };
    expect(wakingSeconds(today('11:00'), tomorrow('11:00'), never)).toBe(24 * 3600);
  });
});
