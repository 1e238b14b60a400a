/** How a time of day is written: the part of the day, and the hour with its minutes. */
export const PERIOD = '(上午|早上|早晨|中午|下午|晚上)?';
export const CLOCK = '(\\d{1,2})(?:[:.](\\d{2})(?::\\d{2})?|[时点](\\d{1,2}|半)?分?)';

/** Nobody receives the public before this hour: an earlier one was meant for the afternoon. */
const EARLIEST_HOUR = 6;

const AFTERNOON = ['中午', '下午', '晚上'];

/** The four parts a match of `PERIOD` and `CLOCK` has, in their order. */
export type Clock = {
  period: string | undefined;
  hour: string;
  minute: string | undefined;
  part: string | undefined;
};

/** Minutes since midnight; undefined if there is no such time or it isn't clear which half of the day is meant. */
export const minutesOfClock = ({ period, hour, minute, part }: Clock): number | undefined => {
  const hours = Number(hour);
  const minutes = part === '半' ? 30 : Number(minute ?? part ?? 0);
  if (hours > 23 || minutes > 59) return undefined;
  const late = period !== undefined && AFTERNOON.includes(period);
  if (period !== undefined && !late && hours > 12) return undefined;
  const shifted = late && hours < (period === '中午' ? 11 : 12) ? hours + 12 : hours;
  return shifted < EARLIEST_HOUR ? undefined : shifted * 60 + minutes;
};

/** What people type for a colon and for a dash, made plain. `compact` has no blanks and no full-width forms. */
export const plainTimes = (compact: string): string =>
  compact
    .replace(/[∶﹕]/g, ':')
    .replace(/\p{Dash}/gu, '-')
    .replace(/(?<=\d)一(?=\d|上午|中午|下午|晚上)/g, '-')
    .replace(/[〜∼─]/g, '~');
