import { Queue, QueueEncryption, type QueueProps } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import type { DataStack } from '../stacks/data-stack.ts';

/** A queue encrypted with the data key and reached by TLS only. */
export const makeQueue = (scope: Construct, id: string, data: DataStack, props: QueueProps): Queue =>
  new Queue(scope, id, {
    encryption: QueueEncryption.KMS,
    encryptionMasterKey: data.key,
    enforceSSL: true,
    ...props,
  });
