import type { ITopic } from 'aws-cdk-lib/aws-sns';
import type { Construct } from 'constructs';
import { channels } from '#shared/notices/notice.ts';
import type { NoticePipeline } from '../constructs/notice-pipeline.ts';
import { addChannelAlarm, everyFiveMinutes, ServiceAlarm } from '../constructs/service-alarm.ts';
import type { SweepMetrics } from '../constructs/sweep-metrics.ts';

export type SweepAlarmsProps = { notices: NoticePipeline; metrics: SweepMetrics; tell: ITopic };

const { period } = everyFiveMinutes;

/** What wakes somebody when what is due doesn't leave, or not in time, or is left to the office and stays there. */
export const addSweepAlarms = (scope: Construct, { notices, metrics, tell }: SweepAlarmsProps): void => {
  for (const channel of channels) {
    // The sweep's own silence rings under SweepStopped only.
    addChannelAlarm(scope, 'OldestNotice', channel, {
      breaks: `A message by ${channel} has been due for more than ten minutes, and not because others go first.`,
      metric: metrics.stuckSeconds(channel, period),
      threshold: 600,
      periods: 2,
      silence: 'is-fine',
      tell,
    });
    addChannelAlarm(scope, 'Backlog', channel, {
      breaks: `So much is due by ${channel} that the last is told ninety minutes late, or later.`,
      metric: metrics.lateMinutes(channel, period),
      threshold: 90,
      periods: 2,
      silence: 'is-fine',
      tell,
    });
    addChannelAlarm(scope, 'SweepStopped', channel, {
      breaks: `The minute’s sweep has stopped: no reminder by ${channel} leaves.`,
      metric: metrics.sweeps(channel, period),
      threshold: 1,
      below: true,
      silence: 'is-trouble',
      tell,
    });
  }
  new ServiceAlarm(scope, 'ByHandWaits', {
    breaks: 'What no provider sends has waited for the office’s hands for an hour: people are not told.',
    metric: metrics.byHandMinutes(period),
    // A reminder two hours before bears one hour, and whoever else has work need not drop it for the list.
    threshold: 60,
    silence: 'is-fine',
    tell,
  });
  new ServiceAlarm(scope, 'SweepErrors', {
    breaks: 'Due reminders are not found, so nobody is reminded.',
    metric: notices.sweep.metricErrors(everyFiveMinutes),
    threshold: 3,
    silence: 'is-fine',
    tell,
  });
};
