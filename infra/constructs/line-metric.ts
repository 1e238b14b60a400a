import type { Duration } from 'aws-cdk-lib';
import { type IMetric, MathExpression } from 'aws-cdk-lib/aws-cloudwatch';
import { FilterPattern, type JsonPattern, type MetricFilter } from 'aws-cdk-lib/aws-logs';
import type { Stage } from '../stages.ts';
import type { KaimenFunction } from './kaimen-function.ts';

export type LineMetricProps = {
  stage: Stage;
  /** The lines' `message`. */
  message: string;
  /** The metric's, where it isn't the message. Two functions whose lines have one name share the metric. */
  name?: string;
  /** What else must hold of a line. */
  where?: JsonPattern[];
  /** The number whose value is taken; without one lines are counted. */
  field?: string;
  /** Apart by the line's `channel` or `sender`, which the metric is then asked for as a dimension. */
  by?: 'channel' | 'sender';
};

/** A metric made of a function's log lines. */
export const lineMetric = (
  fn: KaimenFunction,
  id: string,
  { stage, message, name = message, where = [], field, by }: LineMetricProps,
): MetricFilter =>
  fn.logGroup.addMetricFilter(id, {
    filterPattern: FilterPattern.all(FilterPattern.stringValue('$.message', '=', message), ...where),
    metricNamespace: 'Kaimen',
    metricName: `${stage.name}-${name}`,
    metricValue: field ? `$.${field}` : '1',
    dimensions: by && { [by]: `$.${by}` },
  });

/**
 * How often a function failed: runs that were lost, and what `said` counts, which happened in runs that could say so and so are no
 * errors to Lambda.
 */
export const troublesOf = (fn: KaimenFunction, said: MetricFilter, period: Duration): IMetric =>
  new MathExpression({
    expression: 'FILL(lost, 0) + FILL(said, 0)',
    usingMetrics: {
      lost: fn.metricErrors({ period }),
      said: said.metric({ period, statistic: 'Sum' }),
    },
    period,
  });

/** Runs that were lost, and lines of these messages, each of which tells of a surprise. */
export const surprisesOf = (
  fn: KaimenFunction,
  { stage, name, messages }: { stage: Stage; name: string; messages: string[] },
  period: Duration,
): IMetric => {
  const isOne = messages.map((message) => FilterPattern.stringValue('$.message', '=', message));
  const said = fn.logGroup.addMetricFilter('Surprises', {
    filterPattern: FilterPattern.any(...isOne),
    metricNamespace: 'Kaimen',
    metricName: `${stage.name}-${name}`,
  });
  return troublesOf(fn, said, period);
};
