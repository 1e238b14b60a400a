import { batchGet } from '#shared/platform/batch-get.ts';
import type { Db } from '#shared/platform/dynamo.ts';
import { cadreKey, type PeopleRoster, phoneKey, recordKey } from './keys.ts';
import { normalisePhone } from './phone.ts';
import type { RosterEntries } from './staff-rules.ts';

const WORK_NUMBER = /^[A-Z0-9][A-Z0-9_-]{0,39}$/;

type Item = Record<string, unknown>;

const idsAt = (items: Item[], roster: PeopleRoster): string[] =>
  items.filter(({ sk }) => sk === roster).flatMap(({ ids }) => [...((ids as Set<string>) ?? [])]);

/** The ids under which the roster of leaders knows an account: a leader signs in by phone. */
export const findLeaderIds = async (db: Db, account: string): Promise<string[]> => {
  const phone = normalisePhone(account, 'any');
  if (!phone) return [];
  const keys = [phoneKey(phone, 'leaders')];
  return idsAt(await batchGet(db, db.tables.people, keys, { ConsistentRead: true }), 'leaders');
};

/** The ids under which the roster of departments knows an account: their contacts sign in by phone. */
export const findDepartmentIds = async (db: Db, account: string): Promise<string[]> => {
  const phone = normalisePhone(account, 'any');
  if (!phone) return [];
  const keys = [phoneKey(phone, 'departments')];
  return idsAt(await batchGet(db, db.tables.people, keys, { ConsistentRead: true }), 'departments');
};

/** How a cadre of the roster is reached, and where they work. Reads a single item. */
export const findCadreContact = async (
  db: Db,
  cadreId: string,
): Promise<{ name: string; unit: string; phone: string; email?: string } | undefined> => {
  const [cadre] = await batchGet(db, db.tables.people, [cadreKey(cadreId)], { ConsistentRead: true });
  if (!cadre) return undefined;
  const { name, unit, phone, email } = cadre as Record<'name' | 'unit' | 'phone', string> & {
    email?: string;
  };
  return { name, unit, phone, ...(email && { email }) };
};

/**
 * Whom the rosters know under an account: a cadre by work number (in any case and width), leaders and departments by
 * phone. Reads single items only, which is all the cadre's function may.
 */
export const findStaffByAccount = async (db: Db, account: string): Promise<RosterEntries> => {
  const get = (keys: { pk: string; sk: string }[]) =>
    batchGet(db, db.tables.people, keys, { ConsistentRead: true });
  const workNumber = account.normalize('NFKC').trim().toUpperCase();
  const phone = normalisePhone(account, 'any');
  const found = await get([
    ...(WORK_NUMBER.test(workNumber) ? [cadreKey(workNumber)] : []),
    ...(phone ? [phoneKey(phone, 'leaders'), phoneKey(phone, 'departments')] : []),
  ]);
  const records = await get(
    (['leaders', 'departments'] as const).flatMap((roster) =>
      idsAt(found, roster).map((id) => recordKey(roster, id)),
    ),
  );
  const cadre = found.find(({ pk }) => pk === 'cadres');
  const leader = records.find(({ pk }) => pk === 'leaders');
  const department = records.find(({ pk }) => pk === 'departments');
  return {
    ...(cadre && { cadre: { id: cadre.sk as string, name: cadre.name as string } }),
    ...(leader && { leader: { name: leader.name as string } }),
    ...(department && { department: { contact: department.contact as string } }),
  };
};
