import { describe, expect, it } from 'vitest';
import { type HandOverFacts, inOrderOfAsking, mayHandOver } from '#shared/pairing/hand-over-rules.ts';
import { firstCadreOf, isToMake } from '#shared/pairing/whose-visit-rules.ts';

const facts = (more: Partial<HandOverFacts> = {}): HandOverFacts => ({
  visit: { id: 'H00001.2026-12', householdId: 'H00001', onDate: '2026-12-03', state: 'planned' },
  giver: { id: 'GB0001', unit: '东岭镇政府' },
  to: { id: 'GB0002', unit: '东岭镇政府', avoidHouseholdIds: [] },
  avoidances: [],
  sameDay: [],
  isAway: false,
  settings: { mostPerDay: 3 },
  ...more,
});
const decide = (more: Partial<HandOverFacts> = {}) => {
  const decided = mayHandOver(facts(more));
  return decided.ok ? decided.value : decided.refusal.code;
};
const visit = facts().visit;
const to = facts().to;
const elsewhere = { ...to, unit: '市农业局' };
const day = (...states: ('planned' | 'done' | 'cancelled')[]) =>
  states.map((state, nth) => ({ id: `H1000${nth}.2026-12`, state }));

describe('handing a visit over', () => {
  it.each<[string, Partial<HandOverFacts>, string | string[]]>([
    ['to a colleague of the unit', {}, []],
    ['to somebody of another unit', { to: elsewhere }, 'colleague-not-asked'],
    ['to the second cadre, of whatever unit', { to: elsewhere, secondCadreId: 'GB0002' }, []],
    ['to oneself', { to: { ...to, id: 'GB0001' } }, 'colleague-not-asked'],
    [
      'to one whom the roster keeps apart',
      { to: { ...to, avoidHouseholdIds: ['H00001'] } },
      'colleague-not-asked',
    ],
    ['to one kept apart from another household', { to: { ...to, avoidHouseholdIds: ['H00002'] } }, []],
    ['to one kept apart since', { avoidances: [{ cadreId: 'GB0002' }] }, 'colleague-not-asked'],
    [
      'to a second cadre kept apart since',
      { avoidances: [{ cadreId: 'GB0002' }], secondCadreId: 'GB0002' },
      'colleague-not-asked',
    ],
    ['that was made', { visit: { ...visit, state: 'done' } }, 'visit-done'],
    ['that was cancelled', { visit: { ...visit, state: 'cancelled' } }, 'visit-cancelled'],
    ['that one makes for somebody else', { visit: { ...visit, standsInFor: 'GB0003' } }, 'visit-stands-in'],
    ['to one with room for one more', { sameDay: day('planned', 'done') }, []],
    ['to one whose day is full', { sameDay: day('planned', 'done', 'planned') }, ['colleague-day-full']],
    [
      'to one whose day was full before one was cancelled',
      { sameDay: day('planned', 'done', 'cancelled') },
      [],
    ],
    ['to one who is away', { isAway: true }, ['colleague-away']],
  ])('%s', (_, more, expected) => {
    expect(decide(more)).toEqual(expected);
  });

  it('suggests the second cadre first, the others by name as Chinese sorts names', () => {
    const all = [
      { id: '1', name: '周平' },
      { id: '2', name: '陈静' },
      { id: '3', name: '李梅' },
      { id: '4', name: '张强' },
    ];
    expect(inOrderOfAsking(all, '4').map(({ name }) => name)).toEqual(['张强', '陈静', '李梅', '周平']);
  });
});

describe('whose a visit is', () => {
  it.each([
    ['one’s own, of one’s own household', { cadreId: 'A' }, 'A', true],
    ['one’s own, of a household that has another first cadre now', { cadreId: 'A' }, 'B', false],
    ['one made in the first cadre’s place', { cadreId: 'A', standsInFor: 'B' }, 'B', true],
    ['one made in the place of a first cadre of before', { cadreId: 'A', standsInFor: 'B' }, 'C', false],
    ['one that a colleague makes', { cadreId: 'B', standsInFor: 'A' }, 'A', false],
    ['one of a household without a cadre', { cadreId: 'A' }, undefined, false],
  ])('%s', (_, who, first, isMine) => {
    expect(isToMake(who, 'A', first)).toBe(isMine);
  });

  it('leads to the first cadre, whoever goes', () => {
    expect(firstCadreOf({ cadreId: 'A' })).toBe('A');
    expect(firstCadreOf({ cadreId: 'A', standsInFor: 'B' })).toBe('B');
  });
});
