import { describe, expect, it } from 'vitest';
import { isQuiet, wakingFrom } from '#shared/notices/quiet-hours-rules.ts';
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
