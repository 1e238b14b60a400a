import type { KeptWeek } from './outbox.ts';

const EIGHT_HOURS_MS = 8 * 3_600_000;
const WEEKDAYS = '日一二三四五六';
const KEPT_MS = 7 * 86_400_000;
const REFRESH_MS = 30 * 60_000;
const SHELL_MS = 6 * 3_600_000;

/** The city's time by the phone's: the phone's clock may be wrong, the difference was seen when the week came. */
export const cityMs = (week: Pick<KeptWeek, 'now' | 'keptAtMs'> | undefined, machineMs: number): number =>
  week ? machineMs + Date.parse(week.now) - week.keptAtMs : machineMs;

/** The civil date in Asia/Shanghai, which has had no daylight saving since 1991. */
export const civilDayAt = (ms: number): string => new Date(ms + EIGHT_HOURS_MS).toISOString().slice(0, 10);

/** `11月25日（周三）`. */
export const dayWords = (on: string): string =>
  `${Number(on.slice(5, 7))}月${Number(on.slice(8))}日（周${WEEKDAYS[new Date(on).getUTCDay()]}）`;

/** `11月25日（周三）9:05`, of the city. */
export const momentWords = (instant: string): string => {
  const ms = Date.parse(instant);
  const [hours = '', minutes] = new Date(ms + EIGHT_HOURS_MS).toISOString().slice(11, 16).split(':');
  return `${dayWords(civilDayAt(ms))}${Number(hours)}:${minutes}`;
};

/** Whether a week was kept too long: a phone that was lost forgets whom it visits. */
export const isTooOld = ({ keptAtMs }: Pick<KeptWeek, 'keptAtMs'>, machineMs: number): boolean =>
  machineMs - keptAtMs >= KEPT_MS || machineMs < keptAtMs - KEPT_MS;

/** Whether to fetch the page for when there is no signal anew: its words and its form may have changed. */
export const isShellOld = (shellAtMs: number | undefined, machineMs: number): boolean =>
  shellAtMs === undefined || Math.abs(machineMs - shellAtMs) >= SHELL_MS;

/** Whether to ask for the week anew at a page: at the list of visits, after a change, and where it has become old. */
export const mayRefresh = (
  { pathname, search }: { pathname: string; search: string },
  week: Pick<KeptWeek, 'keptAtMs'> | undefined,
  machineMs: number,
): boolean =>
  !week ||
  pathname === '/cadre' ||
  pathname === '/cadre/offline' ||
  /[?&](logged|moved)\b/.test(search) ||
  Math.abs(machineMs - week.keptAtMs) > REFRESH_MS;
