import { lunarDateOf } from '#shared/time/almanac.ts';
import { type CivilDate, weekdayOf } from '#shared/time/civil.ts';
import { bad, type CellReading } from './columns.ts';

const WEEKDAYS = '一二三四五六日';
const WEEKDAY = /^(?:星期|周|礼拜)?([一二三四五六日天])$/;
const LUNAR =
  /^(?:农历|阴历|旧历)?(闰?)(正|冬|腊|十[一二]?|[一二三四五六七八九])月(初[一二三四五六七八九十]|二?十[一二三四五六七八九]?|廿[一二三四五六七八九]|三十)日?$/;

/** As an almanac calls them. */
const MONTHS: Record<string, string> = { 一: '正', 十一: '冬', 十二: '腊' };

/** 一 to 日; undefined where the words name no weekday. */
export const weekdayIn = (words: string): string | undefined => {
  const named = WEEKDAY.exec(words)?.[1];
  return named === '天' ? '日' : named;
};

/** What a weekday that doesn't go with its date is told. */
export const wrongWeekday = (on: CivilDate, written: string): CellReading<never> | undefined => {
  const right = WEEKDAYS[weekdayOf(on) - 1] ?? '';
  return written === right ? undefined : bad('wrong-weekday', `但 ${on} 是星期${right}，请改正日期或星期`);
};

/**
 * Whether a remark beside a date goes with it: a weekday, or the lunar date. Undefined where it does, else the refusal;
 * `unclear` where it is neither, since it may well change the date.
 */
export const checkRemark = (on: CivilDate, words: string): CellReading<never> | 'unclear' | undefined => {
  const weekday = weekdayIn(words);
  if (weekday) return wrongWeekday(on, weekday);
  const lunar = LUNAR.exec(words);
  if (!lunar) return 'unclear';
  const [, leap = '', month = '', day = ''] = lunar;
  const written = `${leap}${MONTHS[month] ?? month}月${day.replace(/^二十(?=.)/, '廿')}`;
  const right = lunarDateOf(on).words;
  return written === right ? undefined : bad('wrong-lunar-date', `但 ${on} 是农历${right}，请改正日期或农历`);
};
