import { describe, expect, it } from 'vitest';
import { createLocalClock } from '#infra/local/local-clock.ts';
import { tempFolder } from './temp-folder.ts';

const REAL = '2026-11-24T00:00:00.000Z';
const LATER = '2026-12-01T10:00:00.000Z';
const real = { now: () => REAL };
const anHourOn = { now: () => '2026-11-24T01:00:00.000Z' };

describe('the local clock', () => {
  it('starts at the machine’s time', () => {
    expect(createLocalClock(tempFolder(), undefined, real).now()).toBe(REAL);
  });

  it.each([LATER, '2026-11-01T00:00:00.000Z'])('starts a new folder at %s where that is asked for', (at) => {
    expect(createLocalClock(tempFolder(), at, real).now()).toBe(at);
  });

  it('moves forward only', () => {
    const clock = createLocalClock(tempFolder(), undefined, real);
    expect(clock.moveTo(LATER)).toBe(true);
    expect(clock.now()).toBe(LATER);
    expect(clock.moveTo(REAL)).toBe(false);
    expect(clock.now()).toBe(LATER);
  });

  it('goes on over a restart, by as much as has passed meanwhile', () => {
    const folder = tempFolder();
    createLocalClock(folder, undefined, real).moveTo(LATER);
    expect(createLocalClock(folder, undefined, anHourOn).now()).toBe('2026-12-01T11:00:00.000Z');
  });

  it('never jumps back on a restart, whatever start is asked for', () => {
    const folder = tempFolder();
    createLocalClock(folder, undefined, real).moveTo(LATER);
    expect(createLocalClock(folder, '2026-11-30T00:00:00.000Z', anHourOn).now()).toBe(
      '2026-12-01T11:00:00.000Z',
    );
    expect(createLocalClock(folder, '2026-12-24T00:00:00.000Z', anHourOn).now()).toBe(
      '2026-12-24T00:00:00.000Z',
    );
  });
});
