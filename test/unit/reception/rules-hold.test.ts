import fc from 'fast-check';
import { expect, it } from 'vitest';
import { noClaims } from '#shared/reception/claims.ts';
import { claim, release } from '#shared/reception/claims-rules.ts';
import type { Recurrence, Rollover } from '#shared/reception/recurrence.ts';
import { plannedDates } from '#shared/reception/recurrence-rules.ts';
import { isKeptFrom } from '#shared/reception/reservation-rules.ts';
import { addSeconds } from '#shared/time/instant.ts';
import { workdaysOf } from '#shared/time/workdays.ts';
import { published, slotAt } from '#test/support/reception/samples.ts';

// In each of three zones.
const RUNS = { numRuns: 1000 };
const START = '2026-12-01T00:00:00.000Z';
const at = (minutes: number): string => addSeconds(START, minutes * 60);

const wish = fc.record({
  id: fc.constantFrom('1', '2', '3', '4', '5'),
  dayId: fc.constantFrom('a', 'b'),
  sitting: fc.constantFrom('am', 'pm'),
  matterKey: fc.constantFrom('land-1', 'land-2', 'roads-1'),
  minutes: fc.nat(120),
  gives: fc.boolean(),
});

it('however claims are made and released, nobody has two in one sitting or for one matter at once', () => {
  fc.assert(
    fc.property(fc.array(wish, { maxLength: 25 }), (wishes) => {
      let claims = noClaims('p');
      for (const [step, { gives, minutes, ...rest }] of wishes.entries()) {
        const now = at(step * 10);
        const booking = { ...rest, slotId: `${rest.dayId}-${rest.id}`, endAt: at(step * 10 + minutes) };
        if (gives) claims = release(claims, booking.id);
        else {
          const claimed = claim(claims, booking, now);
          if (claimed.ok) claims = claimed.value;
        }
        const running = claims.active.filter(({ until }) => now < until);
        expect(new Set(running.map(({ sitting }) => sitting)).size).toBe(running.length);
        expect(new Set(running.map(({ matter }) => matter)).size).toBe(running.length);
        expect(new Set(claims.bookingIds).size).toBe(claims.bookingIds.length);
        for (const { bookingId } of claims.active) expect(claims.bookingIds).toContain(bookingId);
        if (gives) expect(claims.active.some(({ bookingId }) => bookingId === booking.id)).toBe(false);
      }
    }),
    RUNS,
  );
});

it('a reservation keeps a slot from everybody but the one it names, and from nobody once its time has come', () => {
  const slot = slotAt(published(), '08:30');
  const reservation = fc.record({
    as: fc.constantFrom('hold' as const, 'freed' as const, 'offer' as const, 'carry' as const),
    for: fc.option(fc.constantFrom('p', 'q'), { nil: undefined }),
    until: fc.nat(100).map(at),
  });
  fc.assert(
    fc.property(reservation, fc.nat(100).map(at), fc.constantFrom('p', 'q', undefined), (kept, now, who) => {
      const isKept = isKeptFrom({ ...slot, reservation: kept }, who, now);
      expect(isKept).toBe(now < kept.until && (who === undefined || kept.for !== who));
    }),
    RUNS,
  );
});

const rule: fc.Arbitrary<Recurrence> = fc.oneof(
  fc.record({
    kind: fc.constant('dates' as const),
    dates: fc.array(fc.integer({ min: 1, max: 31 }), { minLength: 1, maxLength: 4 }),
  }),
  fc.record({ kind: fc.constant('nth-workday' as const), nth: fc.integer({ min: 1, max: 23 }) }),
  fc.record({ kind: fc.constant('weekly' as const), weekday: fc.integer({ min: 1, max: 7 }) }),
  fc.record({
    kind: fc.constant('nth-weekday' as const),
    weekday: fc.integer({ min: 1, max: 7 }),
    nth: fc.integer({ min: 1, max: 5 }),
  }),
  fc.record({ kind: fc.constant('every-workday' as const) }),
);

it('whatever the rule, its dates are workdays, each once, each explained, and none is lost without a word', () => {
  const workdays = workdaysOf([]);
  const rollover = fc.constantFrom<Rollover>('next', 'previous', 'drop');
  const month = fc.tuple(fc.integer({ min: 2025, max: 2028 }), fc.integer({ min: 1, max: 12 }));
  fc.assert(
    fc.property(rule, rollover, month, (recurs, rolls, [year, nth]) => {
      const of = `${year}-${String(nth).padStart(2, '0')}`;
      const { dates, lost } = plannedDates(recurs, rolls, { from: of, to: of }, workdays);
      expect(new Set(dates.map(({ on }) => on)).size).toBe(dates.length);
      for (const { on, nominalOn, because, provisional } of dates) {
        expect(workdays.kindOf(on).workday).toBe(true);
        expect(because === undefined).toBe(on === nominalOn);
        if (on !== nominalOn) expect(on > nominalOn).toBe(rolls === 'next');
        if (workdays.kindOf(on).provisional) expect(provisional).toBe(true);
      }
      for (const { nominalOn, why, by } of lost) {
        expect(workdays.kindOf(nominalOn).workday).toBe(false);
        if (why === 'taken') expect(dates.map(({ on }) => on)).toContain(by);
        else expect(rolls).toBe('drop');
      }
    }),
    RUNS,
  );
});
