import { describe, expect, it } from 'vitest';
import {
  digestSince,
  digestUselessAt,
  digestVersion,
  isDigestDay,
  isHourOfDigest,
  isToCome,
  nextDigestOn,
  workdayAfter,
} from '#shared/digest/digest-rules.ts';
import { defaultDigestSettings as settings } from '#shared/digest/digest-settings.ts';
import { type DigestDay, digestDaySchema } from '#shared/digest/digest-subscription.ts';
import { isQuiet } from '#shared/notices/quiet-hours-rules.ts';
import { defaultReminderSettings } from '#shared/notices/reminder-settings.ts';
import { instantAt } from '#shared/time/civil.ts';
import { workdaysOf } from '#shared/time/workdays.ts';

const workdays = workdaysOf([]);
const everyWorkday: DigestDay[] = [...digestDaySchema.options];
const weekdays: DigestDay[] = ['mon', 'tue', 'wed', 'thu', 'fri'];

describe('the days of a digest', () => {
  it.each<[string, string, DigestDay[], boolean]>([
    ['2026-12-02', 'a Wednesday', everyWorkday, true],
    ['2026-12-02', 'a Wednesday, for who wants Wednesdays', ['wed'], true],
    [
      '2026-12-02',
      'a Wednesday, for who wants the other days',
      ['mon', 'tue', 'thu', 'fri', 'make-up'],
      false,
    ],
    ['2026-11-30', 'a Monday, for who wants Mondays', ['mon'], true],
    ['2026-12-04', 'a Friday, for who wants Fridays', ['fri'], true],
    ['2026-12-05', 'a Saturday', everyWorkday, false],
    ['2026-12-06', 'a Sunday', everyWorkday, false],
    ['2026-02-14', 'a Saturday that is worked', everyWorkday, true],
    ['2026-02-14', 'a Saturday that is worked, for who wants no such days', weekdays, false],
    ['2026-02-14', 'a Saturday that is worked, for who wants only such days', ['make-up'], true],
    ['2026-01-04', 'a Sunday that is worked', ['make-up'], true],
    ['2026-10-01', 'the National Day, a Thursday', everyWorkday, false],
    ['2026-10-07', 'the last day off after it', everyWorkday, false],
    ['2026-10-08', 'the first workday after it', everyWorkday, true],
    ['2026-10-10', 'the Saturday that is worked for it', everyWorkday, true],
    ['2027-01-01', 'a day off by law in a year without a notice', everyWorkday, false],
  ])('%s, %s', (on, _, days, isOne) => {
    expect(isDigestDay(days, on, workdays)).toBe(isOne);
  });

  it('follow the notice the office has loaded', () => {
    const loaded = workdaysOf([{ year: 2026, off: ['2026-12-02'], worked: ['2026-12-05'] }]);
    expect(isDigestDay(everyWorkday, '2026-12-02', loaded)).toBe(false);
    expect(isDigestDay(everyWorkday, '2026-12-05', loaded)).toBe(true);
  });
});

describe('when a digest is written', () => {
  const subscription = { days: everyWorkday, untilOn: '2027-12-01' };
  const at = (time: string) => instantAt('2026-12-02', time);

  it.each<[string, string, boolean]>([
    ['2026-12-02T00:29:59.999Z', 'not a moment before half past eight', false],
    ['2026-12-02T00:30:00.000Z', 'at half past eight', true],
    [at('14:00'), 'at two, where nothing ran until then', true],
    ['2026-12-02T15:59:59.999Z', 'in the last moment of the day', true],
    ['2026-12-02T16:00:00.000Z', 'not in the night after it', false],
    ['2026-12-03T00:30:00.000Z', 'the next morning', true],
  ])('%s: %s', (now, _, is) => {
    expect(isHourOfDigest(now, settings)).toBe(is);
  });

  it.each<[string, string, { writtenFor?: string; untilOn?: string }, boolean]>([
    ['2026-12-02', 'on a workday', {}, true],
    ['2026-12-05', 'not on a Saturday', {}, false],
    ['2026-02-14', 'on a Saturday that is worked', {}, true],
    ['2026-10-01', 'not on a holiday', {}, false],
    ['2026-12-02', 'once a day', { writtenFor: '2026-12-02' }, false],
    ['2026-12-02', 'not after that of a later day', { writtenFor: '2026-12-03' }, false],
    ['2026-12-02', 'again where the last was yesterday’s', { writtenFor: '2026-12-01' }, true],
    ['2026-12-02', 'on the last day it holds', { untilOn: '2026-12-02' }, true],
    ['2026-12-02', 'not after it', { untilOn: '2026-12-01' }, false],
  ])('%s: %s', (on, _, changes, is) => {
    expect(isToCome({ ...subscription, ...changes }, on, workdays)).toBe(is);
  });

  it('is not in quiet hours, or it would wait for their end', () => {
    expect(isQuiet(at(settings.atTime), defaultReminderSettings)).toBe(false);
  });

  it.each<[string, string, Partial<typeof subscription> & { writtenFor?: string }, string | undefined]>([
    ['today’s, as long as it isn’t written', at('12:00'), {}, '2026-12-02'],
    ['tomorrow’s, once it is', at('12:00'), { writtenFor: '2026-12-02' }, '2026-12-03'],
    ['the Monday after, on a Saturday', instantAt('2026-12-05', '09:00'), {}, '2026-12-07'],
    ['the first workday after a holiday', instantAt('2026-10-01', '09:00'), {}, '2026-10-08'],
    ['none, where it ends before', instantAt('2026-12-05', '09:00'), { untilOn: '2026-12-06' }, undefined],
  ])('says when the next one comes: %s', (_, now, changes, on) => {
    expect(nextDigestOn({ ...subscription, ...changes }, now, workdays)).toBe(on);
  });
});

describe('what a digest covers', () => {
  it('is of no use from midnight on', () => {
    expect(digestUselessAt('2026-12-02')).toBe('2026-12-02T16:00:00.000Z');
  });

  it('is a version of the subscription that goes up from day to day, over the end of a year too', () => {
    expect(digestVersion('2026-12-31')).toBe(20261231);
    expect(digestVersion('2027-01-04')).toBeGreaterThan(digestVersion('2026-12-31'));
  });

  it.each([
    ['2026-12-02', '2026-12-03'],
    ['2026-12-04', '2026-12-07'],
    ['2026-02-13', '2026-02-14'],
    ['2026-09-30', '2026-10-08'],
  ])('goes from %s to the next workday, %s', (on, next) => {
    expect(workdayAfter(on, workdays)).toBe(next);
  });

  it('says what failed since the last one, else since the morning of the workday before', () => {
    expect(digestSince({ writtenAt: '2026-11-30T06:00:00.000Z' }, '2026-12-02', workdays, settings)).toBe(
      '2026-11-30T06:00:00.000Z',
    );
    expect(digestSince({}, '2026-12-07', workdays, settings)).toBe('2026-12-04T00:30:00.000Z');
    expect(digestSince({}, '2026-10-08', workdays, settings)).toBe('2026-09-30T00:30:00.000Z');
  });
});
