import { type CivilTime, timeOfMinutes } from '#shared/time/civil.ts';
import { compactText } from './clean-text.ts';
import { bad, type CellReader, type CellReading, good } from './columns.ts';

/** One continuous stretch of a day. */
export type TimeRange = { from: CivilTime; to: CivilTime };

const EXAMPLE = '上午8:30至11:30，下午2:30至5:30';
const PERIOD = '(上午|早上|早晨|中午|下午|晚上)?';
const CLOCK = '(\\d{1,2})(?::(\\d{2})|[时点](\\d{1,2}|半)?分?)';
const RANGE = new RegExp(`${PERIOD}${CLOCK}[至到~-]+${PERIOD}${CLOCK}`, 'g');
const BETWEEN = /^[,、;。/和及]*$/;
/** Nobody receives the public before this hour: an earlier one was meant for the afternoon. */
const EARLIEST_HOUR = 6;

const AFTERNOON = ['中午', '下午', '晚上'];

type Clock = {
  period: string | undefined;
  hour: string;
  minute: string | undefined;
  part: string | undefined;
};

/** Minutes since midnight; undefined if there is no such time or it isn't clear which half of the day is meant. */
const minutesOfClock = ({ period, hour, minute, part }: Clock): number | undefined => {
  const hours = Number(hour);
  const minutes = part === '半' ? 30 : Number(minute ?? part ?? 0);
  if (hours > 23 || minutes > 59) return undefined;
  const late = period !== undefined && AFTERNOON.includes(period);
  if (period !== undefined && !late && hours > 12) return undefined;
  const shifted = late && hours < (period === '中午' ? 11 : 12) ? hours + 12 : hours;
  return shifted < EARLIEST_HOUR ? undefined : shifted * 60 + minutes;
};

const readRange = (match: RegExpMatchArray): CellReading<[number, number]> => {
  const [, period, hour = '', minute, part, ownPeriod, endHour = '', endMinute, endPart] = match;
  const from = minutesOfClock({ period, hour, minute, part });
  // "下午2:30至5:30": the end is in the half of the day of the start; "上午8:30至12:00" ends at noon.
  const endPeriod = ownPeriod ?? period;
  const to = minutesOfClock({ period: endPeriod, hour: endHour, minute: endMinute, part: endPart });
  if (from === undefined || to === undefined) {
    return bad('unclear-time', `请写清是上午还是下午，或用 24 小时制，如：${EXAMPLE}`);
  }
  if (to <= from) return bad('ends-before-start', `结束时间要晚于开始时间，请改正，如：${EXAMPLE}`);
  return good([from, to]);
};

/**
 * The sittings of a day as the office writes them: `上午8:30至11:30，下午2:30至5:30`, `8:30-11:30`, `14:30～17:30`.
 * In order of time; refuses what overlaps, ends before it starts, or could be morning or afternoon.
 */
export const sittings: CellReader<TimeRange[]> = (cell) => {
  const compact =
    cell instanceof Date
      ? ''
      : compactText(String(cell))
          .replace(/\p{Dash}/gu, '-')
          .replace(/[〜∼─]/g, '~');
  const matches = [...compact.matchAll(RANGE)];
  if (matches.length === 0 || !BETWEEN.test(compact.replace(RANGE, ''))) {
    return bad('not-a-time', `请写明起止时间，如：${EXAMPLE}`);
  }
  const ranges: [number, number][] = [];
  for (const match of matches) {
    const range = readRange(match);
    if (!range.ok) return range;
    ranges.push(range.value);
  }
  ranges.sort(([one], [other]) => one - other);
  if (ranges.some(([from], index) => index > 0 && from < (ranges[index - 1]?.[1] ?? 0))) {
    return bad('overlapping', `各场次的时间有重叠，请改正，如：${EXAMPLE}`);
  }
  return good(ranges.map(([from, to]) => ({ from: timeOfMinutes(from), to: timeOfMinutes(to) })));
};
