import type { Duration } from 'aws-cdk-lib';
import { type IMetric, MathExpression } from 'aws-cdk-lib/aws-cloudwatch';

/** A sum of metrics in which one without lines counts as 0: it has no value, not that one. */
export const filled = (sum: string): string => sum.replace(/\w+/g, (name) => `FILL(${name}, 0)`);

/** How many of a hundred; 0 but `where` that means anything. All three are expressions of the metrics. */
type Rate = { of: string; in: string; where: string };

/** A rate as a metric. */
export const rateMetric = (
  { of: part, in: whole, where }: Rate,
  usingMetrics: Record<string, IMetric>,
  period: Duration,
): IMetric =>
  new MathExpression({
    expression: `IF(${where}, 100 * ${part} / ${whole}, 0)`,
    usingMetrics,
    period,
  });
