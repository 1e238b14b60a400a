import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { stageNames } from '#infra/stages.ts';

const open = (output: string): string[] | null => output.match(/^ERROR.*/gm);

it('synthesises offline, functions bundled, with no finding of the AWS Solutions checks left open', () => {
  const { status, stdout, stderr } = spawnSync('cdk', ['synth', '--quiet', '-c', 'stage=prod'], {
    encoding: 'utf8',
  });
  expect({ status, output: open(`${stdout}${stderr}`) }).toEqual({ status: 0, output: null });
});

it.each(stageNames.filter((name) => name !== 'prod'))(
  'leaves no finding of the AWS Solutions checks open in stage %s either, which has other senders',
  (stage) => {
    const outdir = mkdtempSync(join(tmpdir(), 'kaimen-synth-'));
    const context = { stage, 'aws:cdk:bundling-stacks': [] };
    const { status, stdout, stderr } = spawnSync('node', ['--import', 'tsx', 'infra/app.ts'], {
      encoding: 'utf8',
      env: { ...process.env, CDK_OUTDIR: outdir, CDK_CONTEXT_JSON: JSON.stringify(context) },
    });
    rmSync(outdir, { recursive: true, force: true });
    expect({ status, output: open(`${stdout}${stderr}`) }).toEqual({ status: 0, output: null });
  },
);
