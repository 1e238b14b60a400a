import { describe, expect, it } from 'vitest';
import { isSameWish, mayAsk, mayAskFor, standingAsk } from '#shared/pairing/ask-other-time-rules.ts';
import type { Household } from '#shared/pairing/household.ts';
import { marketCalendarOf } from '#shared/pairing/market-day-rules.ts';
import type { AskedTime, Visit } from '#shared/pairing/visit.ts';
import { visitCalendarOf } from '#shared/pairing/visit-calendar.ts';
import { defaultVisitSettings } from '#shared/pairing/visit-settings.ts';
import { workdaysOf } from '#shared/time/workdays.ts';
import { refusalOf } from '#test/support/pairing/city.ts';

const visit: Visit = {
  id: 'H00001.2026-12',
  householdId: 'H00001',
  occasion: '2026-12',
  cadreId: 'GB0001',
  onDate: '2026-12-03',
  startTime: '09:00',
  state: 'planned',
  agreed: false,
  provisional: false,
  version: 1,
};
const household: Pick<Household, 'frequency' | 'convenientTime' | 'town'> = {
  frequency: 'monthly',
  convenientTime: 'any',
  town: '东岭镇',
};
const calendar = visitCalendarOf(workdaysOf([]), marketCalendarOf(new Map()));
const facts = { visit, household, sameDay: [], calendar, settings: defaultVisitSettings };
const before = '2026-12-03T00:59:59.999Z';
const start = '2026-12-03T01:00:00.000Z';

describe('another time', () => {
  it.each([
    ['until a moment before the visit', visit, before, 'accepted'],
    ['not once it begins', visit, start, 'ask-visit-over'],
    ['not of a visit that was made', { ...visit, state: 'done' as const }, before, 'ask-visit-over'],
    ['not of one that was cancelled', { ...visit, state: 'cancelled' as const }, before, 'ask-visit-over'],
  ])('may be asked for %s', (_, asked, now, outcome) => {
    expect(refusalOf(mayAsk(asked, now))).toBe(outcome);
  });

  it.each([
    ['a workday', { onDate: '2026-12-10', startTime: '09:00' }, 'accepted'],
    ['a day alone, the time of day stays', { onDate: '2026-12-10' }, 'accepted'],
    ['words alone', { words: '下午' }, 'accepted'],
    ['a day off', { onDate: '2026-12-12', startTime: '09:00' }, 'asked-time-unsuitable'],
    ['a moment gone by', { onDate: '2026-12-03', startTime: '08:59' }, 'asked-time-unsuitable'],
    ['the last day before it crowds the next visit', { onDate: '2027-01-29' }, 'accepted'],
    ['a day beyond that', { onDate: '2027-02-01' }, 'asked-time-unsuitable'],
    ['the time it stands at', { onDate: '2026-12-03', startTime: '09:00' }, 'malformed'],
    ['nothing', {}, 'malformed'],
  ])('is %s: %s', (_, wished, outcome) => {
    expect(refusalOf(mayAskFor({ ...facts, wished }, before))).toBe(outcome);
  });

  it('keeps words that come with the time it stands at', () => {
    const wished = { onDate: '2026-12-03', startTime: '09:00', words: '来前打个电话' };
    expect(mayAskFor({ ...facts, wished }, before)).toEqual({ ok: true, value: { words: '来前打个电话' } });
  });
});

describe('what was asked for', () => {
  const askedTime: AskedTime = {
    words: '下午',
    insteadOf: { onDate: '2026-12-03', startTime: '09:00' },
    at: '2026-12-01T02:00:00.000Z',
    by: 'household',
  };
  const log = { how: 'home' as const, outcome: 'nobody-home' as const };
  it.each([
    ['stands while the visit is where it was', { ...visit, askedTime }, true],
    ['no more once the visit is on another day', { ...visit, askedTime, onDate: '2026-12-04' }, false],
    ['nor at another time', { ...visit, askedTime, startTime: '14:30' }, false],
    ['nor once it was made', { ...visit, askedTime, state: 'done' as const }, false],
    ['nor once it fell', { ...visit, askedTime, state: 'cancelled' as const }, false],
    [
      'nor once the cadre has been there since',
      { ...visit, askedTime, lastLog: { ...log, loggedAt: '2026-12-03T02:00:00.000Z' } },
      false,
    ],
    [
      'and still where the cadre had been there before',
      { ...visit, askedTime, lastLog: { ...log, loggedAt: '2026-12-01T01:00:00.000Z' } },
      true,
    ],
    ['and where nothing was asked, nothing does', visit, false],
  ])('%s', (_, asked, stands) => {
    expect(standingAsk(asked) !== undefined).toBe(stands);
  });

  it('is the same wish only with the same day, time and words', () => {
    expect(isSameWish(askedTime, { words: '下午' })).toBe(true);
    expect(isSameWish(askedTime, { words: '晚上' })).toBe(false);
    expect(isSameWish(askedTime, { words: '下午', onDate: '2026-12-04' })).toBe(false);
    expect(isSameWish(undefined, {})).toBe(false);
  });
});
