import type { MarketRule } from '#shared/pairing/market-day.ts';

const WEEKDAYS = '一二三四五六日';
const DIGITS = '〇一二三四五六七八九';

/** The name of a day of the lunar month: 初三, 十五, 廿一, 三十. */
const lunarDayInWords = (day: number): string => {
  if (day <= 10) return `初${day === 10 ? '十' : DIGITS[day]}`;
  if (day === 20 || day === 30) return `${DIGITS[day / 10]}十`;
  return `${day < 20 ? '十' : '廿'}${DIGITS[day % 10]}`;
};

const digitsInOrder = (digits: number[]): number[] => digits.map((one) => one || 10).sort((a, b) => a - b);

/** A town's market days as offices write them, so that they read back as they are; nothing for a town without a market. */
export const marketRuleInWords = (rule: MarketRule | undefined): string => {
  if (!rule) return '';
  if (rule.by === 'weekday') return `逢${rule.weekdays.map((one) => `周${WEEKDAYS[one - 1]}`).join('、')}`;
  const isLunar = rule.by === 'lunar';
  if ('digits' in rule) {
    const digits = digitsInOrder(rule.digits);
    return isLunar
      ? `农历逢${digits.map((one) => (one === 10 ? '十' : DIGITS[one])).join('、')}`
      : `逢${digits.join('、')}`;
  }
  return isLunar
    ? `农历${rule.days.map(lunarDayInWords).join('、')}`
    : `每月${rule.days.map((day) => `${day}日`).join('、')}`;
};

/** What the page of market days says. */
export const marketDaysWording = {
  title: '赶集日',
  intro:
    '方便时间写着“赶集日除外”的户，排走访时避开本镇的赶集日。照平时的说法写就行，存好以后请核对后面的五个集日。',
  examples: '如：逢1、4、7；农历逢三、八；农历初一、十五；每月1日、16日；逢周三、周日。没有集市的留空。',
  caption: '各镇街的赶集日',
  columns: { town: '镇街', rule: '哪些天赶集', next: '接下来五个集日' },
  ruleOf: (town: string) => `${town}哪些天赶集`,
  noMarket: '没有集市',
  save: '保存',
  saveOf: (town: string) => `保存${town}的赶集日`,
  saved: (town: string) => `${town}的赶集日存好了，请核对后面的集日。以后排的走访会避开，已经排好的不动。`,
  none: '户名册还是空的，导入以后这里会列出各个镇街。',
  unsaved: '还没有保存',
  lunar: (words: string) => `农历${words}`,
};
