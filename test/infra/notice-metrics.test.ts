import { describe, expect, it } from 'vitest';
import { synthesised } from '#test/support/stacks.ts';

type Transformation = { MetricName: string; MetricValue: string; Dimensions?: unknown[] };

const filters = Object.values(synthesised('prod').app.findResources('AWS::Logs::MetricFilter')).map(
  ({ Properties }) => ({
    pattern: Properties.FilterPattern as string,
    made: Properties.MetricTransformations[0] as Transformation,
  }),
);

const says = (message: string): string => `$.message = "${message}"`;
const by = (dimension: string) => [{ Key: dimension, Value: `$.${dimension}` }];
const fromSes = '$.sender = "ses"';
const notFromSes = '$.sender != "ses"';

/** What each metric is made of: which lines, which number of them, and by what they are told apart. */
const metrics: [name: string, lines: string[], value: string, dimensions: unknown[] | undefined][] = [
  ['swept', [says('swept')], '$.oldestSeconds', by('channel')],
  ['left', [says('swept')], '$.left', by('channel')],
  ['by-hand-watched', [says('by-hand-watched')], '$.oldestMinutes', undefined],
  ['notice-sent', [says('notice-sent'), '$.ours IS TRUE'], '1', by('channel')],
  ['notice-failed', [says('notice-failed'), '$.ours IS TRUE'], '1', by('channel')],
  [
    'notice-too-late',
    [says('notice-dropped'), '$.ours IS TRUE', '$.reason = "too-late"'],
    '1',
    by('channel'),
  ],
  ['returned-sms', [says('receipt-settled'), '$.state = "failed"', notFromSes], '1', undefined],
  ['returned-email', [says('receipt-settled'), '$.state = "failed"', fromSes], '1', undefined],
  ['sent-by-sender', [says('notice-sent')], '1', by('sender')],
];

describe('a metric is made of the lines, the number and the parts that its alarms ask for', () => {
  it.each(metrics)('%s', (name, lines, value, dimensions) => {
    const [filter, ...more] = filters.filter(({ made }) => made.MetricName === `prod-${name}`);
    expect(more).toEqual([]);
    for (const line of lines) expect(filter?.pattern).toContain(line);
    expect(filter?.pattern.match(/\$\./g)).toHaveLength(lines.length);
    expect(filter?.made.MetricValue).toBe(value);
    expect(filter?.made.Dimensions).toEqual(dimensions);
  });

  it('told-by-sender, whatever a receipt came to', () => {
    const told = filters.filter(({ made }) => made.MetricName === 'prod-told-by-sender');
    expect(told).toHaveLength(2);
    for (const { pattern, made } of told) {
      expect(pattern).toMatch(/"receipt-(settled|ignored)".*\$\.sender/);
      expect(made.Dimensions).toEqual(by('sender'));
    }
  });
});
