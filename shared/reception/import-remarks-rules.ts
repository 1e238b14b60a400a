import { addMonths, type CivilDate, civilDateOf, monthOf } from '#shared/time/civil.ts';
import type { Instant } from '#shared/time/instant.ts';
import { type Draft, type DraftWarning, MOST_SLOTS_PER_DAY, sameNotice } from './draft-rules.ts';
import type { DayWithSlots, ReceptionDay, Sitting } from './reception-day.ts';

/** A calendar further ahead than this is more likely a slip of the pen in the year. */
const MONTHS_AHEAD = 18;

/** A day of the same leader on the same date: in an earlier row of the file, or in the calendar already. */
export type SameDate = { day: ReceptionDay; row?: number };

const meet = (one: Sitting[], other: Sitting[]): boolean =>
  one.some((a) => other.some((b) => a.from < b.to && b.from < a.to));

const atOnceElsewhere = (day: ReceptionDay, others: SameDate[]): SameDate | undefined =>
  others.find(
    (other) =>
      other.row !== undefined && other.day.post === day.post && meet(other.day.sittings, day.sittings),
  );

/** Why a row can't be taken: the column to blame, and what to do. */
export const whyRefused = (
  draft: Draft,
  { existing, earlierRow, others }: { existing?: DayWithSlots; earlierRow?: number; others: SameDate[] },
): DraftWarning | undefined => {
  const { day, slots } = draft;
  if (earlierRow !== undefined)
    return {
      column: '日期',
      code: 'duplicate',
      message: `第 ${earlierRow} 行已经是这位领导当天在这个地点的接访，请把几个场次写在同一行，如：上午8:30至11:30，下午2:30至5:30`,
    };
  const elsewhere = atOnceElsewhere(day, others);
  if (elsewhere)
    return {
      column: '时间',
      code: 'leader-elsewhere',
      message: `第 ${elsewhere.row} 行写着${day.leader}同一时间在“${elsewhere.day.venue}”，请改正时间、日期或领导`,
    };
  if (slots.length > MOST_SLOTS_PER_DAY)
    return {
      column: '每批时长(分钟)',
      code: 'too-many-slots',
      message: `这一天要排 ${slots.length} 批，一天最多 ${MOST_SLOTS_PER_DAY} 批，请加长每批时长`,
    };
  if (existing && existing.day.state !== 'draft' && !sameNotice(existing.day, day))
    return {
      column: '日期',
      code: 'already-published',
      message: `${day.on} ${day.leader}的接访日已经公布，导入不会改动它；要改请到这一天的页面上改`,
    };
  return undefined;
};

const monthsAfter = (on: CivilDate, months: number): CivilDate =>
  `${addMonths(monthOf(on), months)}${on.slice(7)}`;

const ofTheDate = (on: CivilDate, now: Instant): DraftWarning[] => {
  const today = civilDateOf(now);
  if (on < today)
    return [
      { column: '日期', code: 'date-past', message: `${on} 已经过去，导入后也不能公布，请核对年份和日期` },
    ];
  if (on > monthsAfter(today, MONTHS_AHEAD))
    return [{ column: '日期', code: 'date-far', message: `${on} 在 ${MONTHS_AHEAD} 个月以后，请核对年份` }];
  return [];
};

const ofTheLeader = (day: ReceptionDay, others: SameDate[]): DraftWarning[] =>
  [...new Map(others.map((other) => [other.day.id, other])).values()]
    .filter((other) => other.day.id !== day.id)
    .slice(0, 1)
    .map(({ day: { venue }, row }) => ({
      column: '接访领导',
      code: 'leader-twice',
      message: `${day.leader}当天在“${venue}”还有一次接访（${row === undefined ? '已经在系统里' : `第 ${row} 行`}），请核对；如果是改地点，请删去原来的`,
    }));

/** What to mind about a row that can be taken; it stops nothing. */
export const whatToMind = (
  { day, warnings }: Draft,
  known: { isInRoster: (name: string, post: string) => boolean; isDepartment: (name: string) => boolean },
  others: SameDate[],
  now: Instant,
): DraftWarning[] => {
  const date = ofTheDate(day.on, now);
  const isPast = date.some(({ code }) => code === 'date-past');
  const minded = [
    ...date,
    ...warnings.filter(({ code }) => !(isPast && code === 'booking-already-closed')),
    ...ofTheLeader(day, others),
  ];
  if (!known.isInRoster(day.leader, day.post))
    minded.push({
      column: '接访领导',
      code: 'leader-not-in-roster',
      message: `领导名册里没有“${day.leader}（${day.post}）”，请核对姓名和职务`,
    });
  const unknown = day.attendingDepartments.filter((name) => !known.isDepartment(name));
  if (unknown.length > 0)
    minded.push({
      column: '陪同部门',
      code: 'department-not-in-roster',
      message: `部门名册里没有“${unknown.join('”“')}”，请写全称，或先把部门加进名册`,
    });
  return minded;
};
