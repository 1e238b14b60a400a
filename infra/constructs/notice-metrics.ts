import { Duration } from 'aws-cdk-lib';
import type { IMetric } from 'aws-cdk-lib/aws-cloudwatch';
import { FilterPattern, type JsonPattern, type MetricFilter } from 'aws-cdk-lib/aws-logs';
import type { Channel } from '#shared/notices/notice.ts';
import { SENDER_BUSY } from '#shared/notices/send-error.ts';
import type { Stage } from '../stages.ts';
import type { KaimenFunction } from './kaimen-function.ts';
import { lineMetric } from './line-metric.ts';
import { filled, rateMetric } from './rate-metric.ts';

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
const aQuarter = Duration.minutes(15);
/** So many that didn't reach anybody before it means anything what part they are of what a small office sends. */
const FEWEST_LOST = 3;

/** Otherwise another consumer had it by then, and says itself how it ended. */
const ours = FilterPattern.booleanValue('$.ours', true);
/** Not for a reason of Kaimen's own: a sender didn't take it, or couldn't as it is set up. What came as a surprise rings DeliverErrors. */
const wasRefused = ['quiet-hours', 'too-many-today', 'surprise', SENDER_BUSY].map((reason) =>
  FilterPattern.stringValue('$.reason', '!=', reason),
);
/** What a receipt is about, told from who brings it. */
const from: Record<Channel, JsonPattern> = {
  email: FilterPattern.stringValue('$.sender', '=', 'ses'),
  sms: FilterPattern.stringValue('$.sender', '!=', 'ses'),
};
/** Its time was over before anybody was told; nobody looked whether it still held. */
const cameTooLate = FilterPattern.stringValue('$.reason', '=', 'too-late');
const saysFailed = FilterPattern.stringValue('$.state', '=', 'failed');

/** What did not reach the person, or not in time; and all that a provider took or never will. */
const lost = filled('(failed + late + returned)');
const ended = filled('(failed + late + sent)');

/** What the log lines of delivery say became of notices, each channel apart. */
export class NoticeMetrics {
  private readonly sent: MetricFilter;
  private readonly failed: MetricFilter;
  private readonly late: MetricFilter;
  private readonly byHand: MetricFilter;
  private readonly postponed: MetricFilter;
  private readonly returned: Record<Channel, MetricFilter>;
  private readonly overtaken: MetricFilter;
  private readonly codes: MetricFilter;

  constructor({ stage, deliver, settle, citizen }: NoticeMetricsProps) {
    const told = (id: string, message: string, where: JsonPattern[] = [], name = message) =>
      lineMetric(deliver, id, { stage, by: 'channel', message, name, where: [ours, ...where] });
    this.sent = told('Sent', 'notice-sent');
    this.failed = told('Failed', 'notice-failed');
    this.postponed = told('Postponed', 'notice-postponed', wasRefused);
    this.byHand = told('ByHand', 'notice-by-hand');
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
    const ends = this.ends(channel, aQuarter);
    return rateMetric({ of: lost, in: ended, where: `${ended} >= ${FEWEST}` }, ends, aQuarter);
  }

  /**
   * The same over hours, 0 where fewer than three didn't reach the person: in a small office that is many. Receipts of what was sent
   * before don't make a rate.
   */
  failureRateOfFew(channel: Channel, period: Duration): IMetric {
    const where = `(${lost} >= ${FEWEST_LOST}) && (${lost} <= ${ended})`;
    return rateMetric({ of: lost, in: ended, where }, this.ends(channel, period), period);
  }

  /** Of a hundred attempts in a quarter of an hour, how many were to be tried again; 0 where they are few. */
  refusalRate(channel: Channel): IMetric {
    const { sent, failed, postponed } = this.counts(channel, aQuarter);
    const tried = filled('(postponed + failed + sent)');
    const refused = { of: filled('postponed'), in: tried, where: `${tried} >= ${FEWEST}` };
    return rateMetric(refused, { sent, failed, postponed }, aQuarter);
  }

  /** How often a sender took over from the one before it. */
  takeOvers(period: Duration): IMetric {
    return this.overtaken.metric({ period, statistic: 'Sum' });
  }

  /** How many sign-in codes no provider took. */
  codesNotSent(period: Duration): IMetric {
    return this.codes.metric({ period, statistic: 'Sum' });
  }

  /** What became of a channel's notices. */
  counts(channel: Channel, period = aQuarter) {
    const all = { period, statistic: 'Sum' };
    const ofChannel = { ...all, dimensionsMap: { channel } };
    return {
      sent: this.sent.metric({ ...ofChannel, label: 'sent' }),
      postponed: this.postponed.metric({ ...ofChannel, label: 'to be tried again' }),
      byHand: this.byHand.metric({ ...ofChannel, label: 'left to the office' }),
      failed: this.failed.metric({ ...ofChannel, label: 'failed' }),
      late: this.late.metric({ ...ofChannel, label: 'too late' }),
      returned: this.returned[channel].metric({ ...all, label: 'sent, not delivered' }),
    };
  }

  private ends(channel: Channel, period: Duration): Record<string, IMetric> {
    const { sent, failed, late, returned } = this.counts(channel, period);
    return { sent, failed, late, returned };
  }
}
