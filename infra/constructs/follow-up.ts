import { Duration } from 'aws-cdk-lib';
import { Schedule, ScheduleExpression } from 'aws-cdk-lib/aws-scheduler';
import { LambdaInvoke } from 'aws-cdk-lib/aws-scheduler-targets';
import { Construct } from 'constructs';
import type { DataStack } from '../stacks/data-stack.ts';
import type { Stage } from '../stages.ts';
import { KaimenFunction } from './kaimen-function.ts';
import { noticePartitions } from './notice-partitions.ts';

/** Each minute: carries through what changes on the reception side have started, and writes the digests that are due. */
export class FollowUp extends Construct {
  readonly carry: KaimenFunction;

  constructor(scope: Construct, id: string, { data, stage }: { data: DataStack; stage: Stage }) {
    super(scope, id);
    this.carry = new KaimenFunction(this, 'Carry', {
      description:
        'offers freed slots to who waits, carries changed days through, ends what nobody sent by hand in time, writes the office’s digest',
      entry: 'follow-up/index.ts',
      data,
      tables: {
        reception: ['get', 'query', 'put', 'update', 'delete'],
        people: ['get', 'query'],
        // What the office's daily digest counts.
        matters: ['query'],
        notices: ['query'],
      },
      partitions: {
        notices: {
          [noticePartitions.waiting]: ['put'],
          // How those ended that nobody sent by hand in time.
          [noticePartitions.told]: ['put'],
          // That a day's digest is written.
          [noticePartitions.digests]: ['update'],
        },
      },
      timeout: Duration.seconds(50),
      environment: { TABLE_PREFIX: `kaimen-${stage.name}` },
    });
    new Schedule(this, 'EachMinute', {
      description: 'Kaimen: carry through what is due',
      schedule: ScheduleExpression.rate(Duration.minutes(1)),
      target: new LambdaInvoke(this.carry, { retryAttempts: 0 }),
    });
  }
}
