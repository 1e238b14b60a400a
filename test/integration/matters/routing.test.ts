import { beforeEach, describe, expect, it } from 'vitest';
import { answerMatter } from '#shared/matters/answer-matter.ts';
import { closeMatter } from '#shared/matters/close-matter.ts';
import { findHandledMatter } from '#shared/matters/find-handled-matter.ts';
import { handMatterOn } from '#shared/matters/hand-matter-on.ts';
import { listHandledMatters, listMatters } from '#shared/matters/list-matters.ts';
import { mattersOfCadre, mattersOfDepartment, mattersOfHousehold } from '#shared/matters/matter-store.ts';
import { returnMatter } from '#shared/matters/return-matter.ts';
import { routeMatter } from '#shared/matters/route-matter.ts';
import { listSteps } from '#shared/matters/step-store.ts';
import { commit } from '#shared/platform/commit.ts';
import type { Db } from '#shared/platform/dynamo.ts';
import {
  CIVIL_AFFAIRS,
  CIVIL_PHONE,
  DAY,
  HOUSING,
  HOUSING_PHONE,
  MATTER,
  matterNow,
  openWithMatter,
} from '#test/support/matters.ts';
import { accepted, refusalOf } from '#test/support/pairing/city.ts';
import { sendDue } from '#test/support/pairing/messenger.ts';

let db: Db;
beforeEach(async () => {
  db = await openWithMatter();
});

const route = (changes: Partial<Parameters<typeof routeMatter>[1]['request']> = {}) =>
  routeMatter(
    { db },
    {
      matterId: MATTER,
      account: 'organizer',
      request: {
        version: 1,
        way: 'assign',
        departmentId: CIVIL_AFFAIRS,
        reportBy: '2026-12-20',
        ...changes,
      },
    },
    DAY,
  );
const office = { as: 'office' as const, account: 'organizer' };
const civil = { as: 'department' as const, departmentId: CIVIL_AFFAIRS };
const sees = async (phone: string) => (await findHandledMatter(db, phone, MATTER)).ok;

describe('routing', () => {
  it('is done by one of two who send it elsewhere at the same instant', async () => {
    const both = await Promise.all([route(), route({ departmentId: HOUSING })]);
    expect(both.map(refusalOf).sort()).toEqual(['accepted', 'changed-meanwhile']);
    expect(await listSteps(db, MATTER)).toHaveLength(2);
    expect(await sendDue(db, DAY)).toHaveLength(2);
  });

  it('by a double tap is one routing, told once', async () => {
    const both = await Promise.all([route(), route()]);
    expect(both.map(refusalOf)).toEqual(['accepted', 'accepted']);
    expect(accepted(await route())).toMatchObject({ version: 2 });
    expect((await sendDue(db, DAY)).map(({ to, text }) => [to, text])).toEqual(
      expect.arrayContaining([
        [CIVIL_PHONE, '【开门】有一件交办事项，请于12月20日周日前办理，登录开门查看。'],
      ]),
    );
  });

  it('refuses a department the roster doesn’t have', async () => {
    expect(await route({ departmentId: 'D0' })).toMatchObject({
      refusal: { errors: [{ field: 'departmentId', code: 'department-missing' }] },
    });
    expect(refusalOf(await route({ aboutDepartmentId: 'D0' }))).toBe('malformed');
  });

  it('shows a matter to the department it is routed to, and no longer once it is elsewhere', async () => {
    expect([await sees(CIVIL_PHONE), await sees(HOUSING_PHONE)]).toEqual([false, false]);
    accepted(await route());
    expect([await sees(CIVIL_PHONE), await sees(HOUSING_PHONE)]).toEqual([true, false]);
    accepted(await route({ version: 2, departmentId: HOUSING }));
    expect([await sees(CIVIL_PHONE), await sees(HOUSING_PHONE)]).toEqual([false, true]);
    expect(await mattersOfDepartment(db, CIVIL_AFFAIRS)).toEqual([]);
    expect(await listHandledMatters({ db }, [HOUSING], DAY)).toHaveLength(1);
  });

  it('hides a report against a department from it, though it had the matter before (Art. 30)', async () => {
    accepted(await route());
    accepted(await route({ version: 2, departmentId: HOUSING, aboutDepartmentId: CIVIL_AFFAIRS }));
    expect([await sees(CIVIL_PHONE), await sees(HOUSING_PHONE)]).toEqual([false, true]);
    expect(await listHandledMatters({ db }, [CIVIL_AFFAIRS, HOUSING], DAY)).toEqual([]);
    const back = await route({ version: 3, aboutDepartmentId: undefined });
    expect(back).toMatchObject({ refusal: { errors: [{ code: 'matter-about-department' }] } });
    // What was told to it while it had the matter is not sent any more.
    const sent = await sendDue(db, DAY);
    expect(sent.map(({ to }) => to)).not.toContain(CIVIL_PHONE);
  });

  it('that is returned comes back to the office with the reason, and to no list of the department', async () => {
    accepted(await route());
    const step = { matterId: MATTER, version: 2, by: civil, words: '不归我局管。' };
    accepted(await returnMatter({ db }, step, DAY));
    accepted(await returnMatter({ db }, step, DAY));
    expect(await matterNow(db)).toMatchObject({ state: 'received', version: 3 });
    expect((await listSteps(db, MATTER)).at(-1)).toMatchObject({
      kind: 'returned',
      words: '不归我局管。',
      department: '民政局',
    });
    expect(await sees(CIVIL_PHONE)).toBe(false);
    const [listed] = await listMatters({ db }, { state: 'received' }, DAY);
    expect(listed).toMatchObject({ due: { kind: 'route', rolled: '2026-12-16' }, overdue: false });
  });

  it('ends in an answer and a close, of which the first handler is told, without a word of either', async () => {
    accepted(await route());
    await sendDue(db, DAY);
    accepted(
      await answerMatter({ db }, { matterId: MATTER, version: 2, by: civil, words: '已经补发。' }, DAY),
    );
    const told = await sendDue(db, DAY);
    expect(told.map(({ to, template }) => [to, template]).sort()).toEqual([
      ['+8613820000175', 'matter-progress'],
      ['w@example.gov.cn', 'matter-progress'],
    ]);
    for (const { text } of told) expect(text).not.toMatch(/低保|补发|民政/);
    accepted(
      await closeMatter({ db }, { matterId: MATTER, version: 3, by: office, words: '已告知本户。' }, DAY),
    );
    expect(await sendDue(db, DAY)).toHaveLength(2);
    expect(await listMatters({ db }, {}, DAY)).toEqual([]);
    expect(await listMatters({ db }, { state: 'closed' }, DAY)).toHaveLength(1);
    expect(await listMatters({ db }, { state: 'closed', month: '2026-11' }, DAY)).toEqual([]);
  });
});

describe('the office’s list', () => {
  it('takes a term for over on the day after it rolled to', async () => {
    const at = (on: string) => `${on}T02:00:00.000Z`;
    expect(await listMatters({ db }, { overdue: 'yes' }, at('2026-12-16'))).toEqual([]);
    expect(await listMatters({ db }, { overdue: 'yes' }, at('2026-12-17'))).toHaveLength(1);
    accepted(await route());
    // The 20th is a Sunday.
    expect(await listMatters({ db }, { overdue: 'yes' }, at('2026-12-21'))).toEqual([]);
    expect(await listMatters({ db }, { overdue: 'yes' }, at('2026-12-22'))).toHaveLength(1);
    expect(await listMatters({ db }, { source: 'booking' }, DAY)).toEqual([]);
    expect(await listMatters({ db }, { source: 'visit', state: 'assigned' }, DAY)).toHaveLength(1);
  });
});

describe('a first handler who leaves', () => {
  it('hands on what is open, and only the version that was read', async () => {
    const [matter] = await mattersOfHousehold(db, 'H00001');
    if (!matter) throw new Error('no matter');
    expect(
      await commit(db, handMatterOn(db, matter, { cadreId: 'GB0002', account: 'organizer' }, DAY)),
    ).toEqual({ ok: true });
    expect(
      (await commit(db, handMatterOn(db, matter, { cadreId: 'GB0003', account: 'organizer' }, DAY))).ok,
    ).toBe(false);
    expect(await mattersOfCadre(db, 'GB0001')).toEqual([]);
    expect((await mattersOfCadre(db, 'GB0002')).map(({ id }) => id)).toEqual([MATTER]);
    accepted(await route({ version: 2 }));
  });

  it('leaves closed ones as they are', async () => {
    accepted(
      await closeMatter({ db }, { matterId: MATTER, version: 1, by: office, words: '本户不再要求。' }, DAY),
    );
    expect(await mattersOfHousehold(db, 'H00001')).toEqual([]);
  });
});
