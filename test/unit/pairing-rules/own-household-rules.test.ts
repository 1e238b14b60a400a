import { describe, expect, it } from 'vitest';
import { isMeantBy, latestOf, visitsNear } from '#shared/pairing/own-household-rules.ts';
import { suggestedFrom } from '#shared/pairing/suggest-rules.ts';
import { latestMove } from '#shared/pairing/visit-rules.ts';
import { defaultVisitSettings } from '#shared/pairing/visit-settings.ts';
import { consentInWords } from '#shared/web/wording/pairing.ts';

const TODAY = '2026-11-24';
const at = (onDate: string, state: 'planned' | 'done' | 'cancelled', startTime = '09:00') => ({
  onDate,
  state,
  startTime,
});

describe('the last and the next visit of a household', () => {
  it('are the last made and the next planned, a visit of today still being the next', () => {
    const visits = [
      at('2026-12-20', 'planned'),
      at(TODAY, 'planned'),
      at('2026-10-01', 'done'),
      at('2026-11-02', 'done'),
    ];
    expect(latestOf(visits, TODAY)).toEqual({
      lastVisit: at('2026-11-02', 'done'),
      nextVisit: at(TODAY, 'planned'),
    });
  });

  it('are the longest overdue where none is to come, and none that was cancelled', () => {
    const visits = [at('2026-11-20', 'planned'), at('2026-11-03', 'planned'), at('2026-12-01', 'cancelled')];
    expect(latestOf(visits, TODAY)).toEqual({ lastVisit: undefined, nextVisit: at('2026-11-03', 'planned') });
    expect(latestOf([], TODAY)).toEqual({ lastVisit: undefined, nextVisit: undefined });
  });
});

describe('the visits of a household that are shown', () => {
  const month = (number: number, year = 2027): string => `${year}-${String(number).padStart(2, '0')}-10`;
  const yearAhead = Array.from({ length: 12 }, (_, index) => at(month(index + 1), 'planned'));
  const yearBehind = Array.from({ length: 10 }, (_, index) => at(month(index + 1, 2026), 'done'));
  const dates = (visits: { onDate: string }[]) => visits.map(({ onDate }) => onDate);

  it('are half to come and half over, latest first, where there are many of both', () => {
    const shown = visitsNear([...yearAhead, ...yearBehind], TODAY, 4);
    expect(dates(shown)).toEqual([month(2), month(1), month(10, 2026), month(9, 2026)]);
  });

  it.each([
    [1, 12, [month(3), month(2), month(1), month(10, 2026)]],
    [10, 1, [month(1), month(10, 2026), month(9, 2026), month(8, 2026)]],
    [0, 1, [month(1)]],
    [10, 0, [month(10, 2026), month(9, 2026), month(8, 2026), month(7, 2026)]],
  ])(
    'of %i over and %i to come are more of the ones where there are few of the others',
    (over, ahead, expected) => {
      const visits = [...yearAhead.slice(0, ahead), ...yearBehind.slice(10 - over)];
      expect(dates(visitsNear(visits, TODAY, 4))).toEqual(expected);
    },
  );
});

describe('searching one’s households', () => {
  const household = { head: '姜永福', town: '东岭镇', village: '南坡村', group: '4组' };
  it.each([
    ['姜', true],
    ['永福', true],
    ['南坡', true],
    ['南坡村4组', true],
    [' 姜　南坡 ', true],
    ['', true],
    ['北坡', false],
    ['姜 北坡', false],
  ])('for “%s”', (typed, isFound) => {
    expect(isMeantBy(household, typed)).toBe(isFound);
  });
});

describe('a visit beside the plan', () => {
  const visit = { occasion: '2026-12-05' };
  it('is suggested to be moved to tomorrow on, and no later than a month after the period of its month', () => {
    expect(suggestedFrom(visit, TODAY)).toBe('2026-11-25');
    expect(suggestedFrom({ occasion: '2026-12' }, TODAY)).toBe('2026-12-01');
    expect(latestMove(visit, { frequency: 'monthly' }, TODAY, defaultVisitSettings)).toBe('2027-01-31');
  });
});

it.each([
  [undefined, '还没告知'],
  [{ state: 'told' as const }, '还没回复'],
  [{ state: 'agreed' as const }, '同意'],
  [{ state: 'paused' as const, pausedUntil: '2026-12-10' }, '暂停到12月10日（周四）'],
  [{ state: 'paused' as const }, '暂停，等对方说恢复'],
  [{ state: 'asked-another' as const }, '想换一位联系人'],
])('what a household says is worded: %o', (consent, words) => {
  expect(consentInWords(consent)).toBe(words);
});
