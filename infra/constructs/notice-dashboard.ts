import { Duration } from 'aws-cdk-lib';
import { Dashboard, GraphWidget, SingleValueWidget } from 'aws-cdk-lib/aws-cloudwatch';
import type { Construct } from 'constructs';
import { channels } from '#shared/notices/notice.ts';
import type { Stage } from '../stages.ts';
import type { NoticeMetrics } from './notice-metrics.ts';
import type { WorkQueue } from './queues.ts';
import type { SweepMetrics } from './sweep-metrics.ts';

export type NoticeDashboardProps = {
  stage: Stage;
  metrics: NoticeMetrics;
  sweeps: SweepMetrics;
  queues: Record<string, WorkQueue>;
};

/** One page that shows how telling people goes: counts only, nothing of anybody. */
export const addNoticeDashboard = (
  scope: Construct,
  { stage, metrics, sweeps, queues }: NoticeDashboardProps,
): void => {
  const dashboard = new Dashboard(scope, 'NoticeDashboard', {
    dashboardName: `kaimen-${stage.name}-notices`,
    defaultInterval: Duration.days(1),
  });
  for (const channel of channels)
    dashboard.addWidgets(
      new GraphWidget({
        title: `${channel}: what became of them, by quarters of an hour`,
        width: 16,
        stacked: true,
        left: Object.values(metrics.counts(channel)),
      }),
      new GraphWidget({
        title: `${channel}: seconds the oldest has been due; how many a sweep left`,
        width: 8,
        left: [sweeps.oldestSeconds(channel, Duration.minutes(5))],
        right: [sweeps.left(channel, Duration.minutes(5))],
      }),
    );
  dashboard.addWidgets(
    new GraphWidget({
      title: 'by hand: minutes the oldest has waited, quiet hours left out',
      width: 12,
      left: [sweeps.byHandMinutes(Duration.minutes(5))],
    }),
    new SingleValueWidget({
      title: 'Given up',
      width: 12,
      metrics: Object.entries(queues).map(([label, { deadLetters }]) =>
        deadLetters.metricApproximateNumberOfMessagesVisible({ label, statistic: 'Maximum' }),
      ),
    }),
  );
};
