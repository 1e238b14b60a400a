import { type Cadre, cadreSchema } from '#shared/pairing/cadre.ts';
import { type Household, householdSchema } from '#shared/pairing/household.ts';
import { importCadres } from '#shared/pairing/import-cadres.ts';
import { importHouseholds } from '#shared/pairing/import-households.ts';
import { CADRES, HOUSEHOLDS } from '#shared/pairing/keys.ts';
import type { Department } from '#shared/people/department.ts';
import { importDepartments } from '#shared/people/import-departments.ts';
import { importLeaders } from '#shared/people/import-leaders.ts';
import type { Leader } from '#shared/people/leader.ts';
import { listInSheetOrder, listRoster } from '#shared/people/people-store.ts';
import type { Db } from '#shared/platform/dynamo.ts';
import { type PageAsked, queryPage } from '#shared/platform/query-page.ts';
import type { ImportVerb } from '#shared/sheets/import-verb.ts';
import { organizerWording, type RosterName } from '#shared/web/wording/organizer.ts';
import { pairingWords } from '#shared/web/wording/pairing.ts';

type Page<T> = { items: T[]; nextCursor?: string };

type Roster<T> = {
  importFile: ImportVerb;
  list: (db: Db, page: PageAsked) => Promise<Page<T>>;
  /** The whole roster in the office's own order, where it is short enough for one page. */
  listAll?: (db: Db) => Promise<T[]>;
  /** A record as a row of the page, under the headers of the sheet it came from. */
  cells: (record: T) => (string | number | undefined)[];
};

const domestic = (phone: string | undefined): string | undefined => phone?.replace(/^\+86/, '');
const { levels } = organizerWording.rosters;

const leaders: Roster<Leader> = {
  importFile: importLeaders,
  list: (db, page) => listRoster(db, 'leaders', page),
  listAll: (db) => listInSheetOrder(db, 'leaders'),
  cells: (one) => [
    one.name,
    one.post,
    one.portfolio,
    levels[one.level],
    one.venue,
    domestic(one.phone),
    one.email,
  ],
};

const departments: Roster<Department> = {
  importFile: importDepartments,
  list: (db, page) => listRoster(db, 'departments', page),
  listAll: (db) => listInSheetOrder(db, 'departments'),
  cells: (one) => [one.name, one.duties, one.contact, domestic(one.phone), one.email],
};

const cadres: Roster<Cadre> = {
  importFile: importCadres,
  list: async (db, page) => {
    const { items, nextCursor } = await queryPage(db, db.tables.people, CADRES, page);
    return { items: items.map((item) => cadreSchema.parse(item)), nextCursor };
  },
  cells: (one) => [
    one.id,
    one.name,
    one.unit,
    one.post,
    domestic(one.phone),
    one.email,
    one.homeVillage,
    one.cap,
    one.avoidHouseholdIds.join('、'),
  ],
};

const households: Roster<Household> = {
  importFile: importHouseholds,
  list: async (db, page) => {
    const { items, nextCursor } = await queryPage(db, db.tables.pairing, HOUSEHOLDS, page);
    return { items: items.map((item) => householdSchema.parse(item)), nextCursor };
  },
  cells: (one) => [
    one.id,
    one.head,
    one.town,
    one.village,
    one.group,
    one.size,
    one.kind,
    domestic(one.phone),
    pairingWords.frequency[one.frequency],
    pairingWords.convenientTime[one.convenientTime],
    one.note,
  ],
};

const showable = <T extends { id: string }>({ importFile, list, listAll, cells }: Roster<T>) => ({
  importFile,
  list: list as (db: Db, page: PageAsked) => Promise<Page<{ id: string }>>,
  listRows: async (db: Db, page: PageAsked) => {
    const { items, nextCursor }: Page<T> = listAll ? { items: await listAll(db) } : await list(db, page);
    return { rows: items.map((record) => ({ id: record.id, cells: cells(record) })), nextCursor };
  },
});

/** The four rosters, by the name they have in addresses. */
export const rosters = {
  leaders: showable(leaders),
  departments: showable(departments),
  cadres: showable(cadres),
  households: showable(households),
} satisfies Record<RosterName, unknown>;

export const isRosterName = (text: string): text is RosterName => Object.hasOwn(rosters, text);
export const rosterNames = Object.keys(rosters) as RosterName[];
