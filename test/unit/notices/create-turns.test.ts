import { describe, expect, it } from 'vitest';
import { createTurns } from '#shared/notices/create-turns.ts';
import { addSeconds } from '#shared/time/instant.ts';

const START = '2030-01-01T00:00:00.000Z';

/** Turns at four a second, on a clock that moves only when told to. */
const createWorld = () => {
  const clock = { at: START, now: () => clock.at };
  return { clock, takeTurn: createTurns(4, clock) };
};

describe('a sender’s turns', () => {
  it('come at once first, then one after the other, so many a second', () => {
    const { takeTurn } = createWorld();
    expect([1, 2, 3].map(() => takeTurn(1000))).toEqual([0, 250, 500]);
  });

  it('are taken up to the longest wait and not beyond; what is not taken keeps nobody waiting', () => {
    const { clock, takeTurn } = createWorld();
    expect([1, 2, 3, 4, 5].map(() => takeTurn(500))).toEqual([0, 250, 500, undefined, undefined]);
    clock.at = addSeconds(START, 0.249);
    expect(takeTurn(500)).toBeUndefined();
    clock.at = addSeconds(START, 0.25);
    expect(takeTurn(500)).toBe(500);
  });

  it('are not saved up while nobody takes one', () => {
    const { clock, takeTurn } = createWorld();
    clock.at = addSeconds(START, 60);
    expect([takeTurn(1000), takeTurn(1000)]).toEqual([0, 250]);
  });

  it('do not wait for a clock that was put back', () => {
    const { clock, takeTurn } = createWorld();
    takeTurn(1000);
    clock.at = addSeconds(START, -3600);
    expect(takeTurn(1000)).toBe(250);
  });
});
