import { describe, expect, it } from 'vitest';
import {
  goodStanding,
  orderOfSenders,
  type Standing,
  defaultTakeOverSettings as settings,
  standingAfterFailure,
  standingWhenAsked,
} from '#shared/notices/take-over-rules.ts';

const NOW = '2026-12-01T02:00:00.000Z';
const resting: Standing = { failedInARow: 5, restsUntil: '2026-12-01T02:00:00.001Z' };
const rested: Standing = { failedInARow: 5, restsUntil: NOW };

const order = (standings: Standing[], failures = 0, hand?: number, usefulSeconds?: number): number[] =>
  orderOfSenders(
    standings.map((standing, place) => ({ standing, byHand: place === hand })),
    { failures, ...(usefulSeconds !== undefined && { usefulSeconds }) },
    NOW,
    settings,
  );

describe('who is asked for a message', () => {
  it.each<[string, Standing[], number, number | undefined, number[]]>([
    ['all in their order', [goodStanding, goodStanding, goodStanding], 0, undefined, [0, 1, 2]],
    ['the next where the first rests', [resting, goodStanding], 0, undefined, [1]],
    ['the first again at the instant its rest ends', [rested, goodStanding], 0, undefined, [0, 1]],
    ['all where all rest: nothing waits longer than it must', [resting, resting], 0, undefined, [0, 1]],
    ['the first, of a message that failed twice', [goodStanding, goodStanding], 2, undefined, [0, 1]],
    ['the next first, of one that failed three times', [goodStanding, goodStanding], 3, undefined, [1, 0]],
    [
      'the one after it, of one that failed six times',
      [goodStanding, goodStanding, goodStanding],
      6,
      undefined,
      [2, 0, 1],
    ],
    ['the last, of one that failed however often', [goodStanding, goodStanding], 30, undefined, [1, 0]],
    ['one alone, of one that failed however often', [goodStanding], 9, undefined, [0]],
    ['one alone, even where it rests', [resting], 0, undefined, [0]],
    ['no hands for one refusal', [goodStanding, goodStanding], 0, 1, [0]],
    ['no hands because a sender rests: that one is tried', [resting, goodStanding], 0, 1, [0]],
    ['no hands for a message that failed twice', [resting, goodStanding], 2, 1, [0]],
    ['no hands for one that failed three times, for some minutes', [goodStanding, goodStanding], 3, 1, [0]],
    ['no hands for one that failed five times', [resting, goodStanding], 5, 1, [0]],
    ['hands for one that failed six times, for an hour', [goodStanding, goodStanding], 6, 1, [1, 0]],
    ['hands for it where the sender rests, too', [resting, goodStanding], 6, 1, [1, 0]],
    ['the sender after the hands before them', [goodStanding, goodStanding, goodStanding], 3, 1, [2, 0]],
    [
      'hands before it, for one that failed for an hour',
      [goodStanding, goodStanding, goodStanding],
      6,
      1,
      [1, 2, 0],
    ],
    ['no hands while one of two others is awake', [resting, goodStanding, goodStanding], 0, 2, [1]],
    [
      'no hands where both others rest, of a message that failed three times',
      [resting, resting, goodStanding],
      3,
      2,
      [1, 0],
    ],
    ['hands for one that failed six times', [goodStanding, resting, goodStanding], 6, 2, [2, 0]],
    ['hands alone', [goodStanding], 0, 0, [0]],
    ['nobody where there is none', [], 0, undefined, []],
  ])('%s', (_, standings, failures, hand, asked) => {
    expect(order(standings, failures, hand)).toEqual(asked);
  });

  const twoHours = 2 * 3600;
  it.each([
    [0, twoHours - 3600, [0]],
    [2, twoHours - 3600, [0]],
    [3, twoHours + 8 * 60, [0]],
    [3, twoHours + 8 * 60 - 1, [1, 0]],
    [4, twoHours + 16 * 60, [0]],
    [4, twoHours + 16 * 60 - 1, [1, 0]],
    [5, twoHours + 32 * 60, [0]],
    [5, twoHours + 32 * 60 - 1, [1, 0]],
    [6, 14 * 3600, [1, 0]],
  ])(
    'hands sooner where the next pause would leave less than two hours (failed %i times, %i s left)',
    (failures, left, asked) => {
      expect(order([goodStanding, goodStanding], failures, 1, left)).toEqual(asked);
    },
  );

  it('the next sender after three refusals, however long the message makes sense', () => {
    expect(order([goodStanding, goodStanding], 3, undefined, 14 * 3600)).toEqual([1, 0]);
  });
});

describe('a sender that fails', () => {
  it.each([
    [0, { failedInARow: 1 }],
    [3, { failedInARow: 4 }],
    [4, { failedInARow: 5, restsUntil: '2026-12-01T02:01:00.000Z' }],
    [5, { failedInARow: 6, restsUntil: '2026-12-01T02:01:00.000Z' }],
  ])('after %i times in a row before', (failedInARow, after) => {
    expect(standingAfterFailure({ failedInARow }, NOW, settings)).toEqual(after);
  });

  it('is tried by one message when it has rested, by no other meanwhile', () => {
    const tried = standingWhenAsked(rested, NOW, settings);
    expect(tried).toEqual({ failedInARow: 5, restsUntil: '2026-12-01T02:01:00.000Z' });
    expect(order([tried, goodStanding])).toEqual([1]);
  });

  it.each([
    ['in good standing', goodStanding],
    ['that rests, asked because all do', resting],
  ])('%s: asking changes nothing', (_, standing) => {
    expect(standingWhenAsked(standing, NOW, settings)).toEqual(standing);
  });
});
