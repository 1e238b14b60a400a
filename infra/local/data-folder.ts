import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import { isListening } from './is-listening.ts';
import { SetupProblem } from './java.ts';

const MOST_WAITS = 25;

const holderSchema = z.object({ pid: z.int(), port: z.int() });
type Holder = z.infer<typeof holderSchema>;

const readHolder = (file: string): Holder | undefined => {
  try {
    return holderSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return undefined;
  }
};

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
};

const tryToHold = (file: string, holder: Holder): boolean => {
  try {
    writeFileSync(file, JSON.stringify(holder), { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
};

const inUse = (folder: string, { port }: Holder): SetupProblem =>
  new SetupProblem(
    [
      `数据文件夹 ${folder} 正由 http://localhost:${port} 使用。请先停止它，或用 KAIMEN_DATA 指定另一个文件夹。`,
      `The data folder is in use by http://localhost:${port}. Stop that one first, or choose another with KAIMEN_DATA.`,
    ].join('\n'),
  );

/**
 * Makes the data folder and holds it for this process, which listens on `port` already. Gives what releases it.
 * One left by a process that was killed is taken over.
 *
 * @throws SetupProblem where another process uses the folder, or it can't be written
 */
export const holdDataFolder = async (folder: string, port: number, waitMs = 200): Promise<() => void> => {
  const file = join(folder, 'in-use.json');
  try {
    mkdirSync(folder, { recursive: true });
    for (let waits = 0; !tryToHold(file, { pid: process.pid, port }); ) {
      const holder = readHolder(file);
      if (holder && isAlive(holder.pid) && (await isListening(holder.port))) throw inUse(folder, holder);
      // Alive and not listening: it is about to stop, or its number has gone to some other program.
      const isLeft = (holder && !isAlive(holder.pid)) || waits >= MOST_WAITS;
      if (isLeft) rmSync(file, { force: true });
      else await pause(waitMs);
      waits += 1;
    }
  } catch (error) {
    if (error instanceof SetupProblem) throw error;
    const { code } = error as NodeJS.ErrnoException;
    throw new SetupProblem(
      `数据文件夹 ${folder} 不能写入（${code}）。\nThe data folder can't be written (${code}).`,
    );
  }
  return () => rmSync(file, { force: true });
};
