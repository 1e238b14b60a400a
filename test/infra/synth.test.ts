import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';

it('synthesises offline, functions bundled, with no finding of the AWS Solutions checks left open', () => {
  const { status, stdout, stderr } = spawnSync('cdk', ['synth', '--quiet', '-c', 'stage=prod'], {
    encoding: 'utf8',
  });
  expect({ status, output: `${stdout}${stderr}`.match(/^ERROR.*/gm) }).toEqual({ status: 0, output: null });
});
