import { describe, expect, it } from 'vitest';
import { stageNames } from '#infra/stages.ts';
import { alarmsOf, rings } from '#test/support/alarms.ts';
import { synthesised } from '#test/support/stacks.ts';

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

  it('looks at six hours, each half by itself, so that receipts of the last minutes may be on their way', () => {
    const { parts, periods } = alarmsOf(prod)('ReceiptsSilentAws');
    expect(periods).toBe(2);
    const stats = parts.flatMap(({ MetricStat }) => MetricStat ?? []);
    const dimensions = [{ Name: 'sender', Value: 'aws' }];
    expect(stats).toEqual(
      ['prod-sent-by-sender', 'prod-told-by-sender'].map((MetricName) =>
        expect.objectContaining({
          Period: 10_800,
          Stat: 'Sum',
          Metric: expect.objectContaining({ MetricName, Dimensions: dimensions }),
        }),
      ),
    );
  });

  it.each<[string, { sent?: number; told?: number }, boolean]>([
    ['is silent where nothing was sent', {}, false],
    ['is silent where nine were sent, and none is told of', { sent: 9 }, false],
    ['rings where ten were sent, and none is told of', { sent: 10 }, true],
    ['is silent where ten were sent, and one is told of', { sent: 10, told: 1 }, false],
    ['rings where thousands were sent, and none is told of', { sent: 12_000, told: 0 }, true],
    ['is silent where none was sent, and some are told of', { told: 12_000 }, false],
  ])('%s in each half', (_, shown, expected) => {
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
