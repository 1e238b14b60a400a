import { cadreSchema } from '#shared/pairing/cadre.ts';
import { cadreSheet } from '#shared/pairing/cadre-sheet.ts';
import { householdSchema } from '#shared/pairing/household.ts';
import { householdSheet } from '#shared/pairing/household-sheet.ts';
import { importCadres } from '#shared/pairing/import-cadres.ts';
import { importHouseholds } from '#shared/pairing/import-households.ts';
import { CADRES, HOUSEHOLDS } from '#shared/pairing/keys.ts';
import { loadRoster } from '#shared/pairing/roster-store.ts';
import { departmentSheet } from '#shared/people/department-sheet.ts';
import { importDepartments } from '#shared/people/import-departments.ts';
import { importLeaders } from '#shared/people/import-leaders.ts';
import { leaderSheet } from '#shared/people/leader-sheet.ts';
import { listInSheetOrder, listRoster } from '#shared/people/people-store.ts';
import type { Db } from '#shared/platform/dynamo.ts';
import { type PageAsked, queryPage } from '#shared/platform/query-page.ts';
import type { ImportVerb } from '#shared/sheets/import-verb.ts';
import type { RosterSheet } from '#shared/sheets/roster-sheet.ts';
import { type WrittenCell, writeRow } from '#shared/sheets/write-row.ts';
import type { RosterName } from '#shared/web/wording/organizer.ts';

type Page<T> = { items: T[]; nextCursor?: string };

type Roster<T extends { id: string }> = {
  importFile: ImportVerb;
  sheet: RosterSheet<T>;
  list: (db: Db, page: PageAsked) => Promise<Page<T>>;
  /** The whole roster, in the office's own order where it has one. */
  listAll: (db: Db) => Promise<T[]>;
  /** Whether it is short enough for one page. */
  isShort?: boolean;
};

const byId = <T extends { id: string }>(kept: Map<string, { record: T }>): T[] =>
  [...kept.values()].map(({ record }) => record).sort((one, other) => (one.id < other.id ? -1 : 1));

/** A record as a row under the headers of the sheet it came from. */
export type RosterRow = { id: string; cells: WrittenCell[] };

const showable = <T extends { id: string }>({ importFile, sheet, list, listAll, isShort }: Roster<T>) => {
  const rowOf = (record: T): RosterRow => ({ id: record.id, cells: writeRow(sheet.columns, record) });
  const statedRowOf = (record: T) => writeRow(sheet.columns, sheet.stated?.(record) ?? record);
  return {
    importFile,
    columns: sheet.columns,
    headers: sheet.columns.map(({ header }) => header),
    list: list as (db: Db, page: PageAsked) => Promise<Page<{ id: string }>>,
    listRows: async (db: Db, page: PageAsked) => {
      const { items, nextCursor }: Page<T> = isShort ? { items: await listAll(db) } : await list(db, page);
      return { rows: items.map(rowOf), nextCursor };
    },
    /** The whole roster as rows which, imported again, change nothing. */
    listStatedRows: async (db: Db) => (await listAll(db)).map(statedRowOf),
  };
};

/** The four rosters, by the name they have in addresses. */
export const rosters = {
  leaders: showable({
    importFile: importLeaders,
    sheet: leaderSheet,
    list: (db, page) => listRoster(db, 'leaders', page),
    listAll: (db) => listInSheetOrder(db, 'leaders'),
    isShort: true,
  }),
  departments: showable({
    importFile: importDepartments,
    sheet: departmentSheet,
    list: (db, page) => listRoster(db, 'departments', page),
    listAll: (db) => listInSheetOrder(db, 'departments'),
    isShort: true,
  }),
  cadres: showable({
    importFile: importCadres,
    sheet: cadreSheet,
    list: async (db, page) => {
      const { items, nextCursor } = await queryPage(db, db.tables.people, CADRES, page);
      return { items: items.map((item) => cadreSchema.parse(item)), nextCursor };
    },
    listAll: async (db) => byId(await loadRoster(db, 'cadres')),
  }),
  households: showable({
    importFile: importHouseholds,
    sheet: householdSheet,
    list: async (db, page) => {
      const { items, nextCursor } = await queryPage(db, db.tables.pairing, HOUSEHOLDS, page);
      return { items: items.map((item) => householdSchema.parse(item)), nextCursor };
    },
    listAll: async (db) => byId(await loadRoster(db, 'households')),
  }),
} satisfies Record<RosterName, unknown>;

export const isRosterName = (text: string): text is RosterName => Object.hasOwn(rosters, text);
export const rosterNames = Object.keys(rosters) as RosterName[];
