import { describe, expect, it } from 'vitest';
import { cutSlots, nameSittings } from '#shared/reception/slot-rules.ts';

const cut = (ranges: [string, string][], slotMinutes: number, walkInSlots: number) => {
  const sittings = nameSittings(ranges.map(([from, to]) => ({ from, to })));
  const on = '2026-12-02';
  return cutSlots({
    id: `${on}-00000000`,
    on,
    sittings,
    slotMinutes,
    walkInSlots,
    closesAt: '2026-12-01T09:00:00.000Z',
  });
};

const morning: [string, string] = ['08:30', '11:30'];
const afternoon: [string, string] = ['14:30', '17:30'];
const timesOf = ({ slots }: ReturnType<typeof cut>) => slots.map(({ id }) => id.slice(-4));
const walkInsOf = ({ slots }: ReturnType<typeof cut>) =>
  slots.filter(({ walkIn }) => walkIn).map(({ id }) => id.slice(-4));

describe('cutting a day into slots', () => {
  it('cuts each sitting from its start, in civil time of Shanghai', () => {
    const day = cut([morning], 30, 0);
    expect(timesOf(day)).toEqual(['0830', '0900', '0930', '1000', '1030', '1100']);
    expect(day.slots[0]).toMatchObject({
      startAt: '2026-12-02T00:30:00.000Z',
      endAt: '2026-12-02T01:00:00.000Z',
      sitting: 'am',
    });
  });

  it('drops a remainder shorter than a slot, and says how long it is', () => {
    const day = cut([morning, ['14:30', '17:25']], 40, 0);
    expect(timesOf(day)).toEqual(['0830', '0910', '0950', '1030', '1430', '1510', '1550', '1630']);
    expect(day.leftOver).toEqual([
      { sitting: 'am', minutes: 20 },
      { sitting: 'pm', minutes: 15 },
    ]);
  });

  it.each([
    ['the last of each sitting', [morning, afternoon], 2, ['1100', '1700']],
    ['an odd one in the first sitting', [morning, afternoon], 3, ['1030', '1100', '1700']],
    ['the last ones of the only sitting', [morning], 2, ['1030', '1100']],
    [
      'more of the longer sitting where the shorter is used up',
      [['08:30', '09:00'], afternoon],
      3,
      ['0830', '1630', '1700'],
    ],
    ['all slots at most', [['08:30', '09:30']], 9, ['0830', '0900']],
    ['none where none is asked for', [morning], 0, []],
  ] as [string, [string, string][], number, string[]][])(
    'holds back %s for walk-ins',
    (_, ranges, count, held) => {
      expect(walkInsOf(cut(ranges, 30, count))).toEqual(held);
    },
  );
});

it('names sittings by the part of the day they begin in, twice over where there are two', () => {
  const names = nameSittings([
    { from: '08:30', to: '10:00' },
    { from: '10:00', to: '11:30' },
    { from: '12:00', to: '14:00' },
    { from: '18:00', to: '20:00' },
  ]).map(({ name }) => name);
  expect(names).toEqual(['am', 'am2', 'pm', 'eve']);
});
