import { describe, expect, it } from 'vitest';
import type { CalendarRow } from '#shared/reception/calendar-sheet.ts';
import { planImport } from '#shared/reception/import-rules.ts';
import type { DayWithSlots } from '#shared/reception/reception-day.ts';
import { draft, published, row, settings } from '#test/support/reception/samples.ts';

const now = '2026-11-23T02:00:00.000Z';
const plan = (rows: CalendarRow[], known: DayWithSlots[] = [], isInRoster = () => true, at = now) =>
  planImport(
    rows.map((value, index) => ({ row: index + 2, value })),
    { days: new Map(known.map((one) => [one.day.id, one])), isInRoster },
    settings,
    at,
  );
const codes = (remarks: { code: string }[]) => remarks.map(({ code }) => code);

describe('what an import would do', () => {
  it('changes nothing where the day is there as the row states it, draft or published', () => {
    expect(plan([row()], [draft()])).toMatchObject({ changes: [], unchanged: 1, rejected: [] });
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
    ['a public holiday', { on: '2026-10-02' }, ['not-a-workday', 'booking-already-closed']],
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
    const { warnings, changes } = plan([row()], [], () => false);
    expect(codes(warnings)).toEqual(['leader-not-in-roster']);
    expect(changes).toHaveLength(1);
  });

  it('marks a day of a year without its notice as provisional', () => {
    expect(plan([row({ on: '2027-03-03' })]).changes[0]?.draft.day.provisional).toBe(true);
  });

  it('closes booking at 17:00 on the day before', () => {
    expect(plan([row()]).changes[0]?.draft.day.closesAt).toBe('2026-12-01T09:00:00.000Z');
  });
});
