import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultDeliverySettings as settings } from '#shared/notices/delivery-settings.ts';
import { nextTryAfterUnknown, nextTryAt } from '#shared/notices/next-try-rules.ts';
import { instantAt } from '#shared/time/civil.ts';
import { secondsBetween } from '#shared/time/instant.ts';

const at = (text: string) => instantAt(`2026-${text.slice(0, 5)}`, text.slice(6));
const evening = at('12-01 18:00');
const chances = fc.double({ min: 0, max: 1, noNaN: true });

describe('the next try of what a provider did not take', () => {
  const uselessAt = at('12-09 10:30');
  const seconds = (failures: number, chance: number) => {
    const tryAt = nextTryAt({ failures, uselessAt }, evening, chance, settings);
    return tryAt && secondsBetween(evening, tryAt);
  };

  it('is twice as long away each time, an hour at most', () => {
    expect([1, 2, 3, 6, 7, 9].map((failures) => seconds(failures, 0.5))).toEqual([
      60, 120, 240, 1920, 3600, 3600,
    ]);
  });

  it('is spread, so what failed together does not come back together', () => {
    fc.assert(
      fc.property(chances, (chance) => {
        expect(seconds(1, chance)).toBeGreaterThanOrEqual(30);
        expect(seconds(1, chance)).toBeLessThanOrEqual(90);
      }),
    );
  });

  it('is none after ten refusals', () => {
    expect(seconds(10, 0.5)).toBeUndefined();
  });

  it('is none once the message would make no sense any more', () => {
    const soon = at('12-01 18:01');
    expect(nextTryAt({ failures: 1, uselessAt: soon }, evening, 0.5, settings)).toBeUndefined();
  });
});

describe('the next try of what a provider may have taken', () => {
  /** Minutes to the next try, the earliest and the latest of the spread. */
  const minutes = (now: string, until: string, tried = { failures: 0, unknown: 1 }) =>
    [0, 1].map((chance) => {
      const tryAt = nextTryAfterUnknown({ ...tried, uselessAt: at(until) }, at(now), chance, settings);
      return tryAt && secondsBetween(at(now), tryAt) / 60;
    });

  it.each([
    [
      'an hour to an hour and a half away, beyond an outage and after the receipts',
      '12-01 18:00',
      '12-02 08:30',
      [60, 90],
    ],
    ['so far away as long as some hours are left after it', '12-01 10:00', '12-01 13:45', [60, 90]],
    ['sooner where fewer are: in about a third of the time', '12-01 10:00', '12-01 13:00', [48, 72]],
    ['sooner before a reception in two hours', '12-01 08:30', '12-01 10:30', [32, 48]],
    [
      'before quiet hours, where it makes no sense any more after them',
      '12-01 20:00',
      '12-02 08:00',
      [16, 24],
    ],
    ['beyond quiet hours, where it still makes sense after them', '12-01 20:00', '12-02 08:01', [60, 90]],
    ['no sooner than that of what was refused', '12-01 10:00', '12-01 10:02', [32 / 60, 1.5]],
    [
      'likewise where it is of little use before quiet hours, and none after them',
      '12-01 20:58',
      '12-02 08:00',
      [32 / 60, 1.5],
    ],
  ])('is %s', (_, now, until, expected) => {
    expect(minutes(now, until)).toEqual(expected);
  });

  it('is no sooner than that of what was refused as often', () => {
    expect(minutes('12-01 10:00', '12-01 12:00', { failures: 6, unknown: 1 })).toEqual([32, 90]);
  });

  it('is none after the second: nobody is told three times', () => {
    expect(minutes('12-01 10:00', '12-02 10:00', { failures: 0, unknown: 2 })).toEqual([
      undefined,
      undefined,
    ]);
  });

  it('is none once the message would make no sense any more', () => {
    expect(minutes('12-01 10:00', '12-01 10:01')).toEqual([0.5, undefined]);
  });

  it('comes while the message makes sense, and never sooner than after a refusal', () => {
    const tried = fc.record({ failures: fc.nat(8), unknown: fc.constant(1) });
    fc.assert(
      fc.property(
        tried,
        fc.integer({ min: 1, max: 100_000 }),
        chances,
        ({ failures, unknown }, left, chance) => {
          const uselessAt = new Date(Date.parse(evening) + left * 1000).toISOString();
          const usualAt = nextTryAt({ failures: failures + unknown, uselessAt }, evening, chance, settings);
          const tryAt = nextTryAfterUnknown({ failures, unknown, uselessAt }, evening, chance, settings);
          expect(tryAt === undefined).toBe(usualAt === undefined);
          if (!tryAt || !usualAt) return;
          expect(tryAt >= usualAt).toBe(true);
          expect(tryAt < uselessAt).toBe(true);
        },
      ),
    );
  });
});
