import { z } from 'zod';

const tablePrefix = z.string().min(1);

const sweepEnvSchema = z.object({ TABLE_PREFIX: tablePrefix, NOTICE_QUEUE_URL: z.url() });
export type SweepEnv = z.infer<typeof sweepEnvSchema>;

const deliverEnvSchema = z.object({
  TABLE_PREFIX: tablePrefix,
  /** Sender of mail, `开门 <kaimen@example.gov.cn>`. */
  MAIL_FROM: z.string().min(3),
});
export type DeliverEnv = z.infer<typeof deliverEnvSchema>;

export const readSweepEnv = (): SweepEnv => sweepEnvSchema.parse(process.env);
export const readDeliverEnv = (): DeliverEnv => deliverEnvSchema.parse(process.env);
