import type { Instant } from '#shared/time/instant.ts';
import type { CalendarRow } from './calendar-sheet.ts';
import { type Draft, draftDay, MOST_SLOTS_PER_DAY, sameDraft, sameNotice } from './draft-rules.ts';
import type { DayWithSlots } from './reception-day.ts';
import type { ReceptionSettings } from './reception-settings.ts';

/** What is said of a cell: why its row is refused, or what to mind about it. */
export type CellRemark = { row: number; column: string; code: string; message: string };

/** A row that changes something: a new day, or a new version of a draft. */
export type DayChange = { row: number; draft: Draft; over?: DayWithSlots };

export type ImportPlan = {
  changes: DayChange[];
  /** Rows that state what is there already. */
  unchanged: number;
  rejected: CellRemark[];
  warnings: CellRemark[];
};

type Known = {
  /** The days there are, by id. */
  days: Map<string, DayWithSlots>;
  /** Whether the roster of leaders has someone of this name in this post. */
  isInRoster: (name: string, post: string) => boolean;
};

const whyRefused = (draft: Draft, earlierRow: number | undefined, existing: DayWithSlots | undefined) => {
  if (earlierRow !== undefined)
    return {
      column: '日期',
      code: 'duplicate',
      message: `第 ${earlierRow} 行已经是这位领导当天在这个地点的接访，请把几个场次写在同一行，如：上午8:30至11:30，下午2:30至5:30`,
    };
  if (draft.slots.length > MOST_SLOTS_PER_DAY)
    return {
      column: '每批时长(分钟)',
      code: 'too-many-slots',
      message: `这一天要排 ${draft.slots.length} 批，一天最多 ${MOST_SLOTS_PER_DAY} 批，请加长每批时长`,
    };
  if (existing && existing.day.state !== 'draft' && !sameNotice(existing.day, draft.day))
    return {
      column: '日期',
      code: 'already-published',
      message: `${draft.day.on} ${draft.day.leader}的接访日已经公布，导入不会改动它；要改请到这一天的页面上改`,
    };
  return undefined;
};

/**
 * What importing the rows of a calendar would do. A leader missing from the roster is a warning and not a refusal:
 * the notice is published under the name and post the office wrote, and the roster may follow.
 */
export const planImport = (
  records: { row: number; value: CalendarRow }[],
  known: Known,
  settings: ReceptionSettings,
  now: Instant,
): ImportPlan => {
  const plan: ImportPlan = { changes: [], unchanged: 0, rejected: [], warnings: [] };
  const rowOf = new Map<string, number>();
  for (const { row, value } of records) {
    const draft = draftDay(value, settings, now);
    const { day } = draft;
    const over = known.days.get(day.id);
    const refused = whyRefused(draft, rowOf.get(day.id), over);
    if (refused) {
      plan.rejected.push({ row, ...refused });
      continue;
    }
    rowOf.set(day.id, row);
    plan.warnings.push(...draft.warnings.map((warning) => ({ row, ...warning })));
    if (!known.isInRoster(day.leader, day.post))
      plan.warnings.push({
        row,
        column: '接访领导',
        code: 'leader-not-in-roster',
        message: `领导名册里没有“${day.leader}（${day.post}）”，请核对姓名和职务`,
      });
    const isThere = over && (over.day.state !== 'draft' || sameDraft(over.day, day));
    if (isThere) plan.unchanged += 1;
    else plan.changes.push({ row, draft, over });
  }
  return plan;
};
