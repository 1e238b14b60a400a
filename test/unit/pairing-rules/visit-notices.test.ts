import { describe, expect, it } from 'vitest';
import type { Visit } from '#shared/pairing/visit.ts';
import { movedVisitNotices, renewedVisitNotices, visitNotices } from '#shared/pairing/visit-notices.ts';

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
const cadre = { phone: '+8613820000175', email: 'w@example.gov.cn' };
const household = { phone: '+8613820001015' };
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
    const notices = visitNotices(visit(), { cadre: { phone: cadre.phone }, household: of }, EARLY);
    expect(notices.map(({ template }) => template)).toEqual(['visit-reminder-cadre']);
  });

  it('nobody is told once it has begun', () => {
    expect(visitNotices(visit(), { cadre, household }, START)).toEqual([]);
  });
});

describe('of a moved visit', () => {
  const moved = visit({ onDate: '2026-12-10', version: 2 });
  const dueAts = (now: string, after = moved) =>
    movedVisitNotices(visit(), after, { cadre, household }, now).map(({ template, channel, dueAt }) => [
      `${template} ${channel}`,
      dueAt,
    ]);

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

describe('of a visit that stays on its day in a new version', () => {
  it('what is yet to be told is told of the new version, and nothing is repeated', () => {
    const next = visit({ version: 2 });
    expect(renewedVisitNotices(next, { cadre, household }, EARLY)).toHaveLength(3);
    expect(renewedVisitNotices(next, { cadre, household }, EVE)).toEqual([]);
    expect(renewedVisitNotices({ ...next, state: 'done' }, { cadre, household }, EARLY)).toEqual([]);
  });
});
