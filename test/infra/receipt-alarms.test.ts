import { describe, expect, it } from 'vitest';
import { stageNames } from '#infra/stages.ts';
import { alarmsOf, rings } from '#test/support/alarms.ts';
import { type Stacks, synthesised } from '#test/support/stacks.ts';

const alarmIds = (stage: string): string[] =>
  Object.keys(synthesised(stage).app.findResources('AWS::CloudWatch::Alarm'))
    .map((id) => id.replace(/[0-9A-F]{8}$/, ''))
    .filter((id) => id.startsWith('ReceiptsSilent'));

const telling = { test: ['Aws', 'Ses'], prod: ['Aws', 'Ses'], mainland: ['Aliyun'] };

const prod = synthesised('prod');

describe('the alarm of receipts that stop', () => {
  it.each(stageNames)('is there in stage %s for each sender that tells, and for no other', (stage) => {
    const senders = telling[stage as keyof typeof telling];
    expect(alarmIds(stage).sort()).toEqual(senders.map((sender) => `ReceiptsSilent${sender}`));
  });

  it('looks at a day up to the full hour, which CloudWatch does only where it looks further back too', () => {
    const { parts, periods, datapoints } = alarmsOf(prod)('ReceiptsSilentAws');
    expect({ periods, datapoints }).toEqual({ periods: 2, datapoints: 1 });
    const stats = parts.flatMap(({ MetricStat }) => MetricStat ?? []);
    const dimensions = [{ Name: 'sender', Value: 'aws' }];
    expect(stats).toEqual(
      ['prod-sent-by-sender', 'prod-told-by-sender'].map((MetricName) =>
        expect.objectContaining({
          Period: 86_400,
          Stat: 'Sum',
          Metric: expect.objectContaining({ MetricName, Dimensions: dimensions }),
        }),
      ),
    );
  });

  it.each<[string, { sent?: number; told?: number }, boolean]>([
    ['is silent where nothing was sent', {}, false],
    ['is silent where two were sent, and none is told of', { sent: 2 }, false],
    ['rings where three were sent, and none is told of', { sent: 3 }, true],
    ['rings where a county’s evening and morning were sent, and none is told of', { sent: 14 }, true],
    ['is silent where three were sent, and one is told of', { sent: 3, told: 1 }, false],
    ['rings where thousands were sent, and none is told of', { sent: 12_000, told: 0 }, true],
    ['is silent where none was sent, and some are told of', { told: 12_000 }, false],
  ])('%s in a day', (_, shown, expected) => {
    expect(rings(alarmsOf(prod)('ReceiptsSilentSes'), shown)).toBe(expected);
  });

  it('counts a receipt that was put on record and one that changed nothing', () => {
    const filters = Object.values(prod.app.findResources('AWS::Logs::MetricFilter'));
    const patterns = filters.flatMap(({ Properties }) =>
      Properties.MetricTransformations[0].MetricName === 'prod-told-by-sender'
        ? [Properties.FilterPattern]
        : [],
    );
    expect(patterns.map((pattern) => /message = "([\w-]+)"/.exec(pattern)?.[1]).sort()).toEqual([
      'receipt-ignored',
      'receipt-settled',
    ]);
  });
});

describe('the alarm of reports that don’t read', () => {
  const alarm = ({ app }: Stacks) =>
    Object.entries(app.findResources('AWS::CloudWatch::Alarm')).find(([id]) =>
      id.startsWith('ReportsUnreadable'),
    )?.[1].Properties;

  it('rings for a single one within an hour, where a provider brings reports', () => {
    expect(alarm(synthesised('mainland'))).toMatchObject({
      MetricName: 'mainland-reports-unreadable',
      Period: 3600,
      Statistic: 'Sum',
      Threshold: 1,
      EvaluationPeriods: 1,
      TreatMissingData: 'notBreaching',
    });
    expect(alarm(prod)).toBeUndefined();
  });

  it('counts reports, not the times they are brought', () => {
    const filters = Object.values(synthesised('mainland').app.findResources('AWS::Logs::MetricFilter'));
    const transformations = filters.flatMap(({ Properties }) => Properties.MetricTransformations);
    expect(transformations).toContainEqual(
      expect.objectContaining({ MetricName: 'mainland-reports-unreadable', MetricValue: '$.count' }),
    );
  });
});

it('an address that complained still gets what it asks for: SES keeps back only what came back', () => {
  const [set] = Object.values(prod.app.findResources('AWS::SES::ConfigurationSet'));
  expect(set?.Properties.SuppressionOptions).toEqual({ SuppressedReasons: ['BOUNCE'] });
});
