import { type CivilTime, timeOfMinutes } from '#shared/time/civil.ts';
import { compactText } from './clean-text.ts';
import { CLOCK, minutesOfClock, PERIOD, plainTimes } from './clock-time.ts';
import { bad, type CellReader, good } from './columns.ts';

const WRITTEN = new RegExp(`^${PERIOD}${CLOCK}$`);
const ADVICE = '请写一个时间，如：8:30、下午2:30 或 14:30';
const MINUTES_PER_DAY = 24 * 60;

/** The minute of the day of a serial or date cell; a spreadsheet keeps 8:30 as 0.354166…, a hair before or after it. */
const minutesOfSerial = (days: number): number => Math.round((days - Math.floor(days)) * MINUTES_PER_DAY);

const minutesIn = (cell: Parameters<CellReader<CivilTime>>[0]): number | undefined => {
  if (cell instanceof Date) return minutesOfSerial(cell.getTime() / 86_400_000);
  if (typeof cell === 'number') return cell > 0 && cell < 1 ? minutesOfSerial(cell) : undefined;
  const match = WRITTEN.exec(plainTimes(compactText(String(cell))));
  if (!match) return undefined;
  const [, period, hour = '', minute, part] = match;
  return minutesOfClock({ period, hour, minute, part });
};

/** One time of day: `8:30`, `下午2:30`, a time cell or its serial. Refuses what could be morning or afternoon. */
export const clockTime: CellReader<CivilTime> = (cell) => {
  const minutes = minutesIn(cell);
  return minutes === undefined || minutes >= MINUTES_PER_DAY || minutes < 6 * 60
    ? bad('not-a-time', ADVICE)
    : good(timeOfMinutes(minutes));
};
