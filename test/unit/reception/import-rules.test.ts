import { describe, expect, it } from 'vitest';
import type { CalendarRow } from '#shared/reception/calendar-sheet.ts';
import { type KnownToImport, planImport } from '#shared/reception/import-rules.ts';
import type { DayWithSlots } from '#shared/reception/reception-day.ts';
import { workdaysOf } from '#shared/time/workdays.ts';
import { draft, published, row, settings } from '#test/support/reception/samples.ts';

const now = '2026-11-23T02:00:00.000Z';
const plan = (rows: CalendarRow[], days: DayWithSlots[] = [], known: Partial<KnownToImport> = {}, at = now) =>
  planImport(
    rows.map((value, index) => ({ row: index + 2, rows: [index + 2], value })),
    {
      days: new Map(days.map((one) => [one.day.id, one])),
      isInRoster: () => true,
      isDepartment: () => true,
      levelOf: () => undefined,
      workdays: workdaysOf([]),
      ...known,
    },
    settings,
    at,
  );
const codes = (remarks: { code: string }[]) => remarks.map(({ code }) => code);

describe('what an import would do', () => {
  it('changes nothing where the day is there as the row states it, draft or published', () => {
    expect(plan([row()], [draft({ level: 'city' })])).toMatchObject({
      changes: [],
      unchanged: 1,
      rejected: [],
    });
    expect(plan([row()], [published()])).toMatchObject({ changes: [], unchanged: 1, rejected: [] });
  });

  it('writes a draft anew where the row states something else', () => {
    const { changes } = plan([row({ slotMinutes: 20 })], [draft()]);
    expect(changes).toHaveLength(1);
    expect(changes[0]?.over?.day.slotMinutes).toBe(30);
  });

  it('never touches a published day', () => {
    const { changes, rejected } = plan([row({ slotMinutes: 20 })], [published()]);
    expect(changes).toEqual([]);
    expect(rejected).toMatchObject([{ row: 2, code: 'already-published' }]);
  });

  it('refuses a second row for the same leader, date and venue, and says to write the sittings in one', () => {
    const { rejected } = plan([row(), row({ sittings: [{ from: '18:00', to: '20:00' }] })]);
    expect(rejected).toMatchObject([{ row: 3, code: 'duplicate' }]);
    expect(rejected[0]?.message).toContain('第 2 行');
  });

  it('refuses a day of more slots than one transaction takes', () => {
    expect(codes(plan([row({ slotMinutes: 7 })]).rejected)).toEqual(['too-many-slots']);
    expect(codes(plan([row({ slotMinutes: 8 })]).rejected)).toEqual([]);
  });

  it.each([
    ['a Saturday', { on: '2026-12-05' }, ['not-a-workday']],
    ['a public holiday that is past', { on: '2026-10-02' }, ['date-past', 'not-a-workday']],
    ['yesterday', { on: '2026-11-22' }, ['date-past', 'not-a-workday']],
    ['today: only that booking is over', { on: '2026-11-23' }, ['booking-already-closed']],
    ['the same day of the month in 18 months', { on: '2028-05-23' }, ['provisional-year']],
    ['a day later', { on: '2028-05-24' }, ['date-far', 'provisional-year']],
    ['a make-up workday: nothing', { on: '2026-12-02' }, []],
    ['a year without its holiday notice', { on: '2027-03-03' }, ['provisional-year']],
    ['a holiday fixed by law in such a year', { on: '2027-01-01' }, ['not-a-workday', 'provisional-year']],
    ['minutes that make no slot', { slotMinutes: 50 }, ['left-over-minutes', 'left-over-minutes']],
  ] as [string, Partial<CalendarRow>, string[]][])('warns of %s', (_, changes, expected) => {
    const { warnings, rejected } = plan([row(changes)]);
    expect(codes(warnings)).toEqual(expected);
    expect(rejected).toEqual([]);
  });

  it('warns of a leader missing from the roster, and goes on', () => {
    const { warnings, changes } = plan([row()], [], { isInRoster: () => false });
    expect(codes(warnings)).toEqual(['leader-not-in-roster']);
    expect(changes).toHaveLength(1);
  });

  it('warns of attending departments missing from the roster, by name, and goes on', () => {
    const attendingDepartments = ['民政局', '人社局', '信访局'];
    const { warnings, changes } = plan([row({ attendingDepartments })], [], {
      isDepartment: (name) => name === '民政局',
    });
    expect(warnings).toMatchObject([{ row: 2, column: '陪同部门', code: 'department-not-in-roster' }]);
    expect(warnings[0]?.message).toContain('“人社局”“信访局”');
    expect(changes).toHaveLength(1);
  });

  it('refuses a leader who would be at two places at once', () => {
    const { rejected, changes } = plan([row(), row({ venue: '东岭镇便民服务中心' })]);
    expect(rejected).toMatchObject([{ row: 3, column: '时间', code: 'leader-elsewhere' }]);
    expect(rejected[0]?.message).toContain('第 2 行');
    expect(changes).toHaveLength(1);
  });

  it('warns of a leader at two places one after the other, and of a namesake in another post', () => {
    const morning = [{ from: '08:30', to: '11:30' }];
    const afternoon = [{ from: '11:30', to: '17:30' }];
    const twoPlaces = [row({ sittings: morning }), row({ sittings: afternoon, venue: '东岭镇政府' })];
    expect(codes(plan(twoPlaces).warnings)).toEqual(['leader-twice']);
    const { warnings, rejected } = plan([row(), row({ post: '副市长' })]);
    expect(codes(warnings)).toEqual(['leader-twice']);
    expect(rejected).toEqual([]);
  });

  it('warns where the leader has another day on that date already, and not of one called off', () => {
    const elsewhere = draft({ venue: '东岭镇政府' });
    const { warnings, changes } = plan([row()], [elsewhere]);
    expect(warnings).toMatchObject([{ row: 2, code: 'leader-twice' }]);
    expect(warnings[0]?.message).toContain('“东岭镇政府”');
    expect(changes).toHaveLength(1);
    const calledOff = { ...elsewhere, day: { ...elsewhere.day, state: 'cancelled' as const } };
    expect(plan([row()], [calledOff]).warnings).toEqual([]);
  });

  it('knows the level from the roster before the words of the post, and writes a draft anew where it changed', () => {
    const levelIn = (known: Partial<KnownToImport>, changes: Partial<CalendarRow> = {}) =>
      plan([row(changes)], [], known).changes[0]?.draft.day.level;
    expect(levelIn({ levelOf: () => 'town' })).toBe('town');
    expect(levelIn({})).toBe('city');
    expect(levelIn({}, { post: '东岭镇党委书记' })).toBe('town');
    expect(levelIn({}, { post: '主任', venue: '大厅' })).toBeUndefined();
    expect(plan([row()], [draft()]).changes).toHaveLength(1);
    expect(plan([row()], [draft({ level: 'city' })]).changes).toEqual([]);
  });

  it('marks a day of a year without its notice as provisional', () => {
    expect(plan([row({ on: '2027-03-03' })]).changes[0]?.draft.day.provisional).toBe(true);
  });

  it('closes booking at 17:00 on the day before', () => {
    expect(plan([row()]).changes[0]?.draft.day.closesAt).toBe('2026-12-01T09:00:00.000Z');
  });
});
