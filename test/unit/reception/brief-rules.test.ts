import { describe, expect, it } from 'vitest';
import { type Briefed, partiesOf } from '#shared/reception/brief.ts';
import { briefNotices } from '#shared/reception/brief-notices.ts';
import { briefDueAt, briefTellings, meetingOf, stillHolds } from '#shared/reception/brief-rules.ts';
import type { ReceptionDay } from '#shared/reception/reception-day.ts';
import { booking, published } from '#test/support/reception/samples.ts';

const { day } = published({ attendingDepartments: ['民政局', '司法局'] });
const NOW = '2026-12-01T10:00:00.000Z';

/** Everybody of a day as they were told of it. */
const toldOf = (told: ReceptionDay): Briefed[] =>
  briefTellings(told, []).map((telling) => ({
    ...telling,
    dayId: told.id,
    version: 1,
    toldAt: NOW,
    channels: ['sms'],
  }));

const names = (next: ReceptionDay, told: Briefed[]) =>
  briefTellings(next, told).map(
    ({ party, expected }) => `${party.name} ${expected ? 'comes' : 'need not come'}`,
  );

describe('leader and departments are told', () => {
  it.each([
    ['published days before', '2026-11-23T02:00:00.000Z', '2026-12-01T10:00:00.000Z'],
    ['published at 17:59 the day before', '2026-12-01T09:59:59.999Z', '2026-12-01T10:00:00.000Z'],
    ['published at 18:00 the day before', '2026-12-01T10:00:00.000Z', '2026-12-01T10:00:00.000Z'],
    ['published later than that', '2026-12-01T10:00:00.001Z', '2026-12-01T10:00:00.001Z'],
  ])('at 18:00 the day before, else at once: %s', (_, now, dueAt) => {
    expect(briefDueAt('2026-12-02', now)).toBe(dueAt);
  });

  it('each once', () => {
    expect(names(day, [])).toEqual(['卫志强 comes', '民政局 comes', '司法局 comes']);
    expect(names(day, toldOf(day))).toEqual([]);
  });

  it.each<[string, Partial<ReceptionDay>, string[]]>([
    ['a draft', { state: 'draft' }, []],
    [
      'a department that is named twice',
      { attendingDepartments: ['民政局', '民政局'] },
      ['卫志强 comes', '民政局 comes'],
    ],
    [
      'a day of which every sitting is called off',
      { sittings: day.sittings.map((one) => ({ ...one, calledOff: true })) },
      [],
    ],
  ])('of %s accordingly', (_, changes, told) => {
    expect(names({ ...day, ...changes }, [])).toEqual(told);
  });
});

describe('after they were told', () => {
  it.each<[string, Partial<ReceptionDay>, string[]]>([
    ['a new version that says the same tells nobody', { version: 9, topics: [], provisional: true }, []],
    [
      'another leader is told, the first let go, the departments left in peace',
      { leader: '郑丽娟', post: '市长' },
      ['郑丽娟 comes', '卫志强 need not come'],
    ],
    ['another post is another leader', { post: '市长' }, ['卫志强 comes', '卫志强 need not come']],
    [
      'another place is told to all',
      { venue: '东岭镇便民服务中心' },
      ['卫志强 comes', '民政局 comes', '司法局 comes'],
    ],
    [
      'another time is told to all',
      { sittings: [{ name: 'am', from: '09:00', to: '11:30' }] },
      ['卫志强 comes', '民政局 comes', '司法局 comes'],
    ],
    [
      'one sitting fewer is told to all',
      { sittings: [day.sittings[0] ?? { name: '', from: '', to: '' }] },
      ['卫志强 comes', '民政局 comes', '司法局 comes'],
    ],
    [
      'a department more is told alone',
      { attendingDepartments: ['民政局', '司法局', '教育局'] },
      ['教育局 comes'],
    ],
    ['a department fewer is let go alone', { attendingDepartments: ['司法局'] }, ['民政局 need not come']],
    [
      'a day that is called off lets all go',
      { state: 'cancelled' },
      ['卫志强 need not come', '民政局 need not come', '司法局 need not come'],
    ],
  ])('%s', (_, changes, told) => {
    expect(names({ ...day, ...changes }, toldOf(day))).toEqual(told);
  });

  it('who was let go is told again when expected again, and not let go twice', () => {
    const gone: ReceptionDay = { ...day, state: 'cancelled' };
    const letGo = toldOf(day).map((one): Briefed => ({ ...one, expected: false, version: 2 }));
    expect(names(gone, letGo)).toEqual([]);
    expect(names(day, letGo)).toHaveLength(3);
  });

  it('what was told holds for as long as it is how things are', () => {
    const [leader] = toldOf(day);
    if (!leader) throw new Error('nobody was told');
    expect(stillHolds(day, leader)).toBe(true);
    expect(stillHolds({ ...day, venue: '别处' }, leader)).toBe(false);
    expect(stillHolds({ ...day, state: 'cancelled' }, leader)).toBe(false);
    expect(stillHolds({ ...day, state: 'cancelled' }, { ...leader, expected: false })).toBe(true);
    expect(stillHolds(day, { ...leader, expected: false })).toBe(false);
  });
});

describe('what they are told', () => {
  const [leader, department] = partiesOf(day);
  const meeting = meetingOf(day);
  if (!leader || !department || !meeting) throw new Error('nobody to tell');
  const bookings = [
    booking('08:30', { needs: ['wheelchair', 'hearing'], summary: '和邻居有一米的争议' }),
    booking('14:30', { topic: 'roads', partySize: 5, groupSize: 40 }),
  ];
  const noticesFor = (party: typeof leader, expected = true) =>
    briefNotices(
      { dayId: day.id, party, version: 1, expected, meeting, toldAt: NOW, channels: [] },
      { mobile: '+8613820000077', email: 'a@example.gov.cn' },
      bookings,
      NOW,
    );

  it('a leader how many by SMS, and by mail also when, about what, how many people and with which needs', () => {
    const [sms, mail] = noticesFor(leader);
    expect(sms).toMatchObject({
      template: 'brief-leader',
      to: '+8613820000077',
      variables: { day: '12月2日周三', time: '08:30', place: '市群众工作局接待大厅', count: '2' },
      uselessAt: '2026-12-02T09:30:00.000Z',
    });
    expect(mail?.variables).toMatchObject({ time: '08:30–11:30、14:30–17:30' });
    expect(mail?.variables.list).toBe(
      '08:30　征地、宅基地、矿区土地　1人　需要准备：轮椅通道、听力不好\n14:30　道路、公交　5位代表（涉及40人）',
    );
  });

  it('a department that it is expected, and either of them that they need not come any more', () => {
    expect(noticesFor(department).map(({ template }) => template)).toEqual([
      'brief-department',
      'brief-department',
    ]);
    expect(noticesFor(leader, false).map(({ template }) => template)).toEqual([
      'brief-withdrawn',
      'brief-withdrawn',
    ]);
  });

  it('neither who comes nor the words of a matter', () => {
    const all = [...noticesFor(leader), ...noticesFor(department), ...noticesFor(leader, false)];
    expect(all).toHaveLength(6);
    expect(JSON.stringify(all)).not.toMatch(/张秀英|邻居|123456789012|卫志强|13820001015/);
  });

  it('by nothing where the roster knows no way', () => {
    expect(
      briefNotices(
        { dayId: day.id, party: leader, version: 1, expected: true, meeting, toldAt: NOW, channels: [] },
        {},
        [],
        NOW,
      ),
    ).toEqual([]);
  });
});
