import { describe, expect, it } from 'vitest';
import { callAheadOf } from '#shared/pairing/call-ahead.ts';

const TODAY = '2026-12-07';
const MOBILE = '+8613820001015';
const LANDLINE = '+863512025010';
const planned = (onDate: string) => ({ state: 'planned' as const, onDate });

describe('a household that gets no SMS', () => {
  it.each([
    ['no phone, today', planned(TODAY), undefined, 'word'],
    ['no phone, in a week', planned('2026-12-14'), undefined, 'word'],
    ['no phone, in eight days', planned('2026-12-15'), undefined, undefined],
    ['no phone, yesterday', planned('2026-12-06'), undefined, undefined],
    ['a landline, tomorrow', planned('2026-12-08'), LANDLINE, 'call'],
    ['a mobile, tomorrow', planned('2026-12-08'), MOBILE, undefined],
    ['a visit that was made', { state: 'done' as const, onDate: TODAY }, undefined, undefined],
    ['a visit called off', { state: 'cancelled' as const, onDate: TODAY }, undefined, undefined],
  ])('is told of a visit that is near by its cadre: %s', (_, visit, phone, how) => {
    expect(callAheadOf({ visit, household: { phone } }, TODAY)).toBe(how);
  });
});
