import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { stageNames } from '#infra/stages.ts';
import { synthesised } from '#test/support/stacks.ts';

const runbook = readFileSync('infra/runbook.md', 'utf8');
const stages = stageNames.map((name) => synthesised(name));

const propertiesOf = (type: string) =>
  stages.flatMap(({ app }) => Object.values(app.findResources(type)).map(({ Properties }) => Properties));

it('has one section for every alarm or several of a kind, and none for an alarm that is gone', () => {
  const alarms = new Set(
    propertiesOf('AWS::CloudWatch::Alarm').map(
      ({ AlarmDescription }) => /section (\w+)\./.exec(AlarmDescription)?.[1],
    ),
  );
  const sections = [...runbook.matchAll(/^### (\w+)$/gm)].map(([, id]) => id);
  expect(sections.sort()).toEqual([...alarms].sort());
});

it('names only queues, topics and configuration sets that there are', () => {
  const names = new Set(
    [
      'AWS::SQS::Queue',
      'AWS::SNS::Topic',
      'AWS::SES::ConfigurationSet',
      'AWS::CloudWatch::Dashboard',
    ].flatMap((type) =>
      propertiesOf(type).flatMap(({ QueueName, TopicName, Name, DashboardName }) => [
        QueueName,
        TopicName,
        Name,
        DashboardName,
      ]),
    ),
  );
  const named = [...runbook.matchAll(/kaimen-<stage>[\w-]*/g)].map(([name]) =>
    name.replace('<stage>', 'test'),
  );
  expect(named.filter((name) => !names.has(name))).toEqual([]);
});
