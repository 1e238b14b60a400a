import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MarketRule } from '#shared/pairing/market-day.ts';
import { isMarketOn, marketCalendarOf, nextMarketDays } from '#shared/pairing/market-day-rules.ts';
import { readMarketRule } from '#shared/pairing/read-market-rule.ts';
import { marketRuleInWords } from '#shared/web/wording/market-days.ts';

const solar = (...digits: number[]): MarketRule => ({ by: 'solar', digits });
const lunar = (...digits: number[]): MarketRule => ({ by: 'lunar', digits });
const solarDays = (...days: number[]): MarketRule => ({ by: 'solar', days });
const lunarDays = (...days: number[]): MarketRule => ({ by: 'lunar', days });
const weekly = (...weekdays: number[]): MarketRule => ({ by: 'weekday', weekdays });

describe('a market as offices write it', () => {
  it.each([
    ['逢1、4、7', solar(1, 4, 7)],
    ['逢１、４、７', solar(1, 4, 7)],
    ['逢一、四、七', solar(1, 4, 7)],
    ['逢一四七赶集', solar(1, 4, 7)],
    ['逢147', solar(1, 4, 7)],
    ['每月逢1、6', solar(1, 6)],
    ['每逢 1，6 日', solar(1, 6)],
    ['逢五逢十', solar(0, 5)],
    ['逢五、十', solar(0, 5)],
    ['逢5、10', solar(0, 5)],
    ['逢五十', solar(0, 5)],
    ['每月公历逢3、8赶场', solar(3, 8)],
    ['逢三', solar(3)],
    ['逢单日', solar(1, 3, 5, 7, 9)],
    ['双日', solar(0, 2, 4, 6, 8)],
    ['逢农历三、六、九', lunar(3, 6, 9)],
    ['农历逢3、8', lunar(3, 8)],
    ['农历逢三逢八', lunar(3, 8)],
    ['阴历逢二、五、八（赶集）', lunar(2, 5, 8)],
    ['农历初一、十五', lunarDays(1, 15)],
    ['农历每月初三、十三、廿三', lunarDays(3, 13, 23)],
    ['农历初十、二十、三十', lunarDays(10, 20, 30)],
    ['每月1、6、11、16、21、26日', solarDays(1, 6, 11, 16, 21, 26)],
    ['逢1、6、11、16、21、26', solarDays(1, 6, 11, 16, 21, 26)],
    ['每月5日、10日', solarDays(5, 10)],
    ['每月31日', solarDays(31)],
    ['每月1、6日', solarDays(1, 6)],
    ['每逢周日', weekly(7)],
    ['逢周三、周日', weekly(3, 7)],
    ['每周三、日', weekly(3, 7)],
    ['逢星期天', weekly(7)],
    ['每个星期一', weekly(1)],
    ['礼拜六赶集', weekly(6)],
    ['每周末', weekly(6, 7)],
  ] as const)('%s is read', (written, rule) => {
    expect(readMarketRule(written)).toEqual({ ok: true, value: rule });
  });

  it.each(['', '  ', '无', '没有', '不赶集', '没有集市'])('“%s” is a town without one', (written) => {
    expect(readMarketRule(written)).toEqual({ ok: true, value: undefined });
  });

  it.each([
    '看天',
    '每月1、6',
    '逢25',
    '逢32',
    '农历三十一',
    '每月32日',
    '每月0日',
    '农历逢周三',
    '逢1、4和周日',
    '隔天',
    '逢',
    '每月',
    '周',
    '周八',
  ])('“%s” is refused: it could mean several things, or nothing', (written) => {
    expect(readMarketRule(written)).toMatchObject({ ok: false, refusal: { code: 'market-rule-unclear' } });
  });

  const anyRule: fc.Arbitrary<MarketRule> = fc.oneof(
    fc.record({
      by: fc.constantFrom('solar' as const, 'lunar' as const),
      digits: fc.uniqueArray(fc.integer({ min: 0, max: 9 }), { minLength: 1 }),
    }),
    fc.record({
      by: fc.constant('solar' as const),
      days: fc.uniqueArray(fc.integer({ min: 1, max: 31 }), { minLength: 1 }),
    }),
    fc.record({
      by: fc.constant('lunar' as const),
      days: fc.uniqueArray(fc.integer({ min: 1, max: 30 }), { minLength: 1 }),
    }),
    fc.record({
      by: fc.constant('weekday' as const),
      weekdays: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
    }),
  );
  const inOrder = (rule: MarketRule): MarketRule =>
    Object.fromEntries(
      Object.entries(rule).map(([name, value]) => [
        name,
        Array.isArray(value) ? [...value].sort((a, b) => a - b) : value,
      ]),
    ) as MarketRule;

  it('reads back as it is shown, whatever the rule', () => {
    fc.assert(
      fc.property(anyRule, (some) => {
        const rule = inOrder(some);
        expect(readMarketRule(marketRuleInWords(rule))).toEqual({ ok: true, value: rule });
      }),
    );
  });

  it('never throws, whatever is written', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (written) => void readMarketRule(written)));
    const alphabet = fc.constantFrom(...'逢农历初一二三十廿卅周末日天号、, 147每月单双');
    fc.assert(fc.property(fc.string({ unit: alphabet }), (written) => void readMarketRule(written)));
  });
});

describe('a market day', () => {
  it.each([
    ['by its last digit', solar(1, 4, 7), '2026-12-31', true],
    ['by its last digit', solar(1, 4, 7), '2026-12-30', false],
    ['by ten', solar(0, 5), '2026-12-30', true],
    ['by its number', solarDays(1, 16), '2026-12-01', true],
    ['by its number, and not its like', solarDays(1, 16), '2026-12-11', false],
    // 2026-12-09 is the first day of the eleventh lunar month, 2027-02-06 that of the year.
    ['by its lunar digit, 冬月初三', lunar(3, 8), '2026-12-11', true],
    ['by its lunar digit, 冬月初四', lunar(3, 8), '2026-12-12', false],
    ['by its lunar digit, 冬月十三', lunar(3, 8), '2026-12-21', true],
    ['by its lunar number, 正月初一', lunarDays(1, 15), '2027-02-06', true],
    ['by its lunar number, the eve', lunarDays(1, 15), '2027-02-05', false],
    ['by its weekday, a Sunday', weekly(3, 7), '2026-12-06', true],
    ['by its weekday, a Monday', weekly(3, 7), '2026-12-07', false],
  ] as const)('%s: %j on %s is %s', (_, rule, date, expected) => {
    expect(isMarketOn(rule as MarketRule, date)).toBe(expected);
  });

  it('is asked for town by town; a town without a rule has none', () => {
    const { isMarketDay } = marketCalendarOf(new Map([['东岭镇', lunar(3, 8)]]));
    const asked = (town: string) =>
      ['2026-12-11', '2026-12-12', '2026-12-11'].map((on) => isMarketDay(town, on));
    expect(asked('东岭镇')).toEqual([true, false, true]);
    expect(asked('城东街道')).toEqual([false, false, false]);
  });

  it('comes next on five days that an office can check', () => {
    expect(nextMarketDays(lunar(3, 8), '2026-12-11', 5)).toEqual([
      '2026-12-11',
      '2026-12-16',
      '2026-12-21',
      '2026-12-26',
      '2026-12-31',
    ]);
    expect(nextMarketDays(solarDays(31), '2026-12-01', 3)).toEqual([
      '2026-12-31',
      '2027-01-31',
      '2027-03-31',
    ]);
  });
});
