import { type AlarmPart, evaluateMath } from './metric-math.ts';
import type { Stacks } from './stacks.ts';

/** An alarm on an expression. */
export type ExpressionAlarm = {
  parts: AlarmPart[];
  threshold: number;
  below: boolean;
  periods: number;
  /** How many of these must be so. */
  datapoints: number;
  missingRings: boolean;
};

/** The alarms of a stage by their ids, as far as they are on an expression. */
export const alarmsOf = ({ app }: Stacks): ((id: string) => ExpressionAlarm) => {
  const alarms = new Map(
    Object.entries(app.findResources('AWS::CloudWatch::Alarm')).map(([id, { Properties }]) => [
      id.replace(/[0-9A-F]{8}$/, ''),
      Properties,
    ]),
  );
  return (id) => {
    const alarm = alarms.get(id);
    if (!alarm?.Metrics) throw new Error(`${id} is no alarm, or not one on an expression`);
    return {
      parts: alarm.Metrics,
      threshold: alarm.Threshold,
      below: alarm.ComparisonOperator === 'LessThanThreshold',
      periods: alarm.EvaluationPeriods,
      datapoints: alarm.DatapointsToAlarm ?? alarm.EvaluationPeriods,
      missingRings: alarm.TreatMissingData === 'breaching',
    };
  };
};

/** Whether an alarm rings where its metrics have these values in each of its periods. */
export const rings = (
  { parts, threshold, below, missingRings }: ExpressionAlarm,
  values: Record<string, number | undefined>,
): boolean => {
  const value = evaluateMath(parts, values);
  if (value === undefined) return missingRings;
  return below ? value < threshold : value >= threshold;
};
