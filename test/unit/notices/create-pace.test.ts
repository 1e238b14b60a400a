import { describe, expect, it } from 'vitest';
import { createPace } from '#shared/notices/create-pace.ts';
import { addSeconds } from '#shared/time/instant.ts';

const START = '2030-01-01T00:00:00.000Z';
/** A timer may be early by the part of a millisecond it can't count. */
const EARLY_MS = 2;

/** A clock that moves only when told to. */
const standingClock = () => {
  const clock = { at: START, now: () => clock.at };
  return clock;
};

const msUntil = async (waiting: Promise<void>): Promise<number> => {
  const start = performance.now();
  await waiting;
  return performance.now() - start;
};

describe('the pace of a channel', () => {
  it('lets the first go at once and each other one after it, so many a second', async () => {
    const pace = createPace({ sms: 50, email: 1 }, standingClock());
    const waits = await Promise.all(Array.from({ length: 6 }, () => msUntil(pace('sms'))));
    for (const [index, waited] of waits.entries()) expect(waited).toBeGreaterThan(index * 20 - EARLY_MS);
    expect(waits[0]).toBeLessThan(20);
    expect(waits).toEqual(waits.toSorted((a, b) => a - b));
  });

  it('does not hold the other channel back', async () => {
    const pace = createPace({ sms: 5, email: 5 }, standingClock());
    await pace('sms');
    const second = pace('sms').then(() => 'sms');
    expect(await Promise.race([second, pace('email').then(() => 'email')])).toBe('email');
    expect(await second).toBe('sms');
  });

  it('makes up for no time in which nothing went out', async () => {
    const clock = standingClock();
    const pace = createPace({ sms: 20, email: 1 }, clock);
    await pace('sms');
    clock.at = addSeconds(START, 60);
    const waits = await Promise.all([msUntil(pace('sms')), msUntil(pace('sms'))]);
    expect(waits[1]).toBeGreaterThan(50 - EARLY_MS);
  });

  it('waits no longer because the clock was put back by an hour', async () => {
    const clock = standingClock();
    const pace = createPace({ sms: 20, email: 1 }, clock);
    await pace('sms');
    clock.at = addSeconds(START, -3600);
    const long = new Promise((resolve) => setTimeout(resolve, 2000, 'an hour').unref());
    expect(await Promise.race([pace('sms').then(() => 'its turn'), long])).toBe('its turn');
  });
});
