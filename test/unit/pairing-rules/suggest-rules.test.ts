import { expect, it } from 'vitest';
import type { Household } from '#shared/pairing/household.ts';
import { suggestMoves } from '#shared/pairing/suggest-rules.ts';
import type { Visit } from '#shared/pairing/visit.ts';
import { defaultVisitSettings as settings } from '#shared/pairing/visit-settings.ts';
import { workdaysOf } from '#shared/time/workdays.ts';

const { kindOf: dayKind } = workdaysOf([]);

/** Wednesday 2 December 2026, 10:00. */
const NOW = '2026-12-02T02:00:00.000Z';
const calendar = { dayKind, isMarketDay: () => false };

const visit: Visit = {
  id: 'H00001.2026-12',
  householdId: 'H00001',
  cadreId: 'GB0001',
  occasion: '2026-12',
  onDate: '2026-12-03',
  startTime: '09:00',
  state: 'planned',
  agreed: false,
  provisional: false,
  version: 1,
};
const household: Household = {
  id: 'H00001',
  head: '姜永福',
  town: '东岭镇',
  village: '南坡村',
  size: 6,
  kind: '一般户',
  frequency: 'monthly',
  convenientTime: 'weekday-morning',
};
const other = (onDate: string, startTime: string) => ({
  id: `H2.${onDate}.${startTime}`,
  onDate,
  startTime,
});

const suggest = (others: ReturnType<typeof other>[] = [], of = household, on = visit, now = NOW) =>
  suggestMoves({ visit: on, household: of, calendar, settings }, others, now).map(
    ({ onDate, startTime }) => `${onDate} ${startTime}`,
  );

it('suggests the next workdays at the household’s time, the day it stands on left out', () => {
  expect(suggest()).toEqual([
    '2026-12-04 09:00',
    '2026-12-07 09:00',
    '2026-12-08 09:00',
    '2026-12-09 09:00',
    '2026-12-10 09:00',
    '2026-12-11 09:00',
  ]);
});

it('suggests weekends to a household that asked for them', () => {
  const of = { ...household, convenientTime: 'weekend' as const };
  expect(suggest([], of).slice(0, 3)).toEqual(['2026-12-05 09:00', '2026-12-06 09:00', '2026-12-12 09:00']);
});

it('passes over times and days the cadre has given away', () => {
  const full = ['09:00', '14:30', '15:30'].map((time) => other('2026-12-07', time));
  expect(suggest([other('2026-12-04', '09:00'), ...full]).slice(0, 2)).toEqual([
    '2026-12-04 10:00',
    '2026-12-08 09:00',
  ]);
});

it('begins with the month a visit is due in', () => {
  const on = { ...visit, id: 'H00001.2027-01', occasion: '2027-01', onDate: '2027-01-12' };
  expect(suggest([], household, on)[0]).toBe('2027-01-04 09:00');
});

it('never suggests what moving would refuse', () => {
  const now = '2027-06-01T02:00:00.000Z';
  expect(suggest([], household, visit, now).every((time) => time > '2027-06-01')).toBe(true);
});
