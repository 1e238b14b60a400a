import type { Duration } from 'aws-cdk-lib';
import { type IMetric, MathExpression } from 'aws-cdk-lib/aws-cloudwatch';
import { FilterPattern, type MetricFilter } from 'aws-cdk-lib/aws-logs';
import type { SenderName } from '#shared/notices/message.ts';
import type { Stage } from '../stages.ts';
import type { KaimenFunction } from './kaimen-function.ts';
import { lineMetric } from './line-metric.ts';

export type ReceiptMetricsProps = {
  stage: Stage;
  deliver: KaimenFunction;
  /** What puts the providers' receipts on record. */
  settle: KaimenFunction;
};

/** So many must be sent before it means anything that none is told of: one phone may be off, and two. */
const FEWEST = 3;

/** Whether those who take messages tell what became of them, each sender apart. */
export class ReceiptMetrics {
  private readonly sent: MetricFilter;
  private readonly told: MetricFilter;

  constructor({ stage, deliver, settle }: ReceiptMetricsProps) {
    this.sent = lineMetric(deliver, 'SentBySender', {
      stage,
      message: 'notice-sent',
      name: 'sent-by-sender',
      by: 'sender',
    });
    const told = (id: string, message: string) =>
      lineMetric(settle, id, {
        stage,
        message,
        name: 'told-by-sender',
        // Of what is nothing of a notice the sender isn't known.
        where: [FilterPattern.exists('$.sender')],
        by: 'sender',
      });
    this.told = told('ReceiptsSettled', 'receipt-settled');
    told('ReceiptsIgnored', 'receipt-ignored');
  }

  /** How many receipts a sender brought; 1 where it was handed too few messages to tell. */
  receipts(sender: SenderName, period: Duration): IMetric {
    const ofSender = { period, statistic: 'Sum', dimensionsMap: { sender } };
    return new MathExpression({
      expression: `IF(FILL(sent, 0) >= ${FEWEST}, FILL(told, 0), 1)`,
      usingMetrics: { sent: this.sent.metric(ofSender), told: this.told.metric(ofSender) },
      period,
    });
  }
}
