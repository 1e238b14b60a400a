import { accept, type Result, refuse } from '#shared/platform/result.ts';
import type { MarketRule } from './market-day.ts';
import { marketNumbers } from './market-numbers.ts';

const MOST_DAY = 31;
const MOST_LUNAR_DAY = 30;
const NONE = /^(?:无|没有|不赶集|无集市|没有集市)?$/;
const LUNAR = /农历|阴历|旧历/g;
const SOLAR = /公历|阳历|新历/g;
/** What stands around the days without saying anything about them. */
const AROUND =
  /赶集日?|赶场|赶圩|赶街|逢场|开集|开市|集市|集日|圩日|场期|为集|有集|都是集|的日子|尾数|每个?月?/g;
const BETWEEN = /[、,;.。/\s和及与]+/;
const WEEKDAYS: Record<string, number> = { 一: 1, 二: 2, 三: 3, 四: 4, 五: 5, 六: 6, 日: 7, 天: 7 };
const WEEK = /周|星期|礼拜|双休日/;
const ODD = [1, 3, 5, 7, 9];
const EVEN = [0, 2, 4, 6, 8];

const unclear = refuse('malformed', 'market-rule-unclear');
const inOrder = (numbers: number[]): number[] => [...new Set(numbers)].sort((a, b) => a - b);

const readWeekdays = (text: string): Result<MarketRule> => {
  const words = text
    .replace(/逢/g, '')
    .replace(/周末|双休日/g, '周六周日')
    .replace(/(?<=周|星期|礼拜)[1-7]/g, (digit) => '一二三四五六日'[Number(digit) - 1] ?? '');
  if (!/^(?:周|星期|礼拜)/.test(words)) return unclear;
  const names = [...words.replace(/周|星期|礼拜/g, '').replace(/[、,;.。/\s和及与]/g, '')];
  const weekdays = names.flatMap((name) => WEEKDAYS[name] ?? []);
  if (weekdays.length === 0 || weekdays.length < names.length) return unclear;
  return accept({ by: 'weekday', weekdays: inOrder(weekdays) });
};

const readDays = (text: string, by: 'solar' | 'lunar'): Result<MarketRule> => {
  const byDigit = text.includes('逢');
  const bare = text.replace(/逢/g, '、');
  if (/^、?[单双]日?$/.test(bare)) return accept({ by, digits: bare.includes('单') ? ODD : EVEN });
  const pieces = bare.split(BETWEEN).filter(Boolean);
  // 初三 and 3日 say one day; 三 after 逢 says its like all through the month.
  const isNamed = pieces.some((piece) => /^初|[日号]$/.test(piece));
  const read = pieces.map((piece) => marketNumbers(piece.replace(/^初/, '').replace(/[日号]$/, '')));
  if (read.length === 0 || read.some((numbers) => numbers === undefined)) return unclear;
  const numbers = inOrder(read.flatMap((one) => one ?? []));
  const most = by === 'lunar' ? MOST_LUNAR_DAY : MOST_DAY;
  if (numbers.some((one) => one < 1 || one > most)) return unclear;
  const isAmbiguous = byDigit && pieces.length === 1 && numbers.length === 1 && (numbers[0] ?? 0) > 10;
  if (isAmbiguous) return unclear;
  const hasLarge = numbers.some((one) => one > 10);
  if (byDigit && !hasLarge && !bare.includes('初'))
    return accept({ by, digits: inOrder(numbers.map((one) => one % 10)) });
  return isNamed || hasLarge ? accept({ by, days: numbers }) : unclear;
};

/**
 * A town's market days as offices write them: `逢1、4、7`, `每月逢一、六`, `逢农历三、六、九`, `农历初一、十五`, `每月1、6、11、16日`,
 * `每逢周日`, `逢周三、周日`. Nothing, or 无, is a town without a market: undefined.
 * Refuses `market-rule-unclear` (with what to write instead).
 */
export const readMarketRule = (written: string): Result<MarketRule | undefined> => {
  const text = written
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .replace(/[零○]/g, '〇')
    .replace(/["'“”():]/g, '')
    .replace(SOLAR, '')
    .replace(/每逢/g, '逢')
    .replace(/\s+(?=[日号])/g, '')
    .trim();
  if (NONE.test(text)) return accept(undefined);
  const dated = text.replace(LUNAR, '');
  const isLunar = dated !== text;
  const bare = dated.replace(AROUND, '').trim();
  if (WEEK.test(text)) return isLunar ? unclear : readWeekdays(bare);
  return readDays(bare, isLunar ? 'lunar' : 'solar');
};
