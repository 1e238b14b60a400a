import { resolve } from 'node:path';
import { z } from 'zod';
import { instantSchema } from '#shared/time/instant.ts';
import { SetupProblem } from './java.ts';

const onOff = (name: string) =>
  z
    .enum(['on', 'off'], { error: `${name} 只能是 on 或 off / should be on or off` })
    .default('on')
    .transform((value) => value === 'on');

const WHICH_PORT = 'PORT 应为 1 到 65535 之间的端口号 / should be a port from 1 to 65535';

const envSchema = z.object({
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, { error: WHICH_PORT })
    .transform(Number)
    .pipe(z.int({ error: WHICH_PORT }).min(1, { error: WHICH_PORT }).max(65_535, { error: WHICH_PORT }))
    .default(3000),
  /** Where data are kept. */
  KAIMEN_DATA: z
    .string()
    .min(1, { error: 'KAIMEN_DATA 应为文件夹 / should be a folder' })
    .default('.local')
    .transform((folder) => resolve(folder)),
  /** Whether a new data folder starts with the demo city. */
  KAIMEN_DEMO: onOff('KAIMEN_DEMO'),
  /** Where the local clock starts. */
  KAIMEN_NOW: instantSchema.optional(),
  /** Whether rate limits hold. */
  KAIMEN_LIMITS: onOff('KAIMEN_LIMITS'),
  /** A DynamoDB to use instead of starting one. */
  DYNAMODB_ENDPOINT: z
    .url({ error: 'DYNAMODB_ENDPOINT 应为网址 / should be an address, http://127.0.0.1:8000' })
    .optional(),
  /** Set where npm runs this. */
  npm_lifecycle_event: z.string().optional(),
});
export type LocalEnv = z.infer<typeof envSchema>;

/** @throws SetupProblem that names every setting that doesn't read */
export const readEnv = (values: Record<string, string | undefined> = process.env): LocalEnv => {
  const read = envSchema.safeParse(values);
  if (read.success) return read.data;
  throw new SetupProblem(
    read.error.issues
      .map(({ path, message }) =>
        path[0] === 'KAIMEN_NOW'
          ? 'KAIMEN_NOW 应为时刻 / should be an instant, 2026-12-01T09:00:00+08:00'
          : message,
      )
      .join('\n'),
  );
};
