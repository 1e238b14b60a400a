import { Duration, Stack } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import {
  ConfigurationSet,
  EmailSendingEvent,
  EventDestination,
  SuppressionReasons,
} from 'aws-cdk-lib/aws-ses';
import { CfnConfigurationSet as SmsConfigurationSet } from 'aws-cdk-lib/aws-smsvoice';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { SqsSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { DataStack } from '../stacks/data-stack.ts';
import { type Stage, sendsBy } from '../stages.ts';
import { configurationSetOf } from './sender-environment.ts';

export type ReceiptTopicProps = { data: DataStack; stage: Stage; queue: Queue };

/** A mail that can't be delivered for so long is one somebody should be phoned about. SES would try for 14 hours. */
const MAIL_TRIED_FOR = Duration.hours(4);

/** Where SES and End User Messaging tell of deliveries, by configuration sets; what they tell goes on to the queue of receipts. */
export class ReceiptTopic extends Construct {
  private readonly topic: Topic;

  constructor(scope: Construct, id: string, { data, stage, queue }: ReceiptTopicProps) {
    super(scope, id);
    this.topic = new Topic(this, 'Topic', {
      topicName: `kaimen-${stage.name}-receipts`,
      masterKey: data.key,
      enforceSSL: true,
    });
    this.topic.addSubscription(new SqsSubscription(queue, { rawMessageDelivery: false }));
    if (sendsBy(stage, 'ses')) this.tellOfMail(configurationSetOf(stage), data);
    if (sendsBy(stage, 'aws')) this.tellOfSms(configurationSetOf(stage), data);
  }

  private tellOfMail(name: string, data: DataStack): void {
    const set = new ConfigurationSet(this, 'Mail', {
      configurationSetName: name,
      // After a complaint SES would refuse also what the person asks for; Kaimen itself keeps from them what they may decline.
      suppressionReasons: SuppressionReasons.BOUNCES_ONLY,
      maxDeliveryDuration: MAIL_TRIED_FOR,
    });
    // Lets SES publish to the topic, for this configuration set only.
    set.addEventDestination('Receipts', {
      destination: EventDestination.snsTopic(this.topic),
      events: [
        EmailSendingEvent.DELIVERY,
        EmailSendingEvent.BOUNCE,
        EmailSendingEvent.COMPLAINT,
        EmailSendingEvent.REJECT,
        EmailSendingEvent.DELIVERY_DELAY,
      ],
    });
    letUseKey(data, 'ses.amazonaws.com');
  }

  private tellOfSms(name: string, data: DataStack): void {
    const stack = Stack.of(this);
    const resource = 'configuration-set';
    const arn = stack.formatArn({ service: 'sms-voice', resource, resourceName: name });
    const policy = this.topic.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal('sms-voice.amazonaws.com')],
        actions: ['sns:Publish'],
        resources: [this.topic.topicArn],
        conditions: {
          StringEquals: { 'aws:SourceAccount': stack.account },
          ArnLike: { 'aws:SourceArn': arn },
        },
      }),
    );
    const set = new SmsConfigurationSet(this, 'Sms', {
      configurationSetName: name,
      eventDestinations: [
        {
          eventDestinationName: 'receipts',
          enabled: true,
          // Those on the way too: they tell of a message whose sender never heard that it was taken.
          matchingEventTypes: ['TEXT_ALL'],
          snsDestination: { topicArn: this.topic.topicArn },
        },
      ],
    });
    if (policy.policyDependable) set.node.addDependency(policy.policyDependable);
    letUseKey(data, 'sms-voice.amazonaws.com');
  }
}

/** Nobody publishes to an encrypted topic without its key. What may be published, and by whom, the topic's policy says. */
const letUseKey = (data: DataStack, service: string): void => {
  data.key.addToResourcePolicy(
    new PolicyStatement({
      principals: [new ServicePrincipal(service)],
      actions: ['kms:GenerateDataKey', 'kms:Decrypt'],
      resources: ['*'],
    }),
  );
};
