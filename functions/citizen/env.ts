import { z } from 'zod';
import { smsSendersSchema, smsSignatureSchema } from '#shared/notices/sender-settings.ts';

const envSchema = z.object({
  TABLE_PREFIX: z.string().min(1),
  /** Where the public reaches the site; part of the links in QR codes. */
  PUBLIC_URL: z.url(),
  /** Keys the hashes that stand for phones and make booking codes. */
  HASH_SECRET: z.string().min(16),
  SMS_SENDERS: smsSendersSchema,
  SMS_SIGNATURE: smsSignatureSchema,
  ALIYUN_ACCESS_KEY_SECRET: z.string().min(1).optional(),
});
export type CitizenEnv = z.infer<typeof envSchema>;

/** @throws if a variable is missing or doesn't read: a function that can't work shouldn't start */
export const readEnv = (): CitizenEnv => envSchema.parse(process.env);
