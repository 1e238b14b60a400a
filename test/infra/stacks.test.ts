import { Match } from 'aws-cdk-lib/assertions';
import { beforeAll, describe, expect, it } from 'vitest';
import { tableDefinitions, tableNames } from '#shared/platform/tables.ts';
import { synthesised } from '#test/support/stacks.ts';

let stacks: ReturnType<typeof synthesised>;
beforeAll(() => {
  stacks = synthesised();
});

type Statement = { Action: string | string[]; Resource?: unknown; NotResource?: unknown };

/** Every statement of every policy of the functions' roles, by the policy's logical id. */
const statementsOf = (idPart: string): Statement[] =>
  Object.entries(stacks.app.findResources('AWS::IAM::Policy'))
    .filter(([id]) => id.startsWith(idPart))
    .flatMap(([, policy]) => policy.Properties.PolicyDocument.Statement as Statement[]);

const actionsOf = (statement: Statement): string[] => [statement.Action].flat();

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
    expect(expiring.sort()).toEqual(['access', 'audit', 'notices', 'pairing', 'reception']);
  });

  it('stream new notices, and only those', () => {
    const tables = Object.values(stacks.data.findResources('AWS::DynamoDB::GlobalTable'));
    const streaming = tables.filter((table) => table.Properties.StreamSpecification);
    expect(streaming.map((table) => table.Properties.TableName)).toEqual(['kaimen-test-notices']);
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
    ['Citizen', ['reception', 'notices', 'access']],
    ['Cadre', ['people', 'pairing', 'notices', 'access', 'audit']],
    ['Organizer', ['reception', 'people', 'pairing', 'notices', 'access', 'audit']],
    ['NoticesSweep', ['notices']],
    ['FollowUpCarry', ['reception', 'people', 'notices']],
    ['NoticesDeliver', ['reception', 'pairing', 'notices']],
  ])('let %s reach just the tables it needs', (role, tables) => {
    expect(tablesIn(statementsOf(`${role}ServiceRole`)).sort()).toEqual([...tables].sort());
  });

  it('never let a function scan a table or do everything with anything', () => {
    for (const statement of statementsOf('')) {
      expect(actionsOf(statement)).not.toContain('dynamodb:Scan');
      for (const action of actionsOf(statement)) expect(action).not.toMatch(/^(\*|[a-z0-9]+:\*)$/);
    }
  });

  it('let the public function write notices but never read one', () => {
    const onNotices = statementsOf('CitizenServiceRole').filter((statement) =>
      JSON.stringify(statement).includes('GetAttnotices'),
    );
    const actions = onNotices.flatMap(actionsOf).filter((action) => action.startsWith('dynamodb:'));
    expect(actions).toEqual(['dynamodb:PutItem']);
  });
});

describe('functions', () => {
  it('run on Node 24 on arm64, three audiences, two for notices and one that carries through', () => {
    const functions = Object.values(stacks.app.findResources('AWS::Lambda::Function')).filter((fn) =>
      fn.Properties.Description?.startsWith('Kaimen:'),
    );
    expect(functions).toHaveLength(6);
    for (const fn of functions)
      expect(fn.Properties).toMatchObject({ Runtime: 'nodejs24.x', Architectures: ['arm64'] });
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
      ].sort(),
    );
  });
});

describe('notices', () => {
  it('are swept for every minute', () => {
    stacks.app.hasResourceProperties('AWS::Scheduler::Schedule', { ScheduleExpression: 'rate(1 minute)' });
  });

  it('go to the dead letters after five tries, where they stay for two weeks', () => {
    stacks.app.hasResourceProperties('AWS::SQS::Queue', {
      RedrivePolicy: Match.objectLike({ maxReceiveCount: 5 }),
    });
    stacks.app.hasResourceProperties('AWS::SQS::Queue', { MessageRetentionPeriod: 14 * 86_400 });
  });

  it('are retried one by one, not by the batch', () => {
    const sources = Object.values(stacks.app.findResources('AWS::Lambda::EventSourceMapping'));
    expect(sources).toHaveLength(2);
    for (const source of sources)
      expect(source.Properties.FunctionResponseTypes).toEqual(['ReportBatchItemFailures']);
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
    expect(alarms.length).toBeGreaterThanOrEqual(9);
    for (const alarm of alarms)
      expect(alarm.Properties.AlarmDescription).toMatch(/\. See infra\/runbook\.md, section \w+\.$/);
  });
});
