import type { Consent, ConsentState } from '#shared/pairing/consent.ts';
import type { ConvenientTime, Frequency } from '#shared/pairing/household.ts';
import type { VisitLog } from '#shared/pairing/visit.ts';
import type { MoveWarning } from '#shared/pairing/visit-rules.ts';
import { type CivilDate, type CivilMonth, type CivilTime, weekdayOf } from '#shared/time/civil.ts';

const WEEKDAYS = '一二三四五六日';

/** Words of pairing and visits that cadres and the office share. Staff pages are in Chinese. */
export const pairingWords = {
  frequency: {
    monthly: '每月一次',
    'every-two-months': '每两月一次',
    quarterly: '每季一次',
    'half-yearly': '每半年一次',
  } satisfies Record<Frequency, string>,
  convenientTime: {
    'weekday-morning': '工作日上午',
    'weekday-afternoon': '工作日下午',
    evening: '晚上',
    weekend: '周末',
    any: '不限',
    'not-market-day': '赶集日除外',
  } satisfies Record<ConvenientTime, string>,
  how: { home: '上门', phone: '打电话', video: '视频' } satisfies Record<VisitLog['how'], string>,
  outcome: { met: '谈上了', 'nobody-home': '没人', 'put-off': '改天' } satisfies Record<
    VisitLog['outcome'],
    string
  >,
};

/** What a household says to being paired, in a few words; a pause with the day it ends. */
export const consentInWords = (consent: Pick<Consent, 'state' | 'pausedUntil'> | undefined): string => {
  if (!consent) return '还没告知';
  if (consent.state === 'paused' && consent.pausedUntil) return `暂停到${dayInWords(consent.pausedUntil)}`;
  return consentStates[consent.state];
};

const consentStates: Record<ConsentState, string> = {
  told: '还没回复',
  agreed: '同意',
  paused: '暂停，等对方说恢复',
  declined: '不需要',
  ended: '不再需要',
  'asked-another': '想换一位联系人',
};

/** What to mind about a move, as a sentence. */
export const moveWarningInWords: Record<MoveWarning, string> = {
  'outside-convenient-time': '这个时间不在这户说的方便时间里。',
  'day-full': '您这天的走访已经排满了。',
};

/** `12月2日（周三）`. */
export const dayInWords = (on: CivilDate): string =>
  `${Number(on.slice(5, 7))}月${Number(on.slice(8))}日（周${WEEKDAYS[weekdayOf(on) - 1]}）`;

/** `2026年12月`. */
export const monthInWords = (month: CivilMonth): string =>
  `${month.slice(0, 4)}年${Number(month.slice(5, 7))}月`;

/** `上午 9:00`. */
export const clockInWords = (time: CivilTime): string => {
  const hour = Number(time.slice(0, 2));
  if (hour === 12) return `中午 12:${time.slice(3)}`;
  const part = hour < 12 ? '上午' : hour < 18 ? '下午' : '晚上';
  return `${part} ${hour > 12 ? hour - 12 : hour}:${time.slice(3)}`;
};

/** A mainland number as people read it: `138 2000 1015`; a landline is left as it is. */
export const phoneInWords = (phone: string): string => {
  const domestic = phone.replace(/^\+86/, '');
  const isMobile = /^1\d{10}$/.test(domestic);
  return isMobile ? domestic.replace(/^(\d{3})(\d{4})/, '$1 $2 ') : `0${domestic}`;
};
