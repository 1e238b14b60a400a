import { describe, expect, it } from 'vitest';
import { readEnv as readCadreEnv } from '#functions/cadre/env.ts';
import { readEnv as readCitizenEnv } from '#functions/citizen/env.ts';
import { readEnv as readFollowUpEnv } from '#functions/follow-up/env.ts';
import { readEnv as readHouseholdEnv } from '#functions/household/env.ts';
import { readEnv as readJobsEnv } from '#functions/jobs/env.ts';
import { readDeliverEnv, readReceiptsEnv, readSweepEnv } from '#functions/notices/env.ts';
import { readEnv as readOrganizerEnv } from '#functions/organizer/env.ts';
import { readEnv as readIntakeEnv } from '#functions/receipts/env.ts';
import { stageNames } from '#infra/stages.ts';
import { functionsOf, synthesised } from '#test/support/stacks.ts';

const readers: Record<string, () => unknown> = {
  Citizen: readCitizenEnv,
  Cadre: readCadreEnv,
  Household: readHouseholdEnv,
  Organizer: readOrganizerEnv,
  NoticesSweep: readSweepEnv,
  NoticesDeliver: readDeliverEnv,
  ReceiptsSettle: readReceiptsEnv,
  ReceiptsIntake: readIntakeEnv,
  FollowUpCarry: readFollowUpEnv,
  JobsRun: readJobsEnv,
};

type Variables = Record<string, unknown>;

/** What is filled in at deployment reads as an address or a secret does. */
const filledIn = (variables: Variables): Record<string, string> =>
  Object.fromEntries(
    Object.entries(variables).map(([name, value]) => [
      name,
      typeof value === 'string'
        ? value
        : name.endsWith('_URL')
          ? 'https://sqs.example/queue'
          : 'x'.repeat(48),
    ]),
  );

const read = (reader: (() => unknown) | undefined, variables: Variables): unknown => {
  const before = process.env;
  process.env = filledIn(variables);
  try {
    return reader?.();
  } finally {
    process.env = before;
  }
};

describe.each(stageNames)('in stage %s', (stage) => {
  const functions = functionsOf(synthesised(stage));

  it.each([...functions])('%s is given every variable it reads, and no other', (name, { Environment }) => {
    const { Variables } = Environment as { Variables: Variables };
    const env = read(readers[name], Variables) as Variables;
    expect(Object.keys(Variables).filter((variable) => !(variable in env))).toEqual([]);
  });
});

describe('a stage that sends by its own mail server and Alibaba Cloud', () => {
  const functions = functionsOf(synthesised('mainland'));
  const variablesOf = (name: string): Variables => {
    const fn = functions.get(name);
    if (!fn) throw new Error(`no function ${name}`);
    return (fn.Environment as { Variables: Variables }).Variables;
  };

  it('keeps their secrets out of the settings: each is a reference that is resolved at deployment', () => {
    for (const variable of ['SMTP_PASSWORD', 'ALIYUN_ACCESS_KEY_SECRET'])
      expect(JSON.stringify(variablesOf('NoticesDeliver')[variable])).toContain('{{resolve:secretsmanager:');
    expect(variablesOf('NoticesDeliver').MAIL_SENDERS).not.toContain('assword');
  });

  it('gives the public function the secret for SMS, and not that of the mail server', () => {
    expect(variablesOf('Citizen')).toHaveProperty('ALIYUN_ACCESS_KEY_SECRET');
    expect(variablesOf('Citizen')).not.toHaveProperty('SMTP_PASSWORD');
  });
});
