import { describe, expect, it } from 'vitest';
import { mayHandle } from '#shared/matters/access-rules.ts';
import type { Matter, StepBy } from '#shared/matters/matter.ts';
import { defaultMatterSettings } from '#shared/matters/matter-settings.ts';
import { addWords, correct, receive } from '#shared/matters/receive-rules.ts';
import { answer, close, giveBack, route, type StepFacts } from '#shared/matters/step-rules.ts';
import { departmentsFor } from '#shared/matters/suggest-rules.ts';
import { workdaysOf } from '#shared/time/workdays.ts';
import { accepted, refusalOf } from '#test/support/pairing/city.ts';

const OFFICE: StepBy = { as: 'office', account: 'organizer' };
const CADRE: StepBy = { as: 'cadre', cadreId: 'GB0001' };
const CIVIL: StepBy = { as: 'department', departmentId: 'D1' };

/** Wednesday 2 December 2026, 10:00. */
const NOW = '2026-12-02T02:00:00.000Z';
const facts = (by: StepBy = OFFICE, now = NOW): StepFacts => ({
  by,
  now,
  workdays: workdaysOf([]),
  settings: defaultMatterSettings,
});

const { matter: received } = receive(
  {
    id: 'M00000000000000000000',
    source: { kind: 'visit', id: 'H00001.2026-12' },
    householdId: 'H00001',
    topic: 'welfare',
    summary: '低保没有按时发。',
    receivedOn: '2026-12-01',
    firstHandler: { cadreId: 'GB0001' },
  },
  CADRE,
  NOW,
);

const asked = (more: Partial<Parameters<typeof route>[1]> = {}) => ({
  way: 'assign' as const,
  departmentId: 'D1',
  department: '民政局',
  reportBy: '2026-12-20',
  ...more,
});
const assigned = accepted(route(received, asked(), facts())).matter;

const fieldOf = (result: ReturnType<typeof route>) =>
  result.ok ? undefined : result.refusal.errors?.map(({ field, code }) => `${field} ${code}`);

describe('routing a matter', () => {
  it('assigns it with a date to report back by, which its first handler reads', () => {
    expect(assigned).toMatchObject({
      state: 'assigned',
      version: 2,
      turn: 2,
      routing: { departmentId: 'D1', department: '民政局', on: '2026-12-02', reportBy: '2026-12-20' },
    });
  });

  it('forwards it with the last day the law sets', () => {
    const forwarded = accepted(route(received, asked({ way: 'forward', reportBy: undefined }), facts()));
    expect(forwarded.matter).toMatchObject({ state: 'forwarded', routing: { reportBy: '2027-02-01' } });
  });

  it.each([
    [undefined, ['reportBy report-by-missing']],
    ['2026-12-01', ['reportBy report-by-past']],
    ['2026-12-02', undefined],
    // Sixty days and thirty more end on 2 March 2027.
    ['2027-03-02', undefined],
    ['2027-03-03', ['reportBy report-by-too-late']],
  ])('to report back by %s: %j', (reportBy, wrong) => {
    expect(fieldOf(route(received, asked({ reportBy }), facts()))).toEqual(wrong);
  });

  it('is refused to the department it is a report against, now and whenever it is routed again', () => {
    expect(fieldOf(route(received, asked({ aboutDepartmentId: 'D1' }), facts()))).toEqual([
      'departmentId matter-about-department',
    ]);
    const elsewhere = accepted(
      route(received, asked({ departmentId: 'D2', aboutDepartmentId: 'D1' }), facts()),
    ).matter;
    expect(fieldOf(route(elsewhere, asked(), facts()))).toEqual(['departmentId matter-about-department']);
    expect(fieldOf(route(elsewhere, asked({ aboutDepartmentId: '' }), facts()))).toBeUndefined();
  });

  it('takes it elsewhere as often as needed, until it is closed', () => {
    const elsewhere = accepted(route(assigned, asked({ departmentId: 'D2' }), facts())).matter;
    expect(elsewhere).toMatchObject({ version: 3, turn: 3, routing: { departmentId: 'D2' } });
    const closed = accepted(close(elsewhere, '办完了。', facts())).matter;
    expect(refusalOf(route(closed, asked(), facts()))).toBe('matter-closed');
  });
});

describe('a department', () => {
  it.each([
    ['at the last instant of the fifth workday', '2026-12-09T15:59:59.999Z', 'accepted'],
    ['an instant later', '2026-12-09T16:00:00.000Z', 'return-too-late'],
  ])('gives back what was routed to it wrongly: %s, %s', (_, now, outcome) => {
    expect(refusalOf(giveBack(assigned, '不归我局管。', facts(CIVIL, now)))).toBe(outcome);
  });

  it('leaves it with the office by that, where its term goes on from the day it was received', () => {
    const back = accepted(giveBack(assigned, '不归我局管。', facts(CIVIL))).matter;
    expect(back).toMatchObject({ state: 'received', receivedOn: '2026-12-01', turn: 3 });
    expect(back.routing).toBeUndefined();
  });

  it('neither answers nor gives back what another one has', () => {
    const other = facts({ as: 'department', departmentId: 'D2' });
    expect(refusalOf(answer(assigned, '已办。', other))).toBe('not-found');
    expect(refusalOf(giveBack(assigned, '不归我管。', other))).toBe('not-found');
  });

  it('answers once; the office may take a matter back at any time, but not an answer', () => {
    const answered = accepted(answer(assigned, '补发了。', facts(CIVIL))).matter;
    expect(answered).toMatchObject({ state: 'answered', answer: { words: '补发了。', at: NOW } });
    expect(refusalOf(answer(answered, '又一句。', facts(CIVIL)))).toBe('matter-not-routed');
    expect(refusalOf(giveBack(answered, '收回。', facts()))).toBe('matter-not-routed');
    expect(refusalOf(giveBack(assigned, '收回。', facts(OFFICE, '2027-01-20T02:00:00.000Z')))).toBe(
      'accepted',
    );
  });

  it('sees what is routed to it, and never a report against it (Art. 30)', () => {
    expect(mayHandle(received, ['D1'])).toBe(false);
    expect(mayHandle(assigned, ['D1'])).toBe(true);
    expect(mayHandle(assigned, ['D2'])).toBe(false);
    expect(mayHandle({ ...assigned, aboutDepartmentId: 'D3' }, ['D1'])).toBe(true);
    expect(mayHandle({ ...assigned, aboutDepartmentId: 'D1' }, ['D1'])).toBe(false);
    // The contact of two departments is told nothing of one by the other.
    expect(mayHandle({ ...assigned, aboutDepartmentId: 'D3' }, ['D1', 'D3'])).toBe(false);
  });
});

describe('what was raised', () => {
  const other = { topic: 'housing' as const, summary: '房子漏雨。' };

  it('follows a correction as long as it is with nobody', () => {
    expect(correct(received, other, CADRE, NOW)?.matter).toMatchObject({ ...other, version: 2, turn: 1 });
    expect(correct(received, received, CADRE, NOW)).toBeUndefined();
    expect(correct(assigned, other, CADRE, NOW)).toBeUndefined();
  });

  it('takes further words at any time until it is closed, and keeps what was said', () => {
    const added = accepted(addWords(assigned, '又停了一个月。', { as: 'household' }, NOW));
    expect(added).toMatchObject({
      matter: { summary: '低保没有按时发。', state: 'assigned', version: 3, turn: 2 },
      step: { kind: 'added', words: '又停了一个月。', by: { as: 'household' } },
    });
    const closed: Matter = accepted(close(assigned, '办完了。', facts())).matter;
    expect(refusalOf(addWords(closed, '还有。', { as: 'household' }, NOW))).toBe('matter-closed');
  });
});

describe('the departments suggested for a topic', () => {
  const departments = [
    { id: 'D1', name: '民政局', duties: '低保、特困供养、养老、殡葬' },
    { id: 'D2', name: '交通运输局', duties: '道路、公交' },
    { id: 'D3', name: '残联', duties: '残疾人帮扶' },
  ];

  it.each([
    ['welfare', ['D1', 'D3']],
    ['roads', ['D2']],
    ['education', []],
    ['other', []],
  ] as const)('%s: %j', (topic, ids) => {
    expect(departmentsFor(topic, departments).map(({ id }) => id)).toEqual(ids);
  });
});
