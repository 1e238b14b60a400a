import { Duration, Stack } from 'aws-cdk-lib';
import {
  type DeadLetterQueue,
  Queue,
  QueueEncryption,
  type QueueProps,
  RedrivePermission,
} from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import type { DataStack } from '../stacks/data-stack.ts';

/** A queue, and where what it gives up is kept for two weeks. */
export type WorkQueue = { queue: Queue; deadLetters: Queue };

export type WorkQueueProps = {
  /** `kaimen-prod-sms`; its dead letters are `kaimen-prod-sms-dead-letters`. The runbook's commands name them so. */
  name: string;
  data: DataStack;
  /** Longer than a consumer has a message, so that it isn't handed out twice while it is worked on. */
  visibilityTimeout: Duration;
};

const TRIES = 5;

const encrypted = (scope: Construct, id: string, data: DataStack, props: QueueProps): Queue =>
  new Queue(scope, id, {
    encryption: QueueEncryption.KMS,
    encryptionMasterKey: data.key,
    enforceSSL: true,
    ...props,
  });

/** A queue encrypted with the data key and reached by TLS only, with dead letters of its own that take from no other. */
export const makeWorkQueue = (scope: Construct, id: string, props: WorkQueueProps): WorkQueue => {
  const { name, data, visibilityTimeout } = props;
  // By its name: the two queues can't each wait for the other to be made.
  const source = Stack.of(scope).formatArn({ service: 'sqs', resource: name });
  const deadLetters = encrypted(scope, `${id}DeadLetters`, data, {
    queueName: `${name}-dead-letters`,
    retentionPeriod: Duration.days(14),
    redriveAllowPolicy: {
      redrivePermission: RedrivePermission.BY_QUEUE,
      sourceQueues: [Queue.fromQueueArn(scope, `${id}Source`, source)],
    },
  });
  const deadLetterQueue: DeadLetterQueue = { queue: deadLetters, maxReceiveCount: TRIES };
  const queue = encrypted(scope, id, data, { queueName: name, visibilityTimeout, deadLetterQueue });
  return { queue, deadLetters };
};
