import { Duration } from 'aws-cdk-lib';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import type { Construct } from 'constructs';
import { tellingSenders } from '#shared/notices/receipt.ts';
import { lineMetric } from '../constructs/line-metric.ts';
import type { ReceiptMetrics } from '../constructs/receipt-metrics.ts';
import type { Receipts } from '../constructs/receipts.ts';
import { addErrorAlarm, ServiceAlarm } from '../constructs/service-alarm.ts';
import { type Stage, sendsBy } from '../stages.ts';

export type ReceiptAlarmsProps = { stage: Stage; receipts: Receipts; metrics: ReceiptMetrics; tell: ITopic };

/** A county sends in two bursts, at 18:00 and 08:30, and few: only a day shows whether anybody is told of. */
const A_DAY = Duration.days(1);

const inIds = (name: string): string => `${name.charAt(0).toUpperCase()}${name.slice(1)}`;

/** What wakes somebody when nobody learns what became of messages. */
export const addReceiptAlarms = (
  scope: Construct,
  { stage, receipts, metrics, tell }: ReceiptAlarmsProps,
): void => {
  for (const sender of tellingSenders.filter((name) => sendsBy(stage, name)))
    new ServiceAlarm(scope, `ReceiptsSilent${inIds(sender)}`, {
      breaks: `No receipt has come from ${sender} for a day: what failed looks as if it had been sent.`,
      section: 'ReceiptsSilent',
      metric: metrics.receipts(sender, A_DAY),
      threshold: 1,
      below: true,
      // An alarm over more than a day is looked at each hour, up to the full hour, so that receipts of a burst may be on their way.
      periods: 1,
      among: 2,
      silence: 'is-fine',
      tell,
    });
  if (receipts.intake)
    new ServiceAlarm(scope, 'ReportsUnreadable', {
      breaks:
        'Reports that a provider brings by HTTP don’t read: nobody learns what became of those messages.',
      metric: lineMetric(receipts.intake, 'ReportsUnreadable', {
        stage,
        message: 'reports-unreadable',
        field: 'count',
      }).metric({ period: Duration.hours(1), statistic: 'Sum' }),
      threshold: 1,
      silence: 'is-fine',
      tell,
    });
  addErrorAlarm(scope, 'ReceiptErrors', {
    stage,
    fn: receipts.settle,
    messages: ['receipt-failed'],
    breaks:
      'What providers say of deliveries is not put on record: what failed looks as if it had been sent.',
    tell,
  });
  if (receipts.intake)
    addErrorAlarm(scope, 'ReceiptIntakeErrors', {
      stage,
      fn: receipts.intake,
      messages: ['request-failed'],
      breaks: 'Receipts that a provider brings by HTTP are not taken.',
      tell,
    });
};
