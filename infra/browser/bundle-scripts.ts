import { build } from 'esbuild';

const FOLDER = 'functions/cadre/browser';

/** Where the phone's scripts are kept as the function serves them. */
export const bundledFile = `${FOLDER}/bundled.json`;

const bundle = async (entry: string): Promise<string> => {
  const { outputFiles } = await build({
    entryPoints: [`${FOLDER}/${entry}`],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    charset: 'utf8',
    // Phones of 2018 read it; an older one leaves it and works as before, with a network.
    target: 'es2017',
    legalComments: 'none',
  });
  return outputFiles[0]?.text ?? '';
};

/** The scripts as they should stand in the file. */
export const bundledText = async (): Promise<string> => {
  const [page, worker] = await Promise.all([bundle('offline.ts'), bundle('offline-worker.ts')]);
  return `${JSON.stringify({ page, worker }, null, 2)}\n`;
};
