import { z } from 'zod';
import { mailSendersSchema, smsSendersSchema, smsSignatureSchema } from '#shared/notices/sender-settings.ts';

const tablePrefix = z.string().min(1);
/** Keys the hashes that stand for phones: the same as the public's. */
const hashSecret = z.string().min(16);
const count = z.coerce.number().int().min(1);

const sweepEnvSchema = z.object({
  TABLE_PREFIX: tablePrefix,
  SMS_QUEUE_URL: z.url(),
  EMAIL_QUEUE_URL: z.url(),
  /** How many messages of each channel can leave in a minute. */
  SMS_PER_MINUTE: count,
  EMAIL_PER_MINUTE: count,
});
export type SweepEnv = z.infer<typeof sweepEnvSchema>;

const deliverEnvSchema = z.object({
  TABLE_PREFIX: tablePrefix,
  HASH_SECRET: hashSecret,
  MAIL_SENDERS: mailSendersSchema,
  SMS_SENDERS: smsSendersSchema,
  SMS_SIGNATURE: smsSignatureSchema,
  SMTP_PASSWORD: z.string().min(1).optional(),
  ALIYUN_ACCESS_KEY_SECRET: z.string().min(1).optional(),
  /** How many deliver at once on each channel: each has its share of the rate. */
  CONSUMERS_SMS: count,
  CONSUMERS_EMAIL: count,
});
export type DeliverEnv = z.infer<typeof deliverEnvSchema>;

const receiptsEnvSchema = z.object({ TABLE_PREFIX: tablePrefix, HASH_SECRET: hashSecret });
export type ReceiptsEnv = z.infer<typeof receiptsEnvSchema>;

export const readSweepEnv = (): SweepEnv => sweepEnvSchema.parse(process.env);
export const readDeliverEnv = (): DeliverEnv => deliverEnvSchema.parse(process.env);
export const readReceiptsEnv = (): ReceiptsEnv => receiptsEnvSchema.parse(process.env);
