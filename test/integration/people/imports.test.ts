import { readFile } from 'node:fs/promises';
import { beforeEach, describe, expect, it } from 'vitest';
import { findStaffByAccount } from '#shared/people/account-store.ts';
import { importDepartments } from '#shared/people/import-departments.ts';
import { importLeaders } from '#shared/people/import-leaders.ts';
import { listInSheetOrder, listRoster, loadRoster } from '#shared/people/people-store.ts';
import type { Db } from '#shared/platform/dynamo.ts';
import { createTestDb } from '#test/support/dynamodb.ts';

const now = '2026-11-24T01:00:00.000Z';
const GIVEN_NAMES = [...'甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉'];
const many = (count: number) =>
  GIVEN_NAMES.slice(0, count).map((given, index) =>
    row({ name: `卫${given}`, phone: String(13820000077 + index * 7) }),
  );
const plain = { dryRun: false, strict: false };
const header = '姓名,职务,分管工作,层级,接访地点,手机,邮箱';
const row = (over: Partial<Record<'name' | 'post' | 'level' | 'phone', string>> = {}) => {
  const { name = '卫志强', post = '市委书记', level = '市级', phone = '13820000077' } = over;
  return `${name},${post},主持市委全面工作,${level},市群众工作局接待大厅,${phone},`;
};
const sheet = (...rows: string[]) => ({
  name: 'leaders.csv',
  bytes: new TextEncoder().encode([header, ...rows].join('\n')),
});

let db: Db;
beforeEach(async () => {
  db = await createTestDb();
});

const importRows = async (rows: string[], options = plain) => {
  const imported = await importLeaders({ db }, sheet(...rows), options, now);
  if (!imported.ok) throw new Error(imported.refusal.code);
  return imported.value;
};
const leaders = async () => [...(await loadRoster(db, 'leaders')).values()];

describe('importing a roster', () => {
  it('takes the demo city’s leaders and departments, and the same file twice changes nothing', async () => {
    for (const [verb, name] of [
      [importLeaders, 'leaders'],
      [importDepartments, 'departments'],
    ] as const) {
      const file = { name: `${name}.csv`, bytes: await readFile(`infra/local/demo/${name}.csv`) };
      const first = await verb({ db }, file, plain, now);
      if (!first.ok) throw new Error(first.refusal.code);
      expect(first.value).toMatchObject({ rejected: [], unchanged: 0, applied: first.value.rows });
      const before = await loadRoster(db, name);
      expect(before.size).toBe(first.value.rows);
      const second = await verb({ db }, file, plain, '2026-11-25T01:00:00.000Z');
      expect(second).toMatchObject({ value: { applied: 0, unchanged: first.value.rows } });
      expect(await loadRoster(db, name)).toEqual(before);
    }
  });

  it('updates the one record of a row that changed', async () => {
    await importRows([row(), row({ name: '郑丽娟', post: '市长', phone: '13820000084' })]);
    const report = await importRows([
      row({ level: '镇级' }),
      row({ name: '郑丽娟', post: '市长', phone: '13820000084' }),
    ]);
    expect(report).toMatchObject({ applied: 1, unchanged: 1 });
    const kept = await leaders();
    expect(kept.map(({ version }) => version).sort()).toEqual([1, 2]);
    expect(kept.find(({ version }) => version === 2)?.record.level).toBe('town');
  });

  it('writes nothing in a dry run, and says what it would', async () => {
    const report = await importRows([row(), row({ name: '郑丽娟', phone: '电话' })], {
      dryRun: true,
      strict: false,
    });
    expect(report).toMatchObject({ rows: 2, accepted: 1, applied: 0 });
    expect(report.rejected).toMatchObject([{ row: 3, column: '手机' }]);
    expect(await leaders()).toEqual([]);
  });

  it('takes the good rows, or with strict none unless all are good', async () => {
    const rows = [row(), row({ name: '郑丽娟', phone: '电话' })];
    expect(await importRows(rows, { dryRun: false, strict: true })).toMatchObject({ applied: 0 });
    expect(await leaders()).toHaveLength(0);
    expect(await importRows(rows)).toMatchObject({ applied: 1 });
    expect(await leaders()).toHaveLength(1);
  });

  it('by two people at once leaves one record of each row', async () => {
    const rows = many(20);
    await Promise.all([importRows(rows), importRows(rows.map((one) => one.replace('市级', '镇级')))]);
    const kept = await leaders();
    expect(kept).toHaveLength(20);
    expect(kept.every(({ version }) => version <= 2)).toBe(true);
  });

  it('is read as the office ordered its sheet', async () => {
    const rows = many(9);
    await importRows(rows);
    const listed = await listInSheetOrder(db, 'leaders');
    expect(listed.map(({ name }) => name)).toEqual(rows.map((one) => one.split(',')[0]));
  });

  it('is read page by page', async () => {
    await importRows(many(7));
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await listRoster(db, 'leaders', { limit: 3, cursor });
      seen.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor;
    } while (cursor);
    expect(new Set(seen).size).toBe(7);
  });
});

describe('who signs in', () => {
  it('is a leader by their phone, however it is written, and no longer by the one they gave up', async () => {
    await importRows([row()]);
    for (const account of ['13820000077', '+8613820000077', '138 2000 0077'])
      expect(await findStaffByAccount(db, account)).toEqual({ leader: { name: '卫志强' } });
    await importRows([row({ phone: '13820000084' })]);
    expect(await findStaffByAccount(db, '13820000084')).toEqual({ leader: { name: '卫志强' } });
    expect(await findStaffByAccount(db, '13820000077')).toEqual({});
  });

  it('is a department’s handler by the department’s phone, also where two share it', async () => {
    const file = {
      name: 'departments.csv',
      bytes: new TextEncoder().encode(
        '部门,职责,联系人,手机\n民政局,低保,金德胜,13820000007\n老龄办,养老,金德胜,13820000007',
      ),
    };
    expect(await importDepartments({ db }, file, plain, now)).toMatchObject({ value: { applied: 2 } });
    expect(await findStaffByAccount(db, '13820000007')).toEqual({ department: { contact: '金德胜' } });
  });

  it('is nobody under an account that no roster has', async () => {
    for (const account of ['GB0001', '13820009999', 'organizer', '', '张三'])
      expect(await findStaffByAccount(db, account)).toEqual({});
  });
});
