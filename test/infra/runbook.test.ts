import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { synthesised } from '#test/support/stacks.ts';

it('has a section in the runbook for every alarm, and none for an alarm that is gone', () => {
  const alarms = Object.values(synthesised().app.findResources('AWS::CloudWatch::Alarm')).map(
    (alarm) => /section (\w+)\./.exec(alarm.Properties.AlarmDescription)?.[1],
  );
  const sections = [...readFileSync('infra/runbook.md', 'utf8').matchAll(/^### (\w+)$/gm)].map(
    ([, id]) => id,
  );
  expect(sections.sort()).toEqual(alarms.sort());
});
