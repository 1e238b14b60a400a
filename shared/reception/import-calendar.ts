import { z } from 'zod';
import { leaderIdOf } from '#shared/people/leader.ts';
import { loadRoster } from '#shared/people/people-store.ts';
import { commit } from '#shared/platform/commit.ts';
import type { Db } from '#shared/platform/dynamo.ts';
import { accept, type Result } from '#shared/platform/result.ts';
import { importReportSchema } from '#shared/sheets/import-report.ts';
import { readSheet } from '#shared/sheets/read-sheet.ts';
import type { SheetFile } from '#shared/sheets/sheet.ts';
import { addDays, addMonths, type CivilMonth, monthOf } from '#shared/time/civil.ts';
import type { Instant } from '#shared/time/instant.ts';
import { putDraftDay, putDraftSlot, removeDraftSlot } from './calendar-changes-store.ts';
import { readCalendar } from './calendar-sheet.ts';
import { findDays } from './calendar-store.ts';
import { type CellRemark, type DayChange, planImport } from './import-rules.ts';
import type { DayWithSlots } from './reception-day.ts';
import type { ReceptionSettings } from './reception-settings.ts';

/** What importing a calendar answers. */
export const calendarImportSchema = importReportSchema.extend({
  unchanged: z.int().min(0).describe('Rows that state what is there already'),
  warnings: importReportSchema.shape.rejected.describe('What to look at again; it stops nothing'),
});
export type CalendarImport = z.infer<typeof calendarImportSchema>;

export type ImportCalendarDeps = { db: Db; settings: ReceptionSettings };

const findDaysOfMonths = async (db: Db, months: Set<CivilMonth>): Promise<Map<string, DayWithSlots>> => {
  const found = await Promise.all(
    [...months].map((month) =>
      findDays(db, { from: `${month}-01`, to: addDays(`${addMonths(month, 1)}-01`, -1) }),
    ),
  );
  return new Map(found.flat().map((one) => [one.day.id, one]));
};

const writeDraft = async (db: Db, { row, draft, over }: DayChange): Promise<CellRemark | undefined> => {
  const day = { ...draft.day, version: (over?.day.version ?? 0) + 1 };
  const kept = new Set(draft.slots.map(({ id }) => id));
  const gone = (over?.slots ?? []).filter(({ id }) => !kept.has(id));
  const outcome = await commit(db, [
    putDraftDay(db, day, over?.day.version),
    ...draft.slots.map((slot) => putDraftSlot(db, slot)),
    ...gone.map(({ id }) => removeDraftSlot(db, id)),
  ]);
  if (outcome.ok) return undefined;
  const message = `${day.on} ${day.leader}的接访日刚刚被别人改动，请重新导入这一行`;
  return { row, column: '日期', code: 'changed-meanwhile', message };
};

/**
 * Imports the office's calendar as drafts, a transaction for each day. The same file twice changes nothing, and a day
 * that is published already is never touched: a row that would change it is refused.
 * Refuses the whole file only where it can't be read (as `readSheet` and `readCalendar` do).
 */
export const importCalendar = async (
  { db, settings }: ImportCalendarDeps,
  file: SheetFile,
  { dryRun, strict }: { dryRun: boolean; strict: boolean },
  now: Instant,
): Promise<Result<CalendarImport>> => {
  const sheet = await readSheet(file);
  if (!sheet.ok) return sheet;
  const parsed = readCalendar(sheet.value);
  if (!parsed.ok) return parsed;
  const { rows, records, rejected } = parsed.value;
  const months = new Set(records.map(({ value }) => monthOf(value.on)));
  const leaders = await loadRoster(db, 'leaders');
  const known = {
    days: await findDaysOfMonths(db, months),
    isInRoster: (name: string, post: string) => leaders.has(leaderIdOf(name, post)),
  };
  const plan = planImport(records, known, settings, now);
  const report: CalendarImport = {
    rows,
    accepted: records.length - plan.rejected.length,
    rejected: [...rejected, ...plan.rejected],
    applied: 0,
    unchanged: plan.unchanged,
    warnings: plan.warnings,
  };
  if (dryRun || (strict && report.rejected.length > 0)) return accept(report);
  for (const change of plan.changes) {
    const lost = await writeDraft(db, change);
    if (lost) {
      report.rejected.push(lost);
      report.accepted -= 1;
    } else report.applied += 1;
  }
  return accept(report);
};
