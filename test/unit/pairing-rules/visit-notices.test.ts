import { describe, expect, it } from 'vitest';
import type { Visit } from '#shared/pairing/visit.ts';
import { calledOffNotices, movedVisitNotices, visitNotices } from '#shared/pairing/visit-notices.ts';

const visit = (more: Partial<Visit> = {}): Visit => ({
  id: 'H00001.2026-12',
  householdId: 'H00001',
  cadreId: 'GB0001',
  occasion: '2026-12',
  onDate: '2026-12-03',
  startTime: '09:00',
  state: 'planned',
  agreed: false,
  provisional: false,
  version: 1,
  ...more,
});
const cadre = { id: 'GB0001', phone: '+8613820000175', email: 'w@example.gov.cn' };
const household = { id: 'H00001', phone: '+8613820001015' };
const EARLY = '2026-11-24T02:00:00.000Z';
const EVE = '2026-12-02T10:00:00.000Z';
const START = '2026-12-03T01:00:00.000Z';

describe('of a planned visit', () => {
  it('the cadre is told by SMS and mail, the household by SMS, at 18:00 the day before', () => {
    const notices = visitNotices(visit(), { cadre, household }, EARLY);
    expect(notices.map(({ id, to }) => [id, to])).toEqual([
      ['visit#H00001.2026-12#1#visit-reminder-cadre#sms', '+8613820000175'],
      ['visit#H00001.2026-12#1#visit-reminder-cadre#email', 'w@example.gov.cn'],
      ['visit#H00001.2026-12#1#visit-coming-household#sms', '+8613820001015'],
    ]);
    for (const { dueAt, uselessAt, variables } of notices) {
      expect({ dueAt, uselessAt }).toEqual({ dueAt: EVE, uselessAt: START });
      expect(variables).toEqual({ day: '12月3日周四', time: '09:00' });
    }
  });

  it.each([
    ['no phone', {}],
    ['a landline', { phone: '+864121234567' }],
  ])('a household with %s gets no SMS', (_, of) => {
    const notices = visitNotices(
      visit(),
      { cadre: { id: cadre.id, phone: cadre.phone }, household: { id: household.id, ...of } },
      EARLY,
    );
    expect(notices.map(({ template }) => template)).toEqual(['visit-reminder-cadre']);
  });

  it('nobody is told once it has begun', () => {
    expect(visitNotices(visit(), { cadre, household }, START)).toEqual([]);
  });
});

describe('of a moved visit', () => {
  const moved = visit({ onDate: '2026-12-10', version: 2 });
  const dueAts = (now: string, after = moved, expectedAt?: string) =>
    movedVisitNotices(visit(), after, { cadre, household }, { expectedAt }, now).map(
      ({ template, channel, dueAt }) => [`${template} ${channel}`, dueAt],
    );

  it('a household that has not heard of the old day is told on the new eve', () => {
    expect(dueAts('2026-12-02T09:59:59.000Z')).toContainEqual([
      'visit-coming-household sms',
      '2026-12-09T10:00:00.000Z',
    ]);
  });

  it('a household that has heard of it is told of the move at once, and in the night when quiet hours end', () => {
    expect(dueAts(EVE)).toContainEqual(['visit-moved-household sms', EVE]);
    expect(dueAts('2026-12-02T14:00:00.000Z')).toContainEqual([
      'visit-moved-household sms',
      '2026-12-03T00:00:00.000Z',
    ]);
    expect(dueAts(EVE)).toContainEqual(['visit-reminder-cadre sms', '2026-12-09T10:00:00.000Z']);
  });

  it('a household that has heard of it long before is told at once', () => {
    expect(dueAts(EARLY, moved, START)).toContainEqual(['visit-moved-household sms', EARLY]);
    const handedOn = visit({ cadreId: 'GB0002', standsInFor: 'GB0001', version: 2 });
    expect(dueAts(EARLY, handedOn, START)).toContainEqual(['visit-colleague-household sms', EARLY]);
  });

  it('a household that expects it at another time than it stood at is told of the move, whatever else changed', () => {
    const ELSEWHEN = '2026-12-08T01:00:00.000Z';
    const handedOn = visit({ cadreId: 'GB0002', standsInFor: 'GB0001', version: 2 });
    for (const after of [moved, handedOn])
      expect(dueAts(EARLY, after, ELSEWHEN)).toContainEqual(['visit-moved-household sms', EARLY]);
    expect(dueAts(EARLY, moved, ELSEWHEN)).not.toContainEqual(
      expect.arrayContaining(['visit-coming-household sms']),
    );
    expect(dueAts(EARLY, handedOn, ELSEWHEN)).toContainEqual(['visit-colleague-household sms', EVE]);
  });

  it('a household that expects it where it stands now is told on the evening before, as ever', () => {
    const back = visit({ onDate: '2026-12-10', version: 3 });
    expect(dueAts(EARLY, back, '2026-12-10T01:00:00.000Z')).toContainEqual([
      'visit-coming-household sms',
      '2026-12-09T10:00:00.000Z',
    ]);
  });

  it('another hour of the same day is a move', () => {
    const later = visit({ startTime: '15:00', version: 2 });
    expect(dueAts(EVE, later)).toContainEqual(['visit-moved-household sms', EVE]);
  });

  it('a household that waits for nothing any more is told that one is coming', () => {
    expect(dueAts('2026-12-03T00:59:59.999Z')).toContainEqual([
      'visit-moved-household sms',
      '2026-12-03T00:59:59.999Z',
    ]);
    expect(dueAts(START)).toContainEqual(['visit-coming-household sms', START]);
  });

  it('a colleague who comes at the same time is no move', () => {
    const handedOn = visit({ cadreId: 'GB0002', standsInFor: 'GB0001', version: 2 });
    expect(dueAts(EVE, handedOn)).toContainEqual(['visit-colleague-household sms', EVE]);
  });
});

describe('of a visit that is called off', () => {
  const off = visit({ state: 'cancelled', version: 2 });

  it.each([
    ['before the evening before, unheard', '2026-12-02T09:59:59.999Z', undefined, undefined],
    ['before it, heard', '2026-12-02T09:59:59.999Z', START, '2026-12-02T09:59:59.999Z'],
    ['from 18:00 on', EVE, undefined, EVE],
    ['in the night, when quiet hours end', '2026-12-02T14:00:00.000Z', undefined, '2026-12-03T00:00:00.000Z'],
    ['just before it begins', '2026-12-03T00:59:59.999Z', undefined, '2026-12-03T00:59:59.999Z'],
    ['once it has begun', START, START, undefined],
  ])('a household is told at once if it may wait for it: %s', (_, now, expectedAt, dueAt) => {
    const notices = calledOffNotices(off, household, { expectedAt }, now);
    const expected = { template: 'visit-called-off-household', dueAt, uselessAt: START, to: household.phone };
    expect(notices).toEqual(dueAt ? [expect.objectContaining(expected)] : []);
  });

  it('a household is told by the time it expects it at, where it was moved since', () => {
    const expectedAt = '2026-12-02T07:00:00.000Z';
    const told = (now: string) => calledOffNotices(off, household, { expectedAt }, now);
    expect(told(EARLY)).toEqual([
      expect.objectContaining({ variables: { day: '12月2日周三', time: '15:00' }, uselessAt: expectedAt }),
    ]);
    expect(told(expectedAt)).toEqual([]);
  });

  it('one that would have begun before quiet hours end, or a landline, gets none', () => {
    const early = { ...off, startTime: '08:00' };
    expect(calledOffNotices(early, household, {}, '2026-12-02T14:00:00.000Z')).toEqual([]);
    const landline = { ...household, phone: '+864121234567' };
    expect(calledOffNotices(off, landline, {}, EVE)).toEqual([]);
  });
});
