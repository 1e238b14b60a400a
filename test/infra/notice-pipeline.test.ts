import { Match } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';
import { smsSendersSchema } from '#shared/notices/sender-settings.ts';
import { functionsOf, synthesised } from '#test/support/stacks.ts';

const stacks = synthesised('test');
const mainland = synthesised('mainland');

type Properties = Record<string, unknown>;

const propertiesOf = (type: string, from = stacks): [string, Properties][] =>
  Object.entries(from.app.findResources(type)).map(([id, { Properties }]) => [id, Properties]);

const queueNamed = (name: string): Properties & { id: string } => {
  const found = propertiesOf('AWS::SQS::Queue').find(([, { QueueName }]) => QueueName === name);
  if (!found) throw new Error(`no queue ${name}`);
  return { id: found[0], ...found[1] };
};

const variablesOf = (name: string, from = stacks): Record<string, string> => {
  const fn = functionsOf(from).get(name);
  if (!fn) throw new Error(`no function ${name}`);
  return (fn.Environment as { Variables: Record<string, string> }).Variables;
};

const sourceOf = (queue: string): Properties => {
  const { id } = queueNamed(queue);
  const found = propertiesOf('AWS::Lambda::EventSourceMapping').find(([, { EventSourceArn }]) =>
    JSON.stringify(EventSourceArn).includes(id),
  );
  if (!found) throw new Error(`nobody takes from ${queue}`);
  return found[1];
};

describe('waiting notices', () => {
  it('are swept for every minute', () => {
    stacks.app.hasResourceProperties('AWS::Scheduler::Schedule', {
      Description: 'Kaimen: sweep for due notices',
      ScheduleExpression: 'rate(1 minute)',
    });
  });

  it('are taken up at once when they are new: the stream tells of them and of nothing else', () => {
    const [stream] = propertiesOf('AWS::Lambda::EventSourceMapping')
      .map(([, source]) => source)
      .filter(({ FilterCriteria }) => FilterCriteria);
    expect(stream?.FilterCriteria).toEqual({
      Filters: [
        {
          Pattern: JSON.stringify({
            eventName: ['INSERT'],
            dynamodb: { Keys: { pk: { S: [{ prefix: 'due#' }] } } },
          }),
        },
      ],
    });
  });

  it('are retried one by one, not by the batch', () => {
    // What the stream only hastens is repeated as a batch: a sweep finds it anyway.
    const queues = propertiesOf('AWS::Lambda::EventSourceMapping').filter(
      ([, { FilterCriteria }]) => !FilterCriteria,
    );
    expect(queues).toHaveLength(4);
    for (const [, source] of queues)
      expect(source.FunctionResponseTypes).toEqual(['ReportBatchItemFailures']);
  });
});

describe('each channel', () => {
  it.each([
    ['sms', 'SMS'],
    ['email', 'EMAIL'],
  ])('%s has a queue of its own, drained by as many at once as share its rate', (channel, variable) => {
    const source = sourceOf(`kaimen-test-${channel}`);
    const { MaximumConcurrency } = source.ScalingConfig as { MaximumConcurrency: number };
    expect(variablesOf('NoticesDeliver')[`CONSUMERS_${variable}`]).toBe(String(MaximumConcurrency));
    expect(MaximumConcurrency).toBeGreaterThanOrEqual(2);
    expect(source.BatchSize).toBeLessThanOrEqual(10);
  });

  it('is filled with no more than leaves in a minute beside sign-in codes, and a fifth', () => {
    expect(variablesOf('NoticesSweep')).toMatchObject({ SMS_PER_MINUTE: '65', EMAIL_PER_MINUTE: '65' });
  });

  it('hands a message out again only long after a function had it', () => {
    const timeout = functionsOf(stacks).get('NoticesDeliver')?.Timeout as number;
    for (const channel of ['sms', 'email'])
      expect(queueNamed(`kaimen-test-${channel}`).VisibilityTimeout).toBeGreaterThanOrEqual(timeout * 6);
  });
});

describe('the office', () => {
  it('is told to have words approved only where a provider wants that', () => {
    const needed = (from: typeof stacks) => variablesOf('Organizer', from).SMS_NEEDS_APPROVAL;
    expect([needed(stacks), needed(mainland)]).toEqual(['false', 'true']);
  });
});

describe('every queue', () => {
  it.each(['sms', 'email', 'receipts', 'jobs'])(
    'of %s gives up after five tries, to dead letters of its own that are kept for two weeks',
    (name) => {
      const deadLetters = queueNamed(`kaimen-test-${name}-dead-letters`);
      expect(queueNamed(`kaimen-test-${name}`).RedrivePolicy).toEqual({
        deadLetterTargetArn: { 'Fn::GetAtt': [deadLetters.id, 'Arn'] },
        maxReceiveCount: 5,
      });
      expect(deadLetters.MessageRetentionPeriod).toBe(14 * 86_400);
      const { redrivePermission, sourceQueueArns } = deadLetters.RedriveAllowPolicy as Record<
        string,
        unknown
      >;
      expect(redrivePermission).toBe('byQueue');
      expect(JSON.stringify(sourceQueueArns)).toMatch(new RegExp(`:kaimen-test-${name}"`));
    },
  );

  it('is encrypted with the key of the data', () => {
    for (const [, queue] of propertiesOf('AWS::SQS::Queue'))
      expect(JSON.stringify(queue.KmsMasterKeyId)).toContain('ExportsOutputFnGetAttKey');
  });
});

describe('receipts', () => {
  it('come from SES and End User Messaging through one encrypted topic, in its envelope', () => {
    stacks.app.hasResourceProperties('AWS::SNS::Topic', {
      TopicName: 'kaimen-test-receipts',
      KmsMasterKeyId: Match.anyValue(),
    });
    stacks.app.hasResourceProperties('AWS::SNS::Subscription', {
      Protocol: 'sqs',
      Endpoint: { 'Fn::GetAtt': [queueNamed('kaimen-test-receipts').id, 'Arn'] },
      RawMessageDelivery: false,
    });
    stacks.app.hasResourceProperties('AWS::SES::ConfigurationSetEventDestination', {
      EventDestination: {
        Enabled: true,
        MatchingEventTypes: ['delivery', 'bounce', 'complaint', 'reject', 'deliveryDelay'],
        SnsDestination: Match.anyValue(),
      },
    });
    stacks.app.hasResourceProperties('AWS::SMSVOICE::ConfigurationSet', {
      ConfigurationSetName: 'kaimen-test',
      EventDestinations: [Match.objectLike({ MatchingEventTypes: ['TEXT_ALL'], Enabled: true })],
    });
  });

  it('are asked for with every message: the sender is told the configuration set that there is', () => {
    const { SMS_SENDERS, MAIL_SENDERS } = variablesOf('NoticesDeliver');
    for (const senders of [SMS_SENDERS, MAIL_SENDERS, variablesOf('Citizen').SMS_SENDERS])
      expect(JSON.parse(senders ?? '')[0]).toMatchObject({ configurationSet: 'kaimen-test' });
    stacks.app.hasResourceProperties('AWS::SES::ConfigurationSet', { Name: 'kaimen-test' });
    expect(smsSendersSchema.parse(SMS_SENDERS)).toHaveLength(1);
  });

  it.each(['ses', 'sms-voice'])(
    'may be published by %s of this account and set, and with the key',
    (service) => {
      const principal = { Service: `${service}.amazonaws.com` };
      const [statement] = propertiesOf('AWS::SNS::TopicPolicy')
        .flatMap(([, policy]) => (policy.PolicyDocument as { Statement: Properties[] }).Statement)
        .filter(({ Principal }) => JSON.stringify(Principal) === JSON.stringify(principal));
      expect(statement).toMatchObject({ Effect: 'Allow', Action: 'sns:Publish' });
      expect(JSON.stringify(statement?.Condition)).toMatch(
        /SourceAccount.*:configuration-set\/(kaimen-test|.*ReceiptsToldMail)/i,
      );
      stacks.data.hasResourceProperties('AWS::KMS::Key', {
        KeyPolicy: Match.objectLike({
          Statement: Match.arrayWith([
            Match.objectLike({ Principal: principal, Action: ['kms:GenerateDataKey', 'kms:Decrypt'] }),
          ]),
        }),
      });
    },
  );

  it('are taken over HTTP only in a stage with a provider that brings them', () => {
    const routes = (from: typeof stacks) =>
      propertiesOf('AWS::ApiGatewayV2::Route', from).map(([, { RouteKey }]) => RouteKey);
    expect(routes(mainland)).toContain('POST /receipts/aliyun/{token}');
    expect(routes(stacks)).not.toContain('POST /receipts/aliyun/{token}');
    expect(functionsOf(stacks).has('ReceiptsIntake')).toBe(false);
  });

  it('need no topic in a stage without SES and End User Messaging', () => {
    mainland.app.resourceCountIs('AWS::SES::ConfigurationSet', 0);
    mainland.app.resourceCountIs('AWS::SMSVOICE::ConfigurationSet', 0);
    mainland.app.resourceCountIs('AWS::SNS::Topic', 1);
  });
});
