import { describe, expect, it } from 'vitest';
import { missingIn, saidIn, versionIn } from '#functions/cadre/browser/log-fields-rules.ts';
import {
  cityMs,
  civilDayAt,
  dayWords,
  isShellOld,
  isTooOld,
  mayRefresh,
  momentWords,
} from '#functions/cadre/browser/phone-time.ts';
import { loggedOn } from '#shared/pairing/logged-on-rules.ts';
import { phoneWeek } from '#shared/pairing/phone-week-rules.ts';
import { loggedDay } from '#shared/pairing/visit-rules.ts';
import { civilDateOf } from '#shared/time/civil.ts';
import { dayInWords } from '#shared/web/wording/pairing.ts';

const DAY_MS = 86_400_000;

describe('the phone and the city', () => {
  it.each([
    '2026-11-24T15:59:59.999Z',
    '2026-11-24T16:00:00.000Z',
    '2026-12-31T16:00:00.000Z',
    '2028-02-29T02:00:00.000Z',
  ])('agree on the day and its name at %s', (instant) => {
    const day = civilDayAt(Date.parse(instant));
    expect(day).toBe(civilDateOf(instant));
    expect(dayWords(day)).toBe(dayInWords(day));
    expect(loggedOn('2026-12-01', day)).toBe(loggedDay({ onDate: '2026-12-01' }, instant));
  });
  it('agree on the time, whatever the phone’s clock says', () => {
    const week = { now: '2026-11-24T02:00:00.000Z', keptAtMs: Date.parse('2020-01-01T00:00:00Z') };
    expect(cityMs(week, week.keptAtMs + 60_000)).toBe(Date.parse('2026-11-24T02:01:00.000Z'));
    expect(momentWords('2026-11-24T01:05:00.000Z')).toBe('11月24日（周二）9:05');
  });
});

describe('the visits a phone keeps', () => {
  it.each([
    ['2026-11-23', '2026-11-17', '2026-11-29'],
    ['2026-11-24', '2026-11-18', '2026-11-30'],
    ['2026-11-29', '2026-11-23', '2026-12-05'],
  ])('on %s are those from %s to %s', (today, from, to) => {
    expect(phoneWeek(today)).toEqual({ from, to });
  });
  it.each([
    [0, false],
    [7 * DAY_MS - 1, false],
    [7 * DAY_MS, true],
    [-8 * DAY_MS, true],
  ])('after %d ms are forgotten: %s', (ms, tooOld) => {
    expect(isTooOld({ keptAtMs: 0 }, ms)).toBe(tooOld);
  });
  it.each([
    ['/cadre', '', true],
    ['/cadre/visits/H1.2026-11', '?logged', true],
    ['/cadre/visits/H1.2026-11', '?moved', true],
    ['/cadre/visits/H1.2026-11', '', false],
    ['/cadre/households', '', false],
  ])('are asked for anew at %s%s: %s', (pathname, search, asked) => {
    expect(mayRefresh({ pathname, search }, { keptAtMs: 0 }, 1000)).toBe(asked);
    expect(mayRefresh({ pathname, search }, { keptAtMs: 0 }, 31 * 60_000)).toBe(true);
    expect(mayRefresh({ pathname, search }, undefined, 1000)).toBe(true);
  });
});

it.each([
  [undefined, true],
  [6 * 3_600_000, false],
  [0, true],
])('the page for when there is no signal, fetched at %s, is fetched anew: %s', (at, asked) => {
  expect(isShellOld(at, 6 * 3_600_000)).toBe(asked);
});

describe('what was typed', () => {
  const form = {
    key: 'k',
    version: '4',
    about: '姜永福',
    plannedOn: '2026-11-20',
    how: 'home',
    raised: ' 漏雨 ',
  };
  it('is sent with the day it was, not the day it is sent', () => {
    const today = '2026-11-24';
    expect(saidIn(form, { plannedOn: '2026-11-20', today }).onDate).toBe('2026-11-20');
    expect(saidIn(form, { plannedOn: '2026-11-26', today }).onDate).toBe('2026-11-24');
    expect(saidIn({ ...form, onDate: '2026-11-22' }, { plannedOn: '2026-11-20', today }).onDate).toBe(
      '2026-11-22',
    );
  });
  it('of a visit the phone knows nothing of says no day: the server knows the planned one', () => {
    expect(saidIn(form, { today: '2026-11-24' }).onDate).toBe('');
  });
  it('leaves out what only tells the phone something', () => {
    expect(saidIn(form, { today: '2026-11-24' })).toEqual({ how: 'home', raised: ' 漏雨 ', onDate: '' });
    expect(versionIn(form)).toBe(4);
    expect(versionIn({ version: 'x' })).toBeUndefined();
    expect(versionIn({})).toBeUndefined();
  });
  it.each([
    ['yes', '漏雨', 'housing', []],
    ['no', '', '', []],
    ['yes', ' ', '', ['nothingToRefer', 'topic']],
    ['yes', '漏雨', '', ['topic']],
  ])('to the office (%s, %s, %s) lacks %j', (refer, raised, topic, codes) => {
    const fields = { how: 'home', outcome: 'met', refer, raised, topic };
    expect(missingIn(fields, '2026-11-24').map(({ code }) => code)).toEqual(codes);
  });
  it('is told at once what the server would refuse', () => {
    const full = { how: 'home', outcome: 'met', raised: '长'.repeat(500), onDate: '2026-11-24' };
    expect(missingIn(full, '2026-11-24')).toEqual([]);
    expect(
      missingIn({ onDate: '2026-11-25', raised: '长'.repeat(501) }, '2026-11-24').map(({ code }) => code),
    ).toEqual(['how', 'outcome', 'tooLong', 'future']);
  });
});
