import { Duration } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { FilterCriteria, FilterRule, StartingPosition } from 'aws-cdk-lib/aws-lambda';
import { DynamoEventSource, SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import { Schedule, ScheduleExpression } from 'aws-cdk-lib/aws-scheduler';
import { LambdaInvoke } from 'aws-cdk-lib/aws-scheduler-targets';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { DataStack } from '../stacks/data-stack.ts';
import type { Stage } from '../stages.ts';
import { KaimenFunction } from './kaimen-function.ts';
import { makeQueue } from './queues.ts';

const DELIVER_TIMEOUT = Duration.seconds(30);

/** From a waiting notice to a message: the sweep and the stream put keys on a queue, deliver sends. */
export class NoticePipeline extends Construct {
  readonly sweep: KaimenFunction;
  readonly deliver: KaimenFunction;
  readonly queue: Queue;
  readonly deadLetters: Queue;

  constructor(scope: Construct, id: string, { data, stage }: { data: DataStack; stage: Stage }) {
    super(scope, id);
    this.deadLetters = makeQueue(this, 'DeadLetters', data, { retentionPeriod: Duration.days(14) });
    this.queue = makeQueue(this, 'Queue', data, {
      // AWS asks for six times the consumer's timeout, so a message isn't handed out twice while it is being sent.
      visibilityTimeout: Duration.seconds(DELIVER_TIMEOUT.toSeconds() * 6),
      deadLetterQueue: { queue: this.deadLetters, maxReceiveCount: 5 },
    });
    this.sweep = this.makeSweep(data, stage);
    this.deliver = this.makeDeliver(data, stage);
  }

  private makeSweep(data: DataStack, stage: Stage): KaimenFunction {
    const sweep = new KaimenFunction(this, 'Sweep', {
      description: 'finds the notices that are due and queues them',
      entry: 'notices/sweep.ts',
      data,
      tables: { notices: ['query'] },
      timeout: Duration.seconds(50),
      environment: { TABLE_PREFIX: `kaimen-${stage.name}`, NOTICE_QUEUE_URL: this.queue.queueUrl },
    });
    this.queue.grantSendMessages(sweep);
    new Schedule(this, 'EachMinute', {
      description: 'Kaimen: sweep for due notices',
      schedule: ScheduleExpression.rate(Duration.minutes(1)),
      target: new LambdaInvoke(sweep, { retryAttempts: 0 }),
    });
    sweep.addEventSource(
      new DynamoEventSource(data.tables.notices, {
        startingPosition: StartingPosition.TRIM_HORIZON,
        batchSize: 100,
        retryAttempts: 5,
        maxRecordAge: Duration.minutes(5),
        reportBatchItemFailures: true,
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

  private makeDeliver(data: DataStack, stage: Stage): KaimenFunction {
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
      timeout: DELIVER_TIMEOUT,
      environment: { TABLE_PREFIX: `kaimen-${stage.name}`, MAIL_FROM: stage.mailFrom },
    });
    deliver.allowSms();
    deliver.addToRolePolicy(
      new PolicyStatement({
        actions: ['ses:SendEmail', 'ses:SendRawEmail'],
        resources: ['*'],
        conditions: { StringEquals: { 'ses:FromAddress': addressIn(stage.mailFrom) } },
      }),
    );
    deliver.addEventSource(
      new SqsEventSource(this.queue, { batchSize: 10, maxConcurrency: 10, reportBatchItemFailures: true }),
    );
    return deliver;
  }
}

const addressIn = (mailbox: string): string => mailbox.match(/<(.+)>/)?.[1] ?? mailbox;
