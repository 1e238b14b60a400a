import { describe, expect, it } from 'vitest';
import { alarmsOf, rings } from '#test/support/alarms.ts';
import { synthesised } from '#test/support/stacks.ts';

const alarms = alarmsOf(synthesised('prod'));

/** What each period of five minutes showed. */
type Shown = { oldest: number; left: number; handled?: number };

const stuck: [string, Shown, boolean][] = [
  ['is silent where nothing is due', { oldest: 0, left: 0 }, false],
  ['is silent where the oldest waits for ten minutes less a second', { oldest: 599, left: 0 }, false],
  ['rings where all that is due fits, and the oldest waits', { oldest: 600, left: 0, handled: 3 }, true],
  ['rings where all that is due fits, and nobody takes it', { oldest: 600, left: 0 }, true],
  ['is silent while a busy evening drains', { oldest: 660, left: 9000, handled: 5400 }, false],
  ['is silent down to the last one left over', { oldest: 2400, left: 1, handled: 5400 }, false],
  ['rings where much is due and nobody takes it', { oldest: 600, left: 9000 }, true],
  ['rings where much is due and every run is lost', { oldest: 600, left: 9000, handled: 0 }, true],
];

describe('the alarm of the oldest notice', () => {
  it.each(['Sms', 'Email'])('of %s looks at what two periods of five minutes showed at worst', (channel) => {
    const { parts, periods } = alarms(`OldestNotice${channel}`);
    expect(periods).toBe(2);
    const dimension = { Name: 'channel', Value: channel.toLowerCase() };
    const metric = (MetricName: string) => ({
      Period: 300,
      Stat: 'Maximum',
      Metric: expect.objectContaining({ MetricName, Dimensions: [dimension] }),
    });
    const statOf = (id: string) => parts.find(({ Id }) => Id === id)?.MetricStat;
    expect(statOf('oldest')).toEqual(metric('prod-swept'));
    expect(statOf('left')).toEqual(metric('prod-left'));
    expect(statOf('handled')).toMatchObject({ Period: 300, Stat: 'Sum' });
    expect(JSON.stringify(statOf('handled')?.Metric)).toMatch(
      new RegExp(`Notices${channel}Queue(?!DeadLetters).*NumberOfMessagesDeleted`),
    );
  });

  it.each(stuck)('%s', (_, shown, expected) => {
    for (const channel of ['Sms', 'Email'])
      expect(rings(alarms(`OldestNotice${channel}`), shown)).toBe(expected);
  });
});

/** SMS leave at nine tenths of 20 a second. */
const late: [string, Shown, boolean][] = [
  ['is silent where 12,000 fall due at once', { oldest: 0, left: 12_000 }, false],
  ['is silent when a third of those is out', { oldest: 222, left: 8000 }, false],
  ['is silent where the last leaves just before ninety minutes', { oldest: 0, left: 97_199 }, false],
  ['rings where the last leaves after ninety minutes', { oldest: 0, left: 97_200 }, true],
  ['rings after an hour where half an hour is to come', { oldest: 3600, left: 32_400 }, true],
  ['rings where the first has waited for ninety minutes', { oldest: 5400, left: 0 }, true],
];

describe('the alarm of a backlog', () => {
  it.each(late)('%s', (_, shown, expected) => {
    expect(rings(alarms('BacklogSms'), shown)).toBe(expected);
  });

  it('knows the rate of each channel: mail leaves at nine tenths of 14 a second', () => {
    expect(rings(alarms('BacklogEmail'), { oldest: 0, left: 90 * 60 * 12.6 - 1 })).toBe(false);
    expect(rings(alarms('BacklogEmail'), { oldest: 0, left: 90 * 60 * 12.6 })).toBe(true);
  });

  it('does not ring where the sweep says nothing: that is SweepStopped', () => {
    expect(rings(alarms('BacklogSms'), {})).toBe(false);
  });
});
