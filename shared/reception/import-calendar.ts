import { z } from 'zod';
import { departmentIdOf } from '#shared/people/department.ts';
import { loadWorkdays } from '#shared/people/holiday-notice-store.ts';
import { leaderIdOf } from '#shared/people/leader.ts';
import { loadRoster } from '#shared/people/people-store.ts';
import type { Db } from '#shared/platform/dynamo.ts';
import { accept, type Result } from '#shared/platform/result.ts';
import { importReportSchema } from '#shared/sheets/import-report.ts';
import { readSheets } from '#shared/sheets/read-sheet.ts';
import type { SheetFile } from '#shared/sheets/sheet.ts';
import { addDays, addMonths, type CivilMonth, civilDateOf, monthOf } from '#shared/time/civil.ts';
import type { Instant } from '#shared/time/instant.ts';
import { readCalendarFile } from './calendar-sheet.ts';
import { findDays } from './calendar-store.ts';
import { type CellRemark, type DayChange, type KnownToImport, planImport } from './import-rules.ts';
import type { DayWithSlots } from './reception-day.ts';
import type { ReceptionSettings } from './reception-settings.ts';
import { writeDraft } from './write-draft.ts';

/** What importing a calendar answers. */
export const calendarImportSchema = importReportSchema.extend({
  unchanged: z.int().min(0).describe('Rows that state what is there already'),
  warnings: importReportSchema.shape.rejected.describe('What to look at again; it stops nothing'),
});
export type CalendarImport = z.infer<typeof calendarImportSchema>;

/** How to import: `year` and `fillDown` say what the sheet leaves open (`CalendarOptions`). */
export type ImportCalendarOptions = { dryRun: boolean; strict: boolean; year?: number; fillDown?: boolean };

export type ImportCalendarDeps = { db: Db; settings: ReceptionSettings };

const findDaysOfMonths = async (db: Db, months: Set<CivilMonth>): Promise<Map<string, DayWithSlots>> => {
  const found = await Promise.all(
    [...months].map((month) =>
      findDays(db, { from: `${month}-01`, to: addDays(`${addMonths(month, 1)}-01`, -1) }),
    ),
  );
  return new Map(found.flat().map((one) => [one.day.id, one]));
};

const lostRow = ({ row, draft: { day } }: DayChange): CellRemark => ({
  row,
  column: '日期',
  code: 'changed-meanwhile',
  message: `${day.on} ${day.leader}的接访日刚刚被别人改动，请重新导入这一行`,
});

const whatIsKnown = async (db: Db, months: Set<CivilMonth>, now: Instant): Promise<KnownToImport> => {
  const [workdays, days, leaders, departments] = await Promise.all([
    loadWorkdays(db, civilDateOf(now)),
    findDaysOfMonths(db, months),
    loadRoster(db, 'leaders'),
    loadRoster(db, 'departments'),
  ]);
  return {
    workdays,
    days,
    isInRoster: (name, post) => leaders.has(leaderIdOf(name, post)),
    levelOf: (name, post) => leaders.get(leaderIdOf(name, post))?.record.level,
    isDepartment: (name) => departments.has(departmentIdOf(name)),
  };
};

const byRow = (remarks: CellRemark[]): CellRemark[] => [...remarks].sort((one, other) => one.row - other.row);

/**
 * Imports the office's calendar as drafts, a transaction for each day. The same file twice changes nothing, and a day
 * that is published already is never touched: a row that would change it is refused.
 * Refuses the whole file only where it can't be read (as `readSheets` and `readCalendarFile` do).
 */
export const importCalendar = async (
  { db, settings }: ImportCalendarDeps,
  file: SheetFile,
  { dryRun, strict, year, fillDown }: ImportCalendarOptions,
  now: Instant,
): Promise<Result<CalendarImport>> => {
  const sheets = await readSheets(file);
  if (!sheets.ok) return sheets;
  const parsed = readCalendarFile(sheets.value, { year, fillDown, usual: settings.usualHours });
  if (!parsed.ok) return parsed;
  const { rows, records, rejected, warnings } = parsed.value;
  const months = new Set(records.map(({ value }) => monthOf(value.on)));
  const plan = planImport(records, await whatIsKnown(db, months, now), settings, now);
  const report: CalendarImport = {
    rows,
    accepted: records.reduce((sum, { rows: written }) => sum + written.length, 0) - plan.refused,
    rejected: byRow([...rejected, ...plan.rejected]),
    applied: 0,
    unchanged: plan.unchanged,
    warnings: byRow([...warnings, ...plan.warnings]),
  };
  if (dryRun || (strict && report.rejected.length > 0)) return accept(report);
  for (const change of plan.changes) {
    if (await writeDraft(db, change.draft, change.over)) report.applied += change.rows.length;
    else {
      report.rejected.push(lostRow(change));
      report.accepted -= change.rows.length;
    }
  }
  return accept(report);
};
