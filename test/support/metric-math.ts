/** A metric of an alarm as CloudFormation has it. */
export type AlarmPart = {
  Id: string;
  Expression?: string;
  ReturnData?: boolean;
  MetricStat?: {
    Period: number;
    Stat: string;
    Metric: { MetricName: string; Dimensions?: { Name: string; Value: unknown }[] };
  };
};

/** What an alarm's expression comes to where its metrics have these values; undefined is a metric without any. */
export const evaluateMath = (
  parts: readonly AlarmPart[],
  values: Record<string, number | undefined>,
): number | undefined => {
  const expression = parts.find(({ Expression }) => Expression)?.Expression ?? '';
  const names = parts.flatMap(({ Id, MetricStat }) => (MetricStat ? [Id] : []));
  const unknown = Object.keys(values).filter((name) => !names.includes(name));
  if (unknown.length > 0) throw new Error(`the expression knows no ${unknown}`);
  const fill = (value: number | undefined, otherwise: number) => value ?? otherwise;
  const choose = <T>(holds: boolean, one: T, other: T): T => (holds ? one : other);
  const evaluate = new Function('FILL', 'IF', ...names, `return ${expression};`);
  const value = evaluate(fill, choose, ...names.map((name) => values[name]));
  // Where a value is missing, so is what is made of it.
  return Number.isNaN(value) ? undefined : value;
};
