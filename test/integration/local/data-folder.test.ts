import { existsSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { holdDataFolder } from '#infra/local/data-folder.ts';
import { freePort } from '#infra/local/free-port.ts';
import { tempFolder } from './temp-folder.ts';

const listeningPort = async (): Promise<number> => {
  const port = await freePort();
  const server = createServer().listen(port, '127.0.0.1');
  onTestFinished(() => void server.close());
  return port;
};

describe('the data folder', () => {
  it('is made, held by one start at a time, and free again afterwards', async () => {
    const folder = join(tempFolder(), 'a', 'b');
    const port = await listeningPort();
    const release = await holdDataFolder(folder, port);
    await expect(holdDataFolder(folder, 4000)).rejects.toThrow(`正由 http://localhost:${port} 使用`);
    release();
    (await holdDataFolder(folder, port))();
    expect(existsSync(join(folder, 'in-use.json'))).toBe(false);
  });

  it('is taken over from a start that was killed', async () => {
    const folder = tempFolder();
    const port = await listeningPort();
    // Process numbers never grow this large.
    writeFileSync(join(folder, 'in-use.json'), JSON.stringify({ pid: 2 ** 30, port }));
    await holdDataFolder(folder, port);
  });

  it('is taken over where the number of a killed start went to another program', async () => {
    const folder = tempFolder();
    writeFileSync(join(folder, 'in-use.json'), JSON.stringify({ pid: process.ppid, port: await freePort() }));
    await holdDataFolder(folder, await listeningPort(), 1);
  });

  it('that cannot be a folder is named', async () => {
    const file = join(tempFolder(), 'file');
    writeFileSync(file, '');
    await expect(holdDataFolder(join(file, 'below'), 4000)).rejects.toThrow(/不能写入/);
  });
});
