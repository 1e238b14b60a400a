import type { Instant } from '#shared/time/instant.ts';
import type { Workdays } from '#shared/time/workdays.ts';
import { type Draft, draftDay, sameDraft } from './draft-rules.ts';
import { type SameDate, whatToMind, whyRefused } from './import-remarks-rules.ts';
import type { CalendarRecord } from './join-calendar-rows.ts';
import { levelInWords } from './level-rules.ts';
import type { DayWithSlots, Level, ReceptionDay } from './reception-day.ts';
import type { ReceptionSettings } from './reception-settings.ts';

/** What is said of a cell: why its row is refused, or what to mind about it. */
export type CellRemark = { row: number; column: string; code: string; message: string };

/** A day that changes: a new one, or a new version of a draft. `rows` are the rows it is written in. */
export type DayChange = { row: number; rows: number[]; draft: Draft; over?: DayWithSlots };

export type ImportPlan = {
  changes: DayChange[];
  /** Rows that state what is there already. */
  unchanged: number;
  /** Rows that can't be taken. */
  refused: number;
  rejected: CellRemark[];
  warnings: CellRemark[];
};

export type KnownToImport = {
  /** The days there are, by id. */
  days: Map<string, DayWithSlots>;
  /** Whether the roster of leaders has someone of this name in this post. */
  isInRoster: (name: string, post: string) => boolean;
  /** Whether the roster of leaders says that someone receives for the city or for a town. */
  levelOf: (name: string, post: string) => Level | undefined;
  /** Which days are worked. */
  workdays: Workdays;
  /** Whether the roster of departments has one of this name. */
  isDepartment: (name: string) => boolean;
};

/** So many days of one leader on one date are compared; nobody has more, but a file may. */
const MOST_COMPARED = 20;

const leaderAndDate = ({ on, leader }: ReceptionDay): string => `${on} ${leader}`;

/** The days of each leader on each date: those there are, and those of the rows so far. */
const sameDates = (days: Map<string, DayWithSlots>) => {
  const found = new Map<string, SameDate[]>();
  const add = (one: SameDate): void => {
    const key = leaderAndDate(one.day);
    const known = found.get(key);
    if (!known) found.set(key, [one]);
    else if (known.length < MOST_COMPARED) known.push(one);
  };
  for (const { day } of days.values()) if (day.state !== 'cancelled') add({ day });
  return { add, of: (day: ReceptionDay): SameDate[] => found.get(leaderAndDate(day)) ?? [] };
};

/**
 * What importing the rows of a calendar would do. A leader missing from the roster is a warning and not a refusal:
 * the notice is published under the name and post the office wrote, and the roster may follow.
 */
export const planImport = (
  records: CalendarRecord[],
  known: KnownToImport,
  settings: ReceptionSettings,
  now: Instant,
): ImportPlan => {
  const plan: ImportPlan = { changes: [], unchanged: 0, refused: 0, rejected: [], warnings: [] };
  const others = sameDates(known.days);
  const rowOf = new Map<string, number>();
  for (const { row, rows, value } of records) {
    const level =
      value.level ?? known.levelOf(value.leader, value.post) ?? levelInWords(value.post, value.venue);
    const draft = draftDay({ ...value, ...(level && { level }) }, settings, known.workdays, now);
    const { day } = draft;
    const over = known.days.get(day.id);
    const beside = others.of(day);
    const refused = whyRefused(draft, { existing: over, earlierRow: rowOf.get(day.id), others: beside });
    if (refused) {
      plan.refused += rows.length;
      plan.rejected.push({ row, ...refused });
      continue;
    }
    plan.warnings.push(...whatToMind(draft, known, beside, now).map((one) => ({ row, ...one })));
    rowOf.set(day.id, row);
    others.add({ day, row });
    const isThere = over && (over.day.state !== 'draft' || sameDraft(over.day, day));
    if (isThere) plan.unchanged += rows.length;
    else plan.changes.push({ row, rows, draft, over });
  }
  return plan;
};
