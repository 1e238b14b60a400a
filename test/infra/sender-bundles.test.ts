import { build, type Metafile } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { bundling } from '#infra/constructs/bundling.ts';

const PROVIDERS = /client-(ses|pinpoint-sms-voice-v2)|\/nodemailer\/|\/(ses|smtp|aws-sms|aliyun-sms)-sender/;

const inputsOf = async (entry: string): Promise<Metafile['inputs']> => {
  const { metafile } = await build({
    ...bundling,
    banner: { js: bundling.banner },
    entryPoints: [entry],
    bundle: true,
    metafile: true,
    platform: 'node',
    format: 'esm',
    write: false,
    outfile: 'unwritten.mjs',
  });
  return metafile.inputs;
};

/** What is run before the first request: all that is reached without an `import()`. */
const runAtStart = (inputs: Metafile['inputs'], entry: string): string[] => {
  const reached = new Set([entry]);
  for (const path of reached)
    for (const { path: next, kind } of inputs[path]?.imports ?? [])
      if (kind !== 'dynamic-import') reached.add(next);
  return [...reached];
};

describe.each(['functions/citizen/index.ts', 'functions/notices/deliver.ts'])('the start of %s', (entry) => {
  it('runs no sender and no client of a provider: each waits for its first message', async () => {
    const inputs = await inputsOf(entry);
    expect(Object.keys(inputs).some((path) => PROVIDERS.test(path))).toBe(true);
    expect(runAtStart(inputs, entry).filter((path) => PROVIDERS.test(path))).toEqual([]);
  });
});

describe('the citizen bundle', () => {
  it('holds no sender of mail: it only ever sends codes', async () => {
    const paths = Object.keys(await inputsOf('functions/citizen/index.ts'));
    expect(paths.filter((path) => /client-ses|nodemailer|mail-sender/.test(path))).toEqual([]);
  });
});
