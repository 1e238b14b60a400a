import { addDays, instantAt, timeOfMinutes } from '#shared/time/civil.ts';
import type { Instant } from '#shared/time/instant.ts';
import type { Workdays } from '#shared/time/workdays.ts';
import type { CalendarRow } from './calendar-sheet.ts';
import { dayIdOf } from './keys.ts';
import type { DayWithSlots, ReceptionDay } from './reception-day.ts';
import type { ReceptionSettings } from './reception-settings.ts';
import { cutSlots, nameSittings } from './slot-rules.ts';
import { topicsOf } from './topics.ts';

/** A day and its slots change in one transaction of 100 items: 49 old slots, 49 new ones and the day fit. */
export const MOST_SLOTS_PER_DAY = 49;

/** Something an organizer should look at; it stops nothing. `column` is the sheet's, `message` is Chinese. */
export type DraftWarning = { column: string; code: string; message: string };

export type Draft = DayWithSlots & { warnings: DraftWarning[] };

const sittingWords: Record<string, string> = { am: '上午', pm: '下午', eve: '晚上' };
const inWords = (sitting: string): string => sittingWords[sitting.replace(/\d$/, '')] ?? sitting;

const warningsOf = (
  day: ReceptionDay,
  leftOver: { sitting: string; minutes: number }[],
  workdays: Workdays,
  now: Instant,
) => {
  const warnings: DraftWarning[] = [];
  const kind = workdays.kindOf(day.on);
  if (!kind.workday)
    warnings.push({
      column: '日期',
      code: 'not-a-workday',
      message: `${day.on} 不是工作日，请核对是否需要顺延`,
    });
  if (kind.provisional)
    warnings.push({
      column: '日期',
      code: 'provisional-year',
      message: `${day.on.slice(0, 4)} 年的放假通知还没有录入，此日暂定，通知公布后请再核对`,
    });
  if (day.closesAt <= now)
    warnings.push({
      column: '日期',
      code: 'booking-already-closed',
      message: `${day.on} 的预约截止时间已过，公布后只能现场登记`,
    });
  for (const { sitting, minutes } of leftOver)
    warnings.push({
      column: '时间',
      code: 'left-over-minutes',
      message: `${inWords(sitting)}最后剩 ${minutes} 分钟不够一批，没有排号`,
    });
  return warnings;
};

/** When booking for a day closes: by default 17:00 the day before (domain, section 2). */
export const closesAtOf = (on: string, settings: ReceptionSettings): Instant =>
  instantAt(addDays(on, -settings.closesDaysBefore), settings.closesAtTime);

/** The draft of a reception day as a row of the office's calendar states it, with what to mind about it. */
export const draftDay = (
  row: CalendarRow,
  settings: ReceptionSettings,
  workdays: Workdays,
  now: Instant,
): Draft => {
  const day: ReceptionDay = {
    id: dayIdOf(row.on, row.leader, row.post, row.venue),
    on: row.on,
    leader: row.leader,
    post: row.post,
    portfolio: row.portfolio,
    venue: row.venue,
    mode: row.mode,
    sittings: nameSittings(row.sittings),
    slotMinutes: row.slotMinutes,
    walkInSlots: row.walkInSlots,
    attendingDepartments: row.attendingDepartments,
    topics: topicsOf(row.portfolio),
    ...(row.level && { level: row.level }),
    state: 'draft',
    version: 1,
    closesAt: closesAtOf(row.on, settings),
    provisional: workdays.kindOf(row.on).provisional,
  };
  const { slots, leftOver } = cutSlots(day);
  return { day, slots, warnings: warningsOf(day, leftOver, workdays, now) };
};

const noticeOf = (day: ReceptionDay) => [
  day.id,
  day.portfolio,
  day.mode,
  day.slotMinutes,
  day.walkInSlots,
  ...day.sittings.map(({ name, from, to }) => `${name} ${from} ${to}`),
  ...day.attendingDepartments,
];

/** Whether two versions of a day state the same to the public. */
export const sameNotice = (one: ReceptionDay, other: ReceptionDay): boolean =>
  JSON.stringify(noticeOf(one)) === JSON.stringify(noticeOf(other));

/** Whether importing one draft over the other would change nothing, what follows from settings and holidays included. */
export const sameDraft = (one: ReceptionDay, other: ReceptionDay): boolean =>
  sameNotice(one, other) &&
  one.closesAt === other.closesAt &&
  one.opensDaysBefore === other.opensDaysBefore &&
  one.planned?.nominalOn === other.planned?.nominalOn &&
  one.provisional === other.provisional &&
  one.level === other.level &&
  one.topics.join() === other.topics.join();

/** The first instant a day published now can be booked. */
export const opensAtOf = (day: ReceptionDay, settings: ReceptionSettings, now: Instant): Instant => {
  const daysBefore = day.opensDaysBefore ?? settings.opensDaysBefore;
  if (daysBefore === undefined) return now;
  const opens = instantAt(addDays(day.on, -daysBefore), timeOfMinutes(8 * 60));
  return opens > now ? opens : now;
};

/** A day as the public will see it once it is published; a published one as it is. */
export const asPublished = (
  { day, slots }: DayWithSlots,
  settings: ReceptionSettings,
  now: Instant,
): DayWithSlots => {
  if (day.state !== 'draft') return { day, slots };
  return {
    day: { ...day, state: 'published', opensAt: opensAtOf(day, settings, now) },
    slots: slots.map((slot) => ({ ...slot, state: slot.walkIn ? 'walk-in' : 'open' })),
  };
};
