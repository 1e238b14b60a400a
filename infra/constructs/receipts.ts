import { Duration } from 'aws-cdk-lib';
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import { Construct } from 'constructs';
import type { DataStack } from '../stacks/data-stack.ts';
import { type Stage, sendsBy } from '../stages.ts';
import { hashEnvironment } from './hash-environment.ts';
import { KaimenFunction } from './kaimen-function.ts';
import { makeWorkQueue, type WorkQueue } from './queues.ts';
import { ReceiptTopic } from './receipt-topic.ts';

const SETTLE_TIMEOUT = Duration.seconds(30);

type Props = { data: DataStack; stage: Stage };

/** What became of what was sent, as providers tell: SES and End User Messaging by a topic, Alibaba Cloud by HTTP. */
export class Receipts extends Construct {
  readonly queue: WorkQueue;
  /** Puts receipts on record. */
  readonly settle: KaimenFunction;
  /** Where a provider calls, in a stage that has one which does. */
  readonly intake: KaimenFunction | undefined;

  constructor(scope: Construct, id: string, props: Props) {
    super(scope, id);
    const { data, stage } = props;
    this.queue = makeWorkQueue(this, 'Queue', {
      name: `kaimen-${stage.name}-receipts`,
      data,
      visibilityTimeout: Duration.seconds(SETTLE_TIMEOUT.toSeconds() * 6),
    });
    this.settle = this.makeSettle(props);
    if (sendsBy(stage, 'ses') || sendsBy(stage, 'aws'))
      new ReceiptTopic(this, 'Told', { data, stage, queue: this.queue.queue });
    if (data.receiptsToken)
      this.intake = this.makeIntake(props, data.receiptsToken.secretValue.unsafeUnwrap());
  }

  private makeSettle({ data, stage }: Props): KaimenFunction {
    const settle = new KaimenFunction(this, 'Settle', {
      description: 'puts on record what providers say became of a message',
      entry: 'notices/receipts.ts',
      data,
      tables: { notices: ['get', 'put', 'update', 'delete'] },
      timeout: SETTLE_TIMEOUT,
      environment: { TABLE_PREFIX: `kaimen-${stage.name}`, ...hashEnvironment(data) },
    });
    settle.addEventSource(
      new SqsEventSource(this.queue.queue, {
        batchSize: 10,
        maxConcurrency: 10,
        reportBatchItemFailures: true,
      }),
    );
    return settle;
  }

  private makeIntake({ data, stage }: Props, token: string): KaimenFunction {
    const intake = new KaimenFunction(this, 'Intake', {
      description: 'takes the receipts a provider brings by HTTP',
      entry: 'receipts/index.ts',
      data,
      // Ten thousand receipts may come at once.
      timeout: Duration.seconds(29),
      environment: {
        TABLE_PREFIX: `kaimen-${stage.name}`,
        RECEIPT_QUEUE_URL: this.queue.queue.queueUrl,
        RECEIPTS_TOKEN: token,
      },
    });
    this.queue.queue.grantSendMessages(intake);
    return intake;
  }
}
