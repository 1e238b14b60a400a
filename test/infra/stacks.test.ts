import { Match } from 'aws-cdk-lib/assertions';
import { beforeAll, describe, expect, it } from 'vitest';
import { defaultJobSettings } from '#shared/jobs/job-settings.ts';
import { tableDefinitions, tableNames } from '#shared/platform/tables.ts';
import {
  actionsOf,
  functionsOf,
  type Stacks,
  type Statement,
  statementsOf as statementsIn,
  synthesised,
} from '#test/support/stacks.ts';

let stacks: Stacks;
beforeAll(() => {
  stacks = synthesised();
});

const statementsOf = (idPart: string): Statement[] => statementsIn(stacks, idPart);

describe('tables', () => {
  it('exist one for one with their definitions, recoverable to any second and protected from deletion', () => {
    const names = Object.values(tableNames('kaimen-test'));
    expect(names).toHaveLength(Object.keys(tableDefinitions).length);
    stacks.data.resourceCountIs('AWS::DynamoDB::GlobalTable', names.length);
    for (const name of names)
      stacks.data.hasResource('AWS::DynamoDB::GlobalTable', {
        DeletionPolicy: 'Retain',
        Properties: Match.objectLike({
          TableName: name,
          Replicas: [
            Match.objectLike({
              DeletionProtectionEnabled: true,
              PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
            }),
          ],
          SSESpecification: Match.objectLike({ SSEEnabled: true, SSEType: 'KMS' }),
        }),
      });
  });

  it('delete what has reached the end of its retention, wherever something of a person is kept', () => {
    const tables = Object.values(stacks.data.findResources('AWS::DynamoDB::GlobalTable'));
    const expiring = tables
      .filter((table) => table.Properties.TimeToLiveSpecification?.Enabled)
      .map((table) => table.Properties.TableName.replace('kaimen-test-', ''));
    expect(expiring.sort()).toEqual(['access', 'audit', 'matters', 'notices', 'pairing', 'reception']);
  });

  it('stream new notices, and only those: by their keys, so that no phone is in the stream', () => {
    const tables = Object.values(stacks.data.findResources('AWS::DynamoDB::GlobalTable'));
    const streaming = tables.filter((table) => table.Properties.StreamSpecification);
    expect(streaming.map(({ Properties }) => [Properties.TableName, Properties.StreamSpecification])).toEqual(
      [['kaimen-test-notices', { StreamViewType: 'KEYS_ONLY' }]],
    );
  });
});

describe('grants', () => {
  const tablesIn = (statements: Statement[]): string[] =>
    Object.keys(tableDefinitions).filter((name) =>
      statements
        .filter((statement) => actionsOf(statement).some((action) => action.startsWith('dynamodb:')))
        .some((statement) =>
          new RegExp(`ExportsOutputFnGetAtt${name}[0-9A-F]`).test(JSON.stringify(statement)),
        ),
    );

  it.each([
    ['Citizen', ['reception', 'matters', 'notices', 'access']],
    ['Cadre', ['people', 'pairing', 'matters', 'notices', 'access', 'audit']],
    ['Household', ['people', 'pairing', 'matters', 'notices', 'access']],
    ['Organizer', ['reception', 'people', 'pairing', 'matters', 'notices', 'access', 'audit']],
    ['NoticesSweep', ['notices']],
    ['FollowUpCarry', ['reception', 'people', 'matters', 'notices']],
    ['JobsRun', ['people', 'pairing', 'matters', 'notices']],
    ['NoticesDeliver', ['reception', 'people', 'pairing', 'matters', 'notices']],
    ['ReceiptsSettle', ['notices']],
  ])('let %s reach just the tables it needs', (role, tables) => {
    expect(tablesIn(statementsOf(`${role}ServiceRole`)).sort()).toEqual([...tables].sort());
  });

  it('never let a function scan a table or do everything with anything', () => {
    for (const statement of statementsOf('')) {
      expect(actionsOf(statement)).not.toContain('dynamodb:Scan');
      for (const action of actionsOf(statement)) expect(action).not.toMatch(/^(\*|[a-z0-9]+:\*)$/);
    }
  });

  it.each([
    ['Cadre', 'to find a colleague'],
    ['JobsRun', 'to pair them'],
  ])('let %s list cadres, %s, and no other of the people there are', (role) => {
    const lists = statementsOf(`${role}ServiceRole`).filter(
      (statement) =>
        JSON.stringify(statement).includes('GetAttpeople') && actionsOf(statement).includes('dynamodb:Query'),
    );
    expect(lists).toEqual([
      expect.objectContaining({
        Condition: { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': ['cadres'] } },
      }),
    ]);
  });

  it('let a cadre’s function write a matter and read the one it knows of, but list none', () => {
    const onMatters = statementsOf('CadreServiceRole').filter((statement) =>
      JSON.stringify(statement).includes('GetAttmatters'),
    );
    const actions = onMatters.flatMap(actionsOf).filter((action) => action.startsWith('dynamodb:'));
    expect(actions.sort()).toEqual(['dynamodb:BatchGetItem', 'dynamodb:GetItem', 'dynamodb:PutItem']);
  });

  it('let the public function do nothing with households, and theirs list none of the people there are', () => {
    const on = (role: string, table: string) =>
      statementsOf(`${role}ServiceRole`)
        .filter((statement) => JSON.stringify(statement).includes(`GetAtt${table}`))
        .flatMap(actionsOf)
        .filter((action) => action.startsWith('dynamodb:'));
    expect(on('Citizen', 'pairing')).toEqual([]);
    expect(on('Household', 'people')).toEqual(['dynamodb:GetItem', 'dynamodb:BatchGetItem']);
    expect(on('Household', 'matters')).not.toContain('dynamodb:Query');
  });
});

describe('functions', () => {
  it('run on Node 24 on arm64: four audiences, three for notices, one that carries through and one for long work', () => {
    const functions = functionsOf(stacks);
    expect(functions.size).toBe(9);
    for (const fn of functions.values())
      expect(fn).toMatchObject({ Runtime: 'nodejs24.x', Architectures: ['arm64'] });
  });

  it('answer behind one HTTP API, each audience under its own paths', () => {
    const routes = Object.values(stacks.app.findResources('AWS::ApiGatewayV2::Route'));
    expect(routes.map((route) => route.Properties.RouteKey).sort()).toEqual(
      [
        '$default',
        'ANY /organizer',
        'ANY /organizer/{proxy+}',
        'ANY /api/organizer/{proxy+}',
        'ANY /cadre',
        'ANY /cadre/{proxy+}',
        'ANY /api/cadre/{proxy+}',
        'ANY /household',
        'ANY /household/{proxy+}',
        'ANY /api/household',
        'ANY /api/household/{proxy+}',
      ].sort(),
    );
  });
});

describe('long work', () => {
  const jobsQueue = () => {
    const queues = Object.entries(stacks.app.findResources('AWS::SQS::Queue'));
    const found = queues.find(([, queue]) => queue.Properties.QueueName === 'kaimen-test-jobs');
    if (!found) throw new Error('no queue of jobs');
    return { id: found[0], ...found[1].Properties };
  };
  const runner = () =>
    Object.values(stacks.app.findResources('AWS::Lambda::Function')).find((fn) =>
      fn.Properties.Description?.includes('for the whole city'),
    )?.Properties;

  it('runs one job at a time for as long as a function may, on a whole core', () => {
    expect(runner()).toMatchObject({ Timeout: 900, MemorySize: 1769 });
    stacks.app.hasResourceProperties('AWS::Lambda::EventSourceMapping', {
      EventSourceArn: { 'Fn::GetAtt': [jobsQueue().id, 'Arn'] },
      BatchSize: 1,
      FunctionResponseTypes: ['ReportBatchItemFailures'],
    });
  });

  it('ends its slice, a batch under way included, before the function is cut off', () => {
    expect(defaultJobSettings.sliceSeconds + 240).toBeLessThanOrEqual(runner()?.Timeout);
    expect(defaultJobSettings.apiWaitSeconds).toBeLessThan(29);
  });

  it('comes again only where its run was lost, encrypted, and is given up after five tries', () => {
    const { VisibilityTimeout, RedrivePolicy, KmsMasterKeyId } = jobsQueue();
    expect(VisibilityTimeout).toBeGreaterThan(runner()?.Timeout);
    expect(RedrivePolicy.maxReceiveCount).toBe(5);
    expect(KmsMasterKeyId).toBeDefined();
  });

  it('is asked for by the organizer’s function, and by no other', () => {
    const mayAsk = (role: string) =>
      statementsOf(`${role}ServiceRole`).some(
        (statement) =>
          actionsOf(statement).includes('sqs:SendMessage') &&
          JSON.stringify(statement.Resource).includes(jobsQueue().id),
      );
    expect(
      ['Organizer', 'JobsRun', 'Citizen', 'Cadre', 'NoticesSweep', 'NoticesDeliver'].filter(mayAsk),
    ).toEqual(['Organizer', 'JobsRun']);
    const asking = Object.values(stacks.app.findResources('AWS::Lambda::Function')).filter(
      (fn) => fn.Properties.Environment?.Variables?.JOB_QUEUE_URL,
    );
    expect(asking).toHaveLength(2);
  });
});

describe('alarms', () => {
  it('may use the key of the topic they ring on', () => {
    stacks.data.hasResourceProperties('AWS::KMS::Key', {
      KeyPolicy: Match.objectLike({
        Statement: Match.arrayWith([
          Match.objectLike({ Principal: { Service: 'cloudwatch.amazonaws.com' }, Effect: 'Allow' }),
        ]),
      }),
    });
  });

  it('each say what breaks and where the runbook helps', () => {
    const alarms = Object.values(stacks.app.findResources('AWS::CloudWatch::Alarm'));
    expect(alarms.length).toBeGreaterThanOrEqual(20);
    for (const alarm of alarms)
      expect(alarm.Properties.AlarmDescription).toMatch(/\. See infra\/runbook\.md, section \w+\.$/);
  });
});
