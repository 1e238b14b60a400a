import { resolve } from 'node:path';
import { z } from 'zod';
import { instantSchema } from '#shared/time/instant.ts';
import { SetupProblem } from './java.ts';

const onOff = (name: string) =>
  z
    .enum(['on', 'off'], { error: `${name} 只能是 on 或 off` })
    .default('on')
    .transform((value) => value === 'on');

const envSchema = z.object({
  PORT: z.coerce
    .number({ error: 'PORT 应为 1 到 65535 之间的端口号' })
    .int()
    .min(1, { error: 'PORT 应为 1 到 65535 之间的端口号' })
    .max(65_535, { error: 'PORT 应为 1 到 65535 之间的端口号' })
    .default(3000),
  /** Where data are kept. */
  KAIMEN_DATA: z
    .string()
    .min(1)
    .default('.local')
    .transform((folder) => resolve(folder)),
  /** Whether a new data folder starts with the demo city. */
  KAIMEN_DEMO: onOff('KAIMEN_DEMO'),
  /** Where the local clock starts. */
  KAIMEN_NOW: instantSchema.optional(),
  /** Whether rate limits hold. */
  KAIMEN_LIMITS: onOff('KAIMEN_LIMITS'),
  /** A DynamoDB to use instead of starting one. */
  DYNAMODB_ENDPOINT: z.url({ error: 'DYNAMODB_ENDPOINT 应为网址，例如 http://127.0.0.1:8000' }).optional(),
});
export type LocalEnv = z.infer<typeof envSchema>;

/** @throws SetupProblem that names every setting that doesn't read */
export const readEnv = (values: Record<string, string | undefined> = process.env): LocalEnv => {
  const read = envSchema.safeParse(values);
  if (read.success) return read.data;
  throw new SetupProblem(
    read.error.issues
      .map(({ path, message }) =>
        path[0] === 'KAIMEN_NOW' ? 'KAIMEN_NOW 应为时刻，例如 2026-12-01T09:00:00+08:00' : message,
      )
      .join('\n'),
  );
};
