import { Duration } from 'aws-cdk-lib';
import { type IMetric, MathExpression } from 'aws-cdk-lib/aws-cloudwatch';
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import { FilterPattern, type MetricFilter } from 'aws-cdk-lib/aws-logs';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { CADRES } from '#shared/pairing/keys.ts';
import type { DataStack } from '../stacks/data-stack.ts';
import type { Stage } from '../stages.ts';
import { KaimenFunction } from './kaimen-function.ts';
import { makeQueue } from './queues.ts';

/** The longest a function may run; a job's slice ends well before, and what is left of it is queued again. */
const RUN_TIMEOUT = Duration.minutes(15);

/** Long work of the office: whoever asks for it puts it on the queue, and a function does it slice by slice. */
export class JobRunner extends Construct {
  readonly run: KaimenFunction;
  readonly queue: Queue;
  readonly deadLetters: Queue;
  private readonly failed: MetricFilter;

  constructor(scope: Construct, id: string, { data, stage }: { data: DataStack; stage: Stage }) {
    super(scope, id);
    this.deadLetters = makeQueue(this, 'DeadLetters', data, { retentionPeriod: Duration.days(14) });
    this.queue = makeQueue(this, 'Queue', data, {
      // Longer than a run, so that a message comes again only where its run was lost.
      visibilityTimeout: Duration.minutes(16),
      deadLetterQueue: { queue: this.deadLetters, maxReceiveCount: 5 },
    });
    this.run = new KaimenFunction(this, 'Run', {
      description: 'proposes and confirms pairings and plans visits for the whole city',
      entry: 'jobs/index.ts',
      data,
      tables: {
        pairing: ['get', 'query', 'put', 'update', 'delete'],
        people: ['get'],
        // Who leaves hands open matters on with their households.
        matters: ['get', 'query', 'put'],
        notices: ['put'],
      },
      timeout: RUN_TIMEOUT,
      // A whole core: pairing a city is arithmetic.
      memorySize: 1769,
      environment: { TABLE_PREFIX: `kaimen-${stage.name}`, JOB_QUEUE_URL: this.queue.queueUrl },
    });
    this.run.allowList(data, 'people', CADRES);
    this.queue.grantSendMessages(this.run);
    this.run.addEventSource(new SqsEventSource(this.queue, { batchSize: 1, reportBatchItemFailures: true }));
    this.failed = this.run.logGroup.addMetricFilter('Failed', {
      filterPattern: FilterPattern.stringValue('$.message', '=', 'job-failed'),
      metricNamespace: 'Kaimen',
      metricName: `${stage.name}-jobs-failed`,
    });
  }

  /** Runs that were lost, and jobs that failed although their runs could say so. */
  troubles(period: Duration): IMetric {
    return new MathExpression({
      expression: 'FILL(lost, 0) + FILL(failed, 0)',
      usingMetrics: {
        lost: this.run.metricErrors({ period }),
        failed: this.failed.metric({ period, statistic: 'Sum' }),
      },
      period,
    });
  }

  /** Lets a function ask for long work. */
  letAsk(fn: KaimenFunction): void {
    fn.addEnvironment('JOB_QUEUE_URL', this.queue.queueUrl);
    this.queue.grantSendMessages(fn);
  }
}
