import type { Duration } from 'aws-cdk-lib';
import { type IMetric, MathExpression, type Metric } from 'aws-cdk-lib/aws-cloudwatch';
import type { MetricFilter } from 'aws-cdk-lib/aws-logs';
import type { Channel } from '#shared/notices/notice.ts';
import type { Stage } from '../stages.ts';
import { lineMetric } from './line-metric.ts';
import type { NoticePipeline } from './notice-pipeline.ts';

export type SweepMetricsProps = {
  stage: Stage;
  notices: Pick<NoticePipeline, 'sweep' | 'queues' | 'flows'>;
};

/** What the sweep says of what is due, each channel apart, and of what waits for the office's hands. */
export class SweepMetrics {
  private readonly oldest: MetricFilter;
  private readonly leftOver: MetricFilter;
  private readonly byHand: MetricFilter;

  constructor(private readonly props: SweepMetricsProps) {
    const { stage, notices } = props;
    const line = { stage, message: 'swept', by: 'channel' } as const;
    this.oldest = lineMetric(notices.sweep, 'Swept', { ...line, field: 'oldestSeconds' });
    this.leftOver = lineMetric(notices.sweep, 'Left', { ...line, name: 'left', field: 'left' });
    this.byHand = lineMetric(notices.sweep, 'ByHand', {
      stage,
      message: 'by-hand-watched',
      field: 'oldestMinutes',
    });
  }

  /** How often a channel was swept. */
  sweeps(channel: Channel, period: Duration): Metric {
    return this.oldest.metric({ period, statistic: 'SampleCount', dimensionsMap: { channel } });
  }

  /** For how many seconds the oldest has been due that is still waiting, at worst. */
  oldestSeconds(channel: Channel, period: Duration): Metric {
    return this.oldest.metric({ period, statistic: 'Maximum', dimensionsMap: { channel } });
  }

  /** How many were due beyond what a sweep may queue, at worst. */
  left(channel: Channel, period: Duration): Metric {
    return this.leftOver.metric({ period, statistic: 'Maximum', dimensionsMap: { channel } });
  }

  /**
   * For how many seconds the oldest has been due that leaves neither with the next minute nor when its turn comes: 0 where more is
   * due than a minute bears and consumers take from the queue.
   */
  stuckSeconds(channel: Channel, period: Duration): IMetric {
    const { queue } = this.props.notices.queues[channel];
    return new MathExpression({
      expression: 'IF(left * FILL(handled, 0) > 0, 0, oldest)',
      usingMetrics: {
        oldest: this.oldestSeconds(channel, period),
        left: this.left(channel, period),
        handled: queue.metricNumberOfMessagesDeleted({ period, statistic: 'Sum' }),
      },
      period,
    });
  }

  /** By how many minutes the last of what is due will be late: what it has waited, and what it takes until its turn at the channel's rate. */
  lateMinutes(channel: Channel, period: Duration): IMetric {
    return new MathExpression({
      expression: `(oldest + left / ${this.props.notices.flows[channel].perSecond}) / 60`,
      usingMetrics: {
        oldest: this.oldestSeconds(channel, period),
        left: this.left(channel, period),
      },
      period,
    });
  }

  /** For how many minutes, quiet hours left out, the oldest has waited to be sent by hand, at worst. */
  byHandMinutes(period: Duration): Metric {
    return this.byHand.metric({ period, statistic: 'Maximum' });
  }
}
