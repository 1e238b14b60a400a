import { type CivilDate, monthOf, weekdayOf } from '#shared/time/civil.ts';

const WEEKDAYS = '一二三四五六日';

/** Words of pairing and visits that cadres and the office share. Staff pages are in Chinese. */
export const pairingWords = {
  frequency: {
    monthly: '每月一次',
    'every-two-months': '每两月一次',
    quarterly: '每季一次',
    'half-yearly': '每半年一次',
  },
  convenientTime: {
    'weekday-morning': '工作日上午',
    'weekday-afternoon': '工作日下午',
    evening: '晚上',
    weekend: '周末',
    any: '不限',
    'not-market-day': '赶集日除外',
  },
  how: { home: '上门', phone: '打电话', video: '视频' },
  outcome: { met: '见到了（通上话了）', 'nobody-home': '没人在家（没人接）', 'put-off': '对方说改天' },
} as const;

/** `12月2日 周三`. */
export const dayInWords = (on: CivilDate): string =>
  `${Number(on.slice(5, 7))}月${Number(on.slice(8))}日 周${WEEKDAYS[weekdayOf(on) - 1]}`;

/** `2026年12月`. */
export const monthInWords = (month: string): string =>
  `${monthOf(`${month}-01`).slice(0, 4)}年${Number(month.slice(5, 7))}月`;
