import { Duration } from 'aws-cdk-lib';
import { Alarm, ComparisonOperator, type IMetric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import type { Construct } from 'constructs';
import type { Channel } from '#shared/notices/notice.ts';
import type { Stage } from '../stages.ts';
import type { KaimenFunction } from './kaimen-function.ts';
import { surprisesOf } from './line-metric.ts';
import { channelIds } from './notice-pipeline.ts';

export type ServiceAlarmProps = {
  /** What a person notices when this rings, as a sentence. */
  breaks: string;
  /** The runbook's section, where several alarms share one; else it is the alarm's id. */
  section?: string;
  metric: IMetric;
  /** Rings at this value or above; with `below`, under it. */
  threshold: number;
  below?: boolean;
  /** Periods in a row before it rings. */
  periods?: number;
  /** Or so many periods, of which the given number must be so. */
  among?: number;
  /** What silence means: nothing to worry about, or that the thing has stopped. */
  silence: 'is-fine' | 'is-trouble';
  tell: ITopic;
};

/** An alarm that can't be made without saying what breaks. */
export class ServiceAlarm extends Alarm {
  constructor(scope: Construct, id: string, props: ServiceAlarmProps) {
    super(scope, id, {
      alarmDescription: `${props.breaks} See infra/runbook.md, section ${props.section ?? id}.`,
      metric: props.metric,
      threshold: props.threshold,
      comparisonOperator: props.below
        ? ComparisonOperator.LESS_THAN_THRESHOLD
        : ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      evaluationPeriods: props.among ?? props.periods ?? 1,
      ...(props.among && { datapointsToAlarm: props.periods ?? 1 }),
      treatMissingData:
        props.silence === 'is-trouble' ? TreatMissingData.BREACHING : TreatMissingData.NOT_BREACHING,
    });
    this.addAlarmAction(new SnsAction(props.tell));
    this.addOkAction(new SnsAction(props.tell));
  }
}

export const everyFiveMinutes = { period: Duration.minutes(5) };

export type ErrorAlarmProps = Pick<ServiceAlarmProps, 'breaks' | 'tell'> & {
  stage: Stage;
  fn: KaimenFunction;
  /** Its lines that tell of a surprise. */
  messages: string[];
};

/** Rings where a function was surprised, or its runs lost, three times within five minutes. */
export const addErrorAlarm = (
  scope: Construct,
  name: string,
  { stage, fn, messages, breaks, tell }: ErrorAlarmProps,
): ServiceAlarm =>
  new ServiceAlarm(scope, name, {
    breaks,
    metric: surprisesOf(fn, { stage, name, messages }, everyFiveMinutes.period),
    threshold: 3,
    silence: 'is-fine',
    tell,
  });

/** An alarm of one channel, whose section in the runbook is the same for all. */
export const addChannelAlarm = (
  scope: Construct,
  section: string,
  channel: Channel,
  props: Omit<ServiceAlarmProps, 'section'>,
): ServiceAlarm => new ServiceAlarm(scope, `${section}${channelIds[channel]}`, { ...props, section });
