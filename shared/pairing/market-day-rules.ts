import { lunarDateOf } from '#shared/time/almanac.ts';
import { addDays, type CivilDate, weekdayOf } from '#shared/time/civil.ts';
import type { MarketRule } from './market-day.ts';

/** Which towns have their market when. */
export type MarketCalendar = {
  /** Whether a town has its market that day; a town without a rule never has. */
  isMarketDay(town: string, date: CivilDate): boolean;
};

/** Market days are asked for one date after the other, and the almanac is slow to answer. */
const lunarDays = new Map<CivilDate, number>();
const MOST_LUNAR_DAYS = 4000;

const lunarDayOf = (date: CivilDate): number => {
  const known = lunarDays.get(date);
  if (known !== undefined) return known;
  const { day } = lunarDateOf(date);
  if (lunarDays.size >= MOST_LUNAR_DAYS) lunarDays.clear();
  lunarDays.set(date, day);
  return day;
};

/** Whether a rule makes a day a market day (domain, section 4: by solar or lunar date). Leap months count as any other. */
export const isMarketOn = (rule: MarketRule, date: CivilDate): boolean => {
  if (rule.by === 'weekday') return rule.weekdays.includes(weekdayOf(date));
  const day = rule.by === 'lunar' ? lunarDayOf(date) : Number(date.slice(8));
  return 'digits' in rule ? rule.digits.includes(day % 10) : rule.days.includes(day);
};

/** The market days by the rule of each town, each town and day worked out once. */
export const marketCalendarOf = (rules: ReadonlyMap<string, MarketRule>): MarketCalendar => {
  const known = new Map([...rules.keys()].map((town) => [town, new Map<CivilDate, boolean>()]));
  const isMarketDay = (town: string, date: CivilDate): boolean => {
    const rule = rules.get(town);
    const days = known.get(town);
    if (!rule || !days) return false;
    const is = days.get(date) ?? isMarketOn(rule, date);
    days.set(date, is);
    return is;
  };
  return { isMarketDay };
};

// No rule leaves out more than a month, but the 31st or the 30th of a lunar month.
const LOOKS_AHEAD_DAYS = 400;

/** The next market days of a rule, so many from a day on, that day included. */
export const nextMarketDays = (rule: MarketRule, from: CivilDate, count: number): CivilDate[] => {
  const found: CivilDate[] = [];
  for (let ahead = 0; ahead < LOOKS_AHEAD_DAYS && found.length < count; ahead += 1) {
    const date = addDays(from, ahead);
    if (isMarketOn(rule, date)) found.push(date);
  }
  return found;
};
