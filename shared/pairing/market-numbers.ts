const DIGITS = '〇一二三四五六七八九';
const TENS: Record<string, number> = { 十: 10, 廿: 20, 卅: 30 };
const CHINESE = /^[〇一二三四五六七八九十廿卅]+$/;

const digitOf = (character: string): number | undefined => {
  const digit = DIGITS.indexOf(character.replace('零', '〇'));
  return digit > 0 ? digit : undefined;
};

/** 初三, 十五, 二十, 二十一, 廿三, 卅, 三十一: one day of a month in Chinese; undefined where it is no such number. */
const chineseDay = (text: string): number | undefined => {
  const [, first = '', ten, last = ''] = /^([二三])?([十廿卅])?([一二三四五六七八九])?$/.exec(text) ?? [];
  if (!ten) return text.length === 1 ? digitOf(text) : undefined;
  if (first && ten !== '十') return undefined;
  return (first ? (digitOf(first) ?? 0) * 10 : (TENS[ten] ?? 0)) + (digitOf(last) ?? 0);
};

/**
 * The days of a month that one piece of a market's rule names: `3`, `三`, `廿一`, and several run together as offices
 * write them, `147` or `一四七`. Two digits run together could be a day as well, so `25` is the 25th.
 * Undefined where it doesn't read.
 */
export const marketNumbers = (piece: string): number[] | undefined => {
  if (/^\d{1,2}$/.test(piece)) return [Number(piece)];
  if (/^[1-9]{3,}0?$/.test(piece)) return [...piece].map(Number);
  if (!CHINESE.test(piece)) return undefined;
  const day = chineseDay(piece);
  if (day !== undefined) return [day];
  const each = [...piece].map((character) => (character === '十' ? 10 : digitOf(character)));
  return each.every((one) => one !== undefined) ? each : undefined;
};
