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

/** What lines a metric is made of. */
const filtersOf = (name: string): string[] =>
  Object.values(stacks.app.findResources('AWS::Logs::MetricFilter')).flatMap(({ Properties }) =>
    Properties.MetricTransformations[0].MetricName === name ? [Properties.FilterPattern] : [],
  );

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

  it.each<[string, Partial<Record<'failed' | 'sent' | 'returned' | 'late', number>>, boolean]>([
    ['is silent where nothing is known', {}, false],
    ['is silent where two of two failed', { failed: 2 }, false],
    ['rings where all eight of an evening failed', { failed: 8 }, true],
    ['rings where three failed and six went out', { failed: 3, sent: 6 }, true],
    ['is silent where three failed and seven went out', { failed: 3, sent: 7 }, false],
    ['rings where eight of eight that were sent came back', { sent: 8, returned: 8 }, true],
    ['rings where three of four came too late to be sent', { late: 3, sent: 1 }, true],
    ['is silent where what was sent before comes back late', { sent: 1, returned: 3 }, false],
    ['is silent where only what was sent before comes back', { returned: 3 }, false],
  ])('where few are told, over three hours and over a day, %s', (_, shown, expected) => {
    for (const hours of [3, 24])
      for (const channel of ['Sms', 'Email']) {
        const alarm = onExpression(`FailureRateOf${hours}Hours${channel}`);
        expect(rings(alarm, shown)).toBe(expected);
        const periods = alarm.parts.flatMap(({ MetricStat }) => MetricStat?.Period ?? []);
        expect(new Set(periods)).toEqual(new Set([hours * 3600]));
      }
  });

  it('counts as failed, in a quarter of an hour, what was dropped because it was too late', () => {
    const periods = onExpression('FailureRateSms').parts.flatMap(
      ({ MetricStat }) => MetricStat?.Period ?? [],
    );
    expect(periods).toEqual([900, 900, 900, 900]);
    expect(filtersOf('test-notice-too-late')).toEqual([
      expect.stringMatching(/message = "notice-dropped".*ours IS TRUE.*reason = "too-late"/),
    ]);
  });
});

describe('the alarm of the refusal rate', () => {
  it.each<[string, Partial<Record<'failed' | 'sent' | 'postponed', number>>, boolean]>([
    ['is silent where few were tried', { postponed: 9 }, false],
    ['is silent where less than half is refused', { postponed: 9, sent: 10 }, false],
    ['rings where half is refused', { postponed: 10, sent: 9, failed: 1 }, true],
  ])('%s', (_, shown, expected) => {
    for (const channel of ['Sms', 'Email'])
      expect(rings(onExpression(`RefusalRate${channel}`), shown)).toBe(expected);
  });

  it('counts nothing that Kaimen lets wait itself, or that came as a surprise to it', () => {
    const [pattern] = filtersOf('test-notice-postponed');
    for (const reason of ['quiet-hours', 'too-many-today', 'surprise', 'sender-busy'])
      expect(pattern).toContain(`$.reason != "${reason}"`);
  });
});

describe('the alarm of what is to be sent by hand', () => {
  it.each([
    [59, false],
    [60, true],
  ])('rings where the oldest has waited for an hour of the day: %i minutes, %s', (minutes, expected) => {
    const { MetricName, Statistic, Threshold, ComparisonOperator } = alarms.get('ByHandWaits') ?? {};
    expect({ MetricName, Statistic, ComparisonOperator }).toEqual({
      MetricName: 'test-by-hand-watched',
      Statistic: 'Maximum',
      ComparisonOperator: 'GreaterThanOrEqualToThreshold',
    });
    expect(minutes >= Number(Threshold)).toBe(expected);
  });
});

describe('the alarm of sign-in codes', () => {
  it('exists only where a sender may carry one', () => {
    const byHand = synthesised('test', { sms: [{ by: 'hand' }] });
    const ids = ({ app }: typeof byHand) => Object.keys(app.findResources('AWS::CloudWatch::Alarm')).join();
    expect(ids(stacks)).toContain('SignInCodes');
    expect(ids(byHand)).not.toContain('SignInCodes');
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

  it.each(stageNames)('rings an alarm or is on the dashboard, in stage %s', (stage) => {
    const { app } = synthesised(stage);
    const shown = ['AWS::CloudWatch::Alarm', 'AWS::CloudWatch::Dashboard']
      .map((type) => JSON.stringify(app.findResources(type)).replaceAll('\\', ''))
      .join();
    const names = Object.values(app.findResources('AWS::Logs::MetricFilter')).map(
      ({ Properties }) => Properties.MetricTransformations[0].MetricName,
    );
    expect(names.filter((name) => !shown.includes(`"${name}"`))).toEqual([]);
  });
});
