import { Duration } from 'aws-cdk-lib';
import { type IMetric, MathExpression } from 'aws-cdk-lib/aws-cloudwatch';
import { FilterPattern, type JsonPattern, type MetricFilter } from 'aws-cdk-lib/aws-logs';
import type { Channel } from '#shared/notices/notice.ts';
import type { Stage } from '../stages.ts';
import type { KaimenFunction } from './kaimen-function.ts';
import { lineMetric } from './line-metric.ts';

export type NoticeMetricsProps = {
  stage: Stage;
  deliver: KaimenFunction;
  /** What puts the providers' receipts on record. */
  settle: KaimenFunction;
  /** What sends sign-in codes, which never wait. */
  citizen: KaimenFunction;
};

/** So many in a quarter of an hour before a rate means anything. */
const FEWEST = 10;
const aQuarter = { period: Duration.minutes(15), statistic: 'Sum' };

/** Otherwise another consumer had it by then, and says itself how it ended. */
const ours = FilterPattern.booleanValue('$.ours', true);
/** Not for a reason of Kaimen's own to wait: a provider was asked. */
const wasAsked = ['quiet-hours', 'too-many-today'].map((reason) =>
  FilterPattern.stringValue('$.reason', '!=', reason),
);
/** What a receipt is about, told from who brings it. */
const from: Record<Channel, JsonPattern> = {
  email: FilterPattern.stringValue('$.sender', '=', 'ses'),
  sms: FilterPattern.stringValue('$.sender', '!=', 'ses'),
};
/** It still held, and nobody could be told in time. */
const cameTooLate = FilterPattern.stringValue('$.reason', '=', 'too-late');
const saysFailed = FilterPattern.stringValue('$.state', '=', 'failed');

/** What the log lines of delivery say became of notices, each channel apart. */
export class NoticeMetrics {
  private readonly sent: MetricFilter;
  private readonly failed: MetricFilter;
  private readonly late: MetricFilter;
  private readonly postponed: MetricFilter;
  private readonly returned: Record<Channel, MetricFilter>;
  private readonly overtaken: MetricFilter;
  private readonly codes: MetricFilter;

  constructor({ stage, deliver, settle, citizen }: NoticeMetricsProps) {
    const told = (id: string, message: string, where: JsonPattern[] = [], name = message) =>
      lineMetric(deliver, id, { stage, by: 'channel', message, name, where: [ours, ...where] });
    this.sent = told('Sent', 'notice-sent');
    this.failed = told('Failed', 'notice-failed');
    this.postponed = told('Postponed', 'notice-postponed', wasAsked);
    told('ByHand', 'notice-by-hand');
    told('Dropped', 'notice-dropped');
    this.late = told('TooLate', 'notice-dropped', [cameTooLate], 'notice-too-late');
    const returned = (id: string, channel: Channel) =>
      lineMetric(settle, id, {
        stage,
        message: 'receipt-settled',
        name: `returned-${channel}`,
        where: [saysFailed, from[channel]],
      });
    this.returned = { sms: returned('ReturnedSms', 'sms'), email: returned('ReturnedEmail', 'email') };
    this.overtaken = lineMetric(deliver, 'TakenOver', { stage, message: 'sender-taken-over' });
    lineMetric(citizen, 'TakenOver', { stage, message: 'sender-taken-over' });
    this.codes = lineMetric(citizen, 'CodesNotSent', { stage, message: 'sign-in-code-not-sent' });
  }

  /**
   * Of a hundred notices that a provider took or never will, how many did not reach the person, or not in time, in a
   * quarter of an hour; 0 where they are few.
   */
  failureRate(channel: Channel): IMetric {
    const { sent, failed, late, returned } = this.counts(channel);
    return rate('(failed + late + returned)', '(failed + late + sent)', { sent, failed, late, returned });
  }

  /** Of a hundred attempts in a quarter of an hour, how many were to be tried again; 0 where they are few. */
  refusalRate(channel: Channel): IMetric {
    const { sent, failed, postponed } = this.counts(channel);
    return rate('postponed', '(postponed + failed + sent)', { sent, failed, postponed });
  }

  /** How often a sender took over from the one before it. */
  takeOvers(period: Duration): IMetric {
    return this.overtaken.metric({ period, statistic: 'Sum' });
  }

  /** How many sign-in codes no provider took. */
  codesNotSent(period: Duration): IMetric {
    return this.codes.metric({ period, statistic: 'Sum' });
  }

  /** What became of a channel's notices, by quarters of an hour. */
  counts(channel: Channel) {
    const ofChannel = { ...aQuarter, dimensionsMap: { channel } };
    return {
      sent: this.sent.metric({ ...ofChannel, label: 'sent' }),
      postponed: this.postponed.metric({ ...ofChannel, label: 'to be tried again' }),
      failed: this.failed.metric({ ...ofChannel, label: 'failed' }),
      late: this.late.metric({ ...ofChannel, label: 'too late' }),
      returned: this.returned[channel].metric({ ...aQuarter, label: 'sent, not delivered' }),
    };
  }
}

const rate = (part: string, whole: string, usingMetrics: Record<string, IMetric>): IMetric => {
  // A metric without lines has no value, not the value 0.
  const filled = (sum: string) => sum.replace(/\w+/g, (name) => `FILL(${name}, 0)`);
  return new MathExpression({
    expression: `IF(${filled(whole)} >= ${FEWEST}, 100 * ${filled(part)} / ${filled(whole)}, 0)`,
    usingMetrics,
    period: aQuarter.period,
  });
};
