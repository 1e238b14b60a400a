import { describe, expect, it } from 'vitest';
import { callAheadOf } from '#shared/pairing/call-ahead.ts';

const TODAY = '2026-12-07';
const MOBILE = '+8613820001015';
const LANDLINE = '+863512025010';
const planned = (onDate: string) => ({ state: 'planned' as const, onDate });
const done = { state: 'done' as const, onDate: TODAY };
const cancelled = { state: 'cancelled' as const, onDate: TODAY };

describe('a household that an SMS about its visit did not reach', () => {
  it.each([
    ['today', planned(TODAY), MOBILE, false, 'failed'],
    ['in a week', planned('2026-12-14'), MOBILE, false, 'failed'],
    ['in eight days', planned('2026-12-15'), MOBILE, false, undefined],
    ['yesterday', planned('2026-12-06'), MOBILE, false, undefined],
    ['and that declined what it may', planned(TODAY), MOBILE, true, 'failed'],
    ['and that has a landline by now', planned(TODAY), LANDLINE, false, 'call'],
    ['and that has no phone any more', planned(TODAY), undefined, false, 'word'],
    ['of a visit that was made', done, MOBILE, false, undefined],
    ['of a visit called off', cancelled, MOBILE, false, 'called-off'],
    [
      'of one called off long before',
      { state: 'cancelled' as const, onDate: '2026-12-15' },
      MOBILE,
      false,
      undefined,
    ],
  ])('is called by its cadre: %s', (_, visit, phone, declined, how) => {
    expect(callAheadOf({ visit, household: { phone } }, { declined, failed: true }, TODAY)).toBe(how);
  });
});

describe('a household that no SMS tells of its visit', () => {
  it.each([
    ['no phone, today', planned(TODAY), undefined, false, 'word'],
    ['no phone, in a week', planned('2026-12-14'), undefined, false, 'word'],
    ['no phone, in eight days', planned('2026-12-15'), undefined, false, undefined],
    ['no phone, yesterday', planned('2026-12-06'), undefined, false, undefined],
    ['a landline, tomorrow', planned('2026-12-08'), LANDLINE, false, 'call'],
    ['a mobile, tomorrow', planned('2026-12-08'), MOBILE, false, undefined],
    ['a mobile that declined, yesterday', planned('2026-12-06'), MOBILE, true, undefined],
    ['a mobile that declined, today', planned(TODAY), MOBILE, true, 'declined'],
    ['a mobile that declined, in a week', planned('2026-12-14'), MOBILE, true, 'declined'],
    ['a mobile that declined, in eight days', planned('2026-12-15'), MOBILE, true, undefined],
    ['a visit that was made', done, undefined, false, undefined],
    ['a visit that was made, declined', done, MOBILE, true, undefined],
    ['a visit called off', cancelled, undefined, false, undefined],
    ['a visit called off, declined', cancelled, MOBILE, true, undefined],
  ])('is told of a visit that is near by its cadre: %s', (_, visit, phone, declined, how) => {
    expect(callAheadOf({ visit, household: { phone } }, { declined, failed: false }, TODAY)).toBe(how);
  });
});
