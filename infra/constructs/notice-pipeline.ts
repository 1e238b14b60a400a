import { Duration } from 'aws-cdk-lib';
import { FilterCriteria, FilterRule, StartingPosition } from 'aws-cdk-lib/aws-lambda';
import { DynamoEventSource, SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import { Schedule, ScheduleExpression } from 'aws-cdk-lib/aws-scheduler';
import { LambdaInvoke } from 'aws-cdk-lib/aws-scheduler-targets';
import { Construct } from 'constructs';
import { type Channel, channels } from '#shared/notices/notice.ts';
import { CADRES } from '#shared/pairing/keys.ts';
import type { DataStack } from '../stacks/data-stack.ts';
import type { Stage } from '../stages.ts';
import { type ChannelFlow, DELIVER_TIMEOUT } from './channel-flow.ts';
import { hashEnvironment } from './hash-environment.ts';
import { KaimenFunction } from './kaimen-function.ts';
import { noticePartitions } from './notice-partitions.ts';
import { makeWorkQueue, type WorkQueue } from './queues.ts';
import { flowsOf, mailEnvironment, smsEnvironment } from './sender-environment.ts';
import { allowMail, allowSms } from './sender-rights.ts';

/** What names a channel in ids. */
export const channelIds: Record<Channel, string> = { sms: 'Sms', email: 'Email' };

type Props = { data: DataStack; stage: Stage };

/** From a waiting notice to a message: the sweep and the stream put keys on the channel's queue, deliver sends. */
export class NoticePipeline extends Construct {
  readonly sweep: KaimenFunction;
  readonly deliver: KaimenFunction;
  /** Each channel has its own: one that is slow keeps no other back. */
  readonly queues: Record<Channel, WorkQueue>;
  readonly flows: Record<Channel, ChannelFlow>;

  constructor(scope: Construct, id: string, props: Props) {
    super(scope, id);
    this.flows = flowsOf(props.stage);
    this.queues = { sms: this.makeQueue('sms', props), email: this.makeQueue('email', props) };
    this.sweep = this.makeSweep(props);
    this.deliver = this.makeDeliver(props);
  }

  private makeQueue(channel: Channel, { data, stage }: Props): WorkQueue {
    return makeWorkQueue(this, `${channelIds[channel]}Queue`, {
      name: `kaimen-${stage.name}-${channel}`,
      data,
      // AWS asks for six times the consumer's timeout.
      visibilityTimeout: Duration.seconds(DELIVER_TIMEOUT.toSeconds() * 6),
    });
  }

  private makeSweep({ data, stage }: Props): KaimenFunction {
    const { sms, email } = this.queues;
    const sweep = new KaimenFunction(this, 'Sweep', {
      description:
        'finds the notices that are due and queues them, and looks what waits for the office’s hands',
      entry: 'notices/sweep.ts',
      data,
      partitions: { notices: { [noticePartitions.waiting]: ['query'] } },
      lists: { notices: [noticePartitions.byHand] },
      timeout: Duration.seconds(50),
      environment: {
        TABLE_PREFIX: `kaimen-${stage.name}`,
        SMS_QUEUE_URL: sms.queue.queueUrl,
        EMAIL_QUEUE_URL: email.queue.queueUrl,
        SMS_PER_MINUTE: String(this.flows.sms.perMinute),
        EMAIL_PER_MINUTE: String(this.flows.email.perMinute),
      },
    });
    for (const channel of channels) this.queues[channel].queue.grantSendMessages(sweep);
    new Schedule(this, 'EachMinute', {
      description: 'Kaimen: sweep for due notices',
      schedule: ScheduleExpression.rate(Duration.minutes(1)),
      target: new LambdaInvoke(sweep, { retryAttempts: 0 }),
    });
    sweep.addEventSource(
      // No destination for what fails for good: the stream only saves a minute, the sweep finds whatever it loses.
      new DynamoEventSource(data.tables.notices, {
        startingPosition: StartingPosition.TRIM_HORIZON,
        batchSize: 100,
        retryAttempts: 5,
        maxRecordAge: Duration.minutes(5),
        filters: [
          FilterCriteria.filter({
            eventName: FilterRule.isEqual('INSERT'),
            dynamodb: { Keys: { pk: { S: FilterRule.beginsWith('due#') } } },
          }),
        ],
      }),
    );
    return sweep;
  }

  private makeDeliver({ data, stage }: Props): KaimenFunction {
    const deliver = new KaimenFunction(this, 'Deliver', {
      description: 'sends queued notices by mail and SMS',
      entry: 'notices/deliver.ts',
      data,
      tables: {
        notices: ['get', 'put', 'update', 'delete'],
        reception: ['get'],
        pairing: ['get'],
        matters: ['get'],
      },
      partitions: {
        notices: { [noticePartitions.words]: ['query'] },
        // Where a cadre is reached now.
        people: { [CADRES]: ['get'] },
      },
      timeout: DELIVER_TIMEOUT,
      environment: {
        TABLE_PREFIX: `kaimen-${stage.name}`,
        ...hashEnvironment(data),
        ...mailEnvironment(stage, data),
        ...smsEnvironment(stage, data),
        CONSUMERS_SMS: String(this.flows.sms.consumers),
        CONSUMERS_EMAIL: String(this.flows.email.consumers),
      },
    });
    allowMail(deliver, stage);
    allowSms(deliver, stage);
    for (const channel of channels) {
      const { batchSize, consumers: maxConcurrency } = this.flows[channel];
      deliver.addEventSource(
        new SqsEventSource(this.queues[channel].queue, {
          batchSize,
          maxConcurrency,
          reportBatchItemFailures: true,
        }),
      );
    }
    return deliver;
  }
}
