import { findStaffByAccount } from '#shared/people/account-store.ts';
import type { Db } from '#shared/platform/dynamo.ts';
import { queryPage } from '#shared/platform/query-page.ts';
import type { LocalAccount, LocalAccounts } from './oidc-local.tsx';

/** Accounts the provider itself gives roles to; everybody else is known by the rosters. */
const OFFICE: LocalAccount[] = [
  { id: 'organizer', name: '组织科', roles: ['organizer'] },
  { id: 'desk', name: '接待窗口', roles: ['desk'] },
  { id: 'supervisor', name: '东岭镇督查', roles: ['supervisor'], unit: '东岭镇政府' },
  { id: 'auditor', name: '审计', roles: ['auditor'] },
];

/** One account per role, and everybody whom the rosters know by work number or phone. */
export const localAccounts = (db: Db): LocalAccounts => {
  const find = async (id: string): Promise<LocalAccount | undefined> => {
    const office = OFFICE.find((account) => account.id === id);
    if (office) return office;
    const { cadre, leader, department } = await findStaffByAccount(db, id);
    const name = cadre?.name ?? leader?.name ?? department?.contact;
    return name === undefined ? undefined : { id: cadre?.id ?? id, name, roles: [] };
  };
  const firstsOf = async (roster: string, field: string, limit: number): Promise<string[]> => {
    const { items } = await queryPage(db, db.tables.people, roster, { limit });
    return items.map((item) => item[field] as string);
  };
  return {
    find,
    suggested: async () => {
      const ids = await Promise.all([
        firstsOf('cadres', 'sk', 3),
        firstsOf('leaders', 'phone', 1),
        firstsOf('departments', 'phone', 1),
      ]);
      const people = await Promise.all(ids.flat().map(find));
      return [...OFFICE, ...people.filter((account) => account !== undefined)];
    },
  };
};
