import { type CivilTime, timeOfMinutes } from '#shared/time/civil.ts';
import { compactText } from './clean-text.ts';
import { CLOCK, minutesOfClock, PERIOD, plainTimes } from './clock-time.ts';
import { bad, type CellReader, type CellReading, good } from './columns.ts';

/** One continuous stretch of a day. */
export type TimeRange = { from: CivilTime; to: CivilTime };

/** The usual hours of a morning and an afternoon, for `全天` and `上午`. */
export type UsualHours = { morning: TimeRange; afternoon: TimeRange };

const EXAMPLE = '上午8:30至11:30，下午2:30至5:30';
const RANGE = new RegExp(
  `\\(?${PERIOD}[:)]?${CLOCK}[至到~-]+${PERIOD}${CLOCK}(?:\\((上午|下午|晚上)\\)(?!\\d))?`,
  'g',
);
const BETWEEN = /^[,、;。/和及]*$/;
const WHOLE = /^(?:全天|全日|整天)(?:[:,(]?(?=.*\d))?/;
const HALVES: Record<string, (keyof UsualHours)[]> = {
  全天: ['morning', 'afternoon'],
  全日: ['morning', 'afternoon'],
  整天: ['morning', 'afternoon'],
  上午: ['morning'],
  上午半天: ['morning'],
  下午: ['afternoon'],
  下午半天: ['afternoon'],
};
const TICK = /^[√✓✔☑]$/;

const inWords = ({ from, to }: TimeRange): string => `${from}-${to}`;

const fromUsual = (words: string, usual: UsualHours | undefined): CellReading<TimeRange[]> | undefined => {
  const halves = HALVES[words];
  if (!usual || !halves) return undefined;
  const ranges = halves.map((half) => usual[half]);
  const advice = `按平常的时间 ${ranges.map(inWords).join('、')} 排，不是的话请写明起止时间`;
  return good(ranges, { code: 'usual-hours', advice });
};

const readRange = (match: RegExpMatchArray, half: string | undefined): CellReading<[number, number]> => {
  const [, before, hour = '', minute, part, ownPeriod, endHour = '', endMinute, endPart, behind] = match;
  const said = before ?? behind;
  const period = said ?? (Number(hour) <= 12 ? half : undefined);
  const from = minutesOfClock({ period, hour, minute, part });
  // "下午2:30至5:30": the end is in the half of the day of the start; "上午8:30至12:00" ends at noon.
  const endPeriod = ownPeriod ?? said ?? (Number(endHour) <= 12 ? half : undefined);
  const to = minutesOfClock({ period: endPeriod, hour: endHour, minute: endMinute, part: endPart });
  if (from === undefined || to === undefined) {
    return bad('unclear-time', `请写清是上午还是下午，或用 24 小时制，如：${EXAMPLE}`);
  }
  if (to <= from) return bad('ends-before-start', `结束时间要晚于开始时间，请改正，如：${EXAMPLE}`);
  return good([from, to]);
};

/** In order of time. */
export const inOrder = (ranges: TimeRange[]): TimeRange[] =>
  [...ranges].sort((one, other) => (one.from < other.from ? -1 : 1));

/** Whether two of these stretches have a minute in common. */
export const overlap = (ranges: readonly TimeRange[]): boolean => {
  const sorted = inOrder([...ranges]);
  return sorted.some(({ from }, index) => index > 0 && from < (sorted[index - 1]?.to ?? from));
};

/** What stretches that have a minute in common are told. */
export const overlapping = bad('overlapping', `各场次的时间有重叠，请改正，如：${EXAMPLE}`);

/**
 * The sittings of a day as the office writes them: `上午8:30至11:30，下午2:30至5:30`, `8:30-11:30`, `14:30～17:30`.
 * In order of time; refuses what overlaps, ends before it starts, or could be morning or afternoon. `half` is said by the
 * column (上午, 下午). `全天` or a tick stands for the usual hours where there are such, and that is remarked on.
 */
export const sittingsOf =
  ({ half, usual }: { half?: '上午' | '下午'; usual?: UsualHours } = {}): CellReader<TimeRange[]> =>
  (cell) => {
    const compact = cell instanceof Date ? '' : plainTimes(compactText(String(cell)));
    const usually = fromUsual(half && TICK.test(compact) ? half : compact, usual);
    if (usually) return usually;
    const matches = [...compact.replace(WHOLE, '').matchAll(RANGE)];
    const between = compact.replace(WHOLE, '').replace(RANGE, '').replace(/\)$/, '');
    if (matches.length === 0 || !BETWEEN.test(between)) {
      return bad('not-a-time', `请写明起止时间，如：${EXAMPLE}`);
    }
    const ranges: TimeRange[] = [];
    for (const match of matches) {
      const range = readRange(match, half);
      if (!range.ok) return range;
      const [from, to] = range.value;
      ranges.push({ from: timeOfMinutes(from), to: timeOfMinutes(to) });
    }
    return overlap(ranges) ? overlapping : good(inOrder(ranges));
  };

/** The sittings of a day where nothing is known of usual hours. */
export const sittings = sittingsOf();
