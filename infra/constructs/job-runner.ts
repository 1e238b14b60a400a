import { Duration } from 'aws-cdk-lib';
import type { IMetric } from 'aws-cdk-lib/aws-cloudwatch';
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import type { MetricFilter } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { CADRES } from '#shared/pairing/keys.ts';
import type { DataStack } from '../stacks/data-stack.ts';
import type { Stage } from '../stages.ts';
import { KaimenFunction } from './kaimen-function.ts';
import { lineMetric, troublesOf } from './line-metric.ts';
import { noticePartitions } from './notice-partitions.ts';
import { makeWorkQueue, type WorkQueue } from './queues.ts';

/** The longest a function may run; a job's slice ends well before, and what is left of it is queued again. */
const RUN_TIMEOUT = Duration.minutes(15);

/** Long work of the office: whoever asks for it puts it on the queue, and a function does it slice by slice. */
export class JobRunner extends Construct {
  readonly run: KaimenFunction;
  readonly queue: WorkQueue;
  private readonly failed: MetricFilter;

  constructor(scope: Construct, id: string, { data, stage }: { data: DataStack; stage: Stage }) {
    super(scope, id);
    this.queue = makeWorkQueue(this, 'Queue', {
      name: `kaimen-${stage.name}-jobs`,
      data,
      // Longer than a run, so that a message comes again only where its run was lost.
      visibilityTimeout: Duration.minutes(16),
    });
    const { queue } = this.queue;
    this.run = new KaimenFunction(this, 'Run', {
      description: 'proposes and confirms pairings and plans visits for the whole city',
      entry: 'jobs/index.ts',
      data,
      tables: {
        pairing: ['get', 'query', 'put', 'update', 'delete'],
        people: ['get'],
        // Who leaves hands open matters on with their households.
        matters: ['get', 'query', 'put'],
      },
      partitions: {
        people: { [CADRES]: ['query'] },
        // What a household was told of a visit decides whether it hears of a change at once.
        notices: { [noticePartitions.waiting]: ['put'], [noticePartitions.visitsTold]: ['query'] },
      },
      timeout: RUN_TIMEOUT,
      // A whole core: pairing a city is arithmetic.
      memorySize: 1769,
      environment: { TABLE_PREFIX: `kaimen-${stage.name}`, JOB_QUEUE_URL: queue.queueUrl },
    });
    queue.grantSendMessages(this.run);
    this.run.addEventSource(new SqsEventSource(queue, { batchSize: 1, reportBatchItemFailures: true }));
    this.failed = lineMetric(this.run, 'Failed', { stage, message: 'job-failed' });
  }

  /** Runs that were lost, and jobs that failed although their runs could say so. */
  troubles(period: Duration): IMetric {
    return troublesOf(this.run, this.failed, period);
  }

  /** Lets a function ask for long work. */
  letAsk(fn: KaimenFunction): void {
    fn.addEnvironment('JOB_QUEUE_URL', this.queue.queue.queueUrl);
    this.queue.queue.grantSendMessages(fn);
  }
}
