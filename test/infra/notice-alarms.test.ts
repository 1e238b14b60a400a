import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { stageNames } from '#infra/stages.ts';
import { alarmsOf, rings } from '#test/support/alarms.ts';
import { synthesised } from '#test/support/stacks.ts';

const stacks = synthesised('test');

type Properties = Record<string, unknown>;

const alarms = new Map(
  Object.entries(stacks.app.findResources('AWS::CloudWatch::Alarm')).map(([id, { Properties }]) => [
    id.replace(/[0-9A-F]{8}$/, ''),
    Properties as Properties,
  ]),
);

const onExpression = alarmsOf(stacks);

describe('an alarm rings', () => {
  it.each(['Sms', 'Email'])('when %s is not swept any more: silence is trouble', (channel) => {
    expect(alarms.get(`SweepStopped${channel}`)).toMatchObject({
      MetricName: 'test-swept',
      Statistic: 'SampleCount',
      Threshold: 1,
      ComparisonOperator: 'LessThanThreshold',
      TreatMissingData: 'breaching',
    });
  });

  it.each([
    ['SmsDeadLetters', 'Sms'],
    ['EmailDeadLetters', 'Email'],
    ['ReceiptDeadLetters', 'Receipts'],
    ['JobDeadLetters', 'Jobs'],
  ])('when there is a single dead letter: %s', (alarm, queue) => {
    expect(alarms.get(alarm)).toMatchObject({
      Threshold: 1,
      MetricName: 'ApproximateNumberOfMessagesVisible',
    });
    expect(JSON.stringify(alarms.get(alarm)?.Dimensions)).toMatch(new RegExp(`${queue}\\w*DeadLetters`));
  });
});

describe('the alarm of the failure rate', () => {
  it.each<[string, Partial<Record<'failed' | 'sent' | 'returned' | 'late', number>>, boolean]>([
    ['is silent where nothing is known', {}, false],
    ['is silent where nine of nine failed', { failed: 9 }, false],
    ['rings where two of ten failed', { failed: 2, sent: 8 }, true],
    ['is silent where nineteen of a hundred failed', { failed: 19, sent: 81 }, false],
    ['rings where two of ten that were sent came back', { sent: 10, returned: 2 }, true],
    ['rings where two of ten came too late to be sent', { late: 2, sent: 8 }, true],
    ['rings where all came too late to be sent', { late: 10 }, true],
  ])('%s', (_, shown, expected) => {
    for (const channel of ['Sms', 'Email'])
      expect(rings(onExpression(`FailureRate${channel}`), shown)).toBe(expected);
  });

  it('counts as failed, in a quarter of an hour, what was dropped because it was too late', () => {
    const periods = onExpression('FailureRateSms').parts.flatMap(
      ({ MetricStat }) => MetricStat?.Period ?? [],
    );
    expect(periods).toEqual([900, 900, 900, 900]);
    const patterns = Object.values(stacks.app.findResources('AWS::Logs::MetricFilter')).flatMap(
      ({ Properties }) =>
        Properties.MetricTransformations[0].MetricName === 'test-notice-too-late'
          ? [Properties.FilterPattern]
          : [],
    );
    expect(patterns).toEqual([
      expect.stringMatching(/message = "notice-dropped".*ours IS TRUE.*reason = "too-late"/),
    ]);
  });
});

describe('a site’s errors', () => {
  it.each(['Citizen', 'Cadre', 'Household', 'Organizer'])(
    'are counted where %s answered with an error page too, which is no error to Lambda',
    (site) => {
      const metrics = JSON.stringify(onExpression(`${site}Errors`).parts);
      expect(metrics).toContain(`"MetricName":"test-${site}Errors"`);
      expect(metrics).toContain('"MetricName":"Errors"');
    },
  );
});

describe('a metric made of log lines', () => {
  const sources = globSync('{shared,functions}/**/*.{ts,tsx}').map((file) => readFileSync(file, 'utf8'));
  const isWritten = (message: string) =>
    sources.some((text) => text.includes(`'${message}'`)) ||
    // The state is part of the message: `notice-sent`.
    (message.startsWith('notice-') && sources.some((text) => text.includes(`state: '${message.slice(7)}'`)));

  it.each(stageNames)('looks for lines that Kaimen writes, in stage %s', (stage) => {
    const filters = Object.values(synthesised(stage).app.findResources('AWS::Logs::MetricFilter'));
    expect(filters.length).toBeGreaterThanOrEqual(12);
    const messages = filters.flatMap(({ Properties }) => {
      const found = [...Properties.FilterPattern.matchAll(/\$\.message = "([\w-]+)"/g)].map(
        ([, message]) => message,
      );
      return found.length > 0 ? found : [`nothing in ${Properties.FilterPattern}`];
    });
    expect(messages.filter((message) => !isWritten(message))).toEqual([]);
  });
});
